import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameOf, type Account, type Actor } from '../people/person';
import { ACTIONS } from './actions';

/** The part of a CASL ability that the plugin uses. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
  rulesFor(action: string, subject: string): { conditions?: unknown; fields?: string[] }[];
}

/** Who acts or looks, with the rights of the session or token they came with. */
export interface Viewer {
  person: Actor;
  ability: Ability;
  /** Tokens may propose; they never review, decide or merge (domain section 15). */
  token: boolean;
}

/** @throws UnauthorizedError without an admin session. */
export function viewerOf(ctx: Context): Viewer {
  const { user, userAbility, auth } = ctx.state as {
    user?: Account;
    userAbility?: Ability;
    auth?: { strategy?: { name?: string } };
  };
  if (!user || !userAbility) throw new errors.UnauthorizedError();
  return {
    person: { id: user.id, name: nameOf(user) },
    ability: userAbility,
    token: auth?.strategy?.name === 'admin-token',
  };
}

/** The rights of somebody who is not here: the merge user, an approver. `account` with its roles. */
export async function viewerFor(strapi: Core.Strapi, account: Account): Promise<Viewer> {
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(account);
  return { person: { id: account.id, name: nameOf(account) }, ability, token: false };
}

export const holds = (viewer: Viewer, action: string): boolean => viewer.ability.can(action);

export const mayManage = (viewer: Viewer): boolean => holds(viewer, ACTIONS.manage);
