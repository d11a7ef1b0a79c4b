import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { invalidAt, notPermitted } from '../errors';
import { record } from '../events';
import type { Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';

/** The columns that say when a request is published by itself. */
export interface Plan {
  mergeAt: string | null;
  plannedBy: number | null;
  plannedByName: string | null;
  mergeAtFailure: null;
}

/**
 * What somebody plans: the rights at that time are theirs, unless there is a merge user. Null takes a plan back.
 * @throws ValidationError (400) for a time that is over, PolicyError (403) for API tokens, which publish nothing.
 */
export function planOf(viewer: Viewer, mergeAt: string | null): Plan {
  if (mergeAt === null) return { mergeAt, plannedBy: null, plannedByName: null, mergeAtFailure: null };
  if (viewer.token) throw notPermitted(say('plan.token'));
  if (new Date(mergeAt).getTime() <= Date.now()) throw invalidAt(['mergeAt'], say('plan.past'));
  const { id, name } = viewer.person;
  return {
    mergeAt: new Date(mergeAt).toISOString(),
    plannedBy: id,
    plannedByName: name,
    mergeAtFailure: null,
  };
}

/** Whether the plan is another one than the request's, or does away with the failure of the last. */
export function isAnotherPlan(request: RequestRow, { mergeAt }: Plan): boolean {
  if (request.mergeAtFailure !== null) return true;
  if (request.mergeAt === null || mergeAt === null) return request.mergeAt !== mergeAt;
  return new Date(request.mergeAt).getTime() !== new Date(mergeAt).getTime();
}

/** The plan's line in the timeline. */
export const recordPlan = (
  strapi: Core.Strapi,
  requestId: number,
  actor: Person,
  { mergeAt }: Plan,
): Promise<void> => record(strapi, requestId, 'planned', actor, { at: mergeAt });

/** The account of the person who planned a request; null where there is none any more. */
export async function plannerOf(strapi: Core.Strapi, requestId: number): Promise<number | null> {
  const row = await rowsWithAccounts<{ plannedBy: { id: number } | null }>(
    strapi,
    TABLES.request,
    'plannedBy',
  ).findOne({ select: ['id'], where: { id: requestId } });
  return row?.plannedBy?.id ?? null;
}
