import type { Core } from '@strapi/strapi';
import type { Account, RoleHolder } from '../people/person';
import {
  documentAsked,
  inItsLocale,
  isOnlyAboutLocale,
  kindOf,
  ownRow,
  permittedOnType,
  rightFilter,
  type Target,
} from './document-rights';
import { viewerFor, type Ability, type Viewer } from './viewer';

type Filter = Record<string, unknown>;

/** People with the same rights, whoever of them is asked. */
interface Alike {
  viewer: Viewer;
  ids: number[];
}

interface Permission {
  action: string;
  subject: string | null;
  conditions: string[];
}

interface PermissionService {
  findUserPermissions(account: Account): Promise<Permission[]>;
  engine: { generateTokenAbility?(permissions: Permission[], owner: Account): Promise<Ability> };
}

/** Database questions that are asked in one statement. */
const TOGETHER = 50;

/**
 * Which of these accounts hold a right on each of the targets, Strapi's conditions and locales included: as
 * `permittedTargets` says it for one person. The rights of a set of roles are read once, conditions are worked out
 * for a person only where there are any, and documents are asked once for each filter that this leads to: one query
 * per set of roles, and per content type and locale one for every fifty different filters.
 */
export async function holdersOf<T extends Target>(
  strapi: Core.Strapi,
  accounts: RoleHolder[],
  action: string,
  targets: T[],
): Promise<Map<T, Set<number>>> {
  const uids = [...new Set(targets.map(({ contentType }) => contentType))];
  const groups = await alike(strapi, accounts, action, uids);
  const holders = new Map(targets.map((target) => [target, new Set<number>()]));
  for (const [, ofKind] of byKind(targets)) await askOfKind(strapi, groups, action, ofKind, holders);
  return holders;
}

/** Which of these accounts hold a right that concerns no content type. One query per set of roles. */
export async function holdersOfAction(
  strapi: Core.Strapi,
  accounts: RoleHolder[],
  action: string,
): Promise<Set<number>> {
  const groups = await alike(strapi, accounts, action, []);
  return new Set(groups.filter(({ viewer }) => viewer.ability.can(action)).flatMap(({ ids }) => ids));
}

const byKind = <T extends Target>(targets: T[]): Map<string, T[]> => {
  const kinds = new Map<string, T[]>();
  for (const target of targets) {
    const key = kindOf(target);
    kinds.set(key, [...(kinds.get(key) ?? []), target]);
  }
  return kinds;
};

async function alike(
  strapi: Core.Strapi,
  accounts: RoleHolder[],
  action: string,
  uids: string[],
): Promise<Alike[]> {
  const byRoles = new Map<string, RoleHolder[]>();
  for (const account of accounts) {
    const key = account.roles
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    byRoles.set(key, [...(byRoles.get(key) ?? []), account]);
  }
  const groups: Alike[] = [];
  for (const people of byRoles.values()) groups.push(...(await ofRoles(strapi, people, action, uids)));
  return groups;
}

/** One group where nothing depends on the person, else one for each person. */
async function ofRoles(
  strapi: Core.Strapi,
  people: RoleHolder[],
  action: string,
  uids: string[],
): Promise<Alike[]> {
  const [first] = people;
  if (!first) return [];
  const { findUserPermissions, engine } = strapi.service('admin::permission') as PermissionService;
  const all = await findUserPermissions(first);
  const relevant = all.filter(
    (one) => one.action === action && (one.subject === null || uids.includes(one.subject)),
  );
  const abilityOf = async (account: RoleHolder): Promise<Viewer> => {
    // What the engine calls a token's ability is that of any list of permissions, with an account for conditions.
    if (!engine.generateTokenAbility) return viewerFor(strapi, account);
    const ability = await engine.generateTokenAbility(relevant, account);
    return { person: { id: account.id, name: '' }, ability, token: false };
  };
  if (relevant.every(({ conditions }) => conditions.length === 0)) {
    return [{ viewer: await abilityOf(first), ids: people.map(({ id }) => id) }];
  }
  const groups: Alike[] = [];
  for (const person of people) groups.push({ viewer: await abilityOf(person), ids: [person.id] });
  return groups;
}

/** Answers for targets of one content type in one locale. */
async function askOfKind<T extends Target>(
  strapi: Core.Strapi,
  groups: Alike[],
  action: string,
  targets: T[],
  holders: Map<T, Set<number>>,
): Promise<void> {
  const [kind] = targets;
  if (!kind) return;
  const holds = (target: T, ids: number[]) => ids.forEach((id) => holders.get(target)?.add(id));
  const existing = targets.filter((target) => documentAsked(action, target) !== null);
  const questions = new Map<string, { filter: Filter; ids: number[] }>();
  for (const { viewer, ids } of groups) {
    const filter = rightFilter(strapi, viewer, action, kind.contentType);
    if (filter === null || !permittedOnType(viewer, action, kind)) continue;
    const everywhere = isOnlyAboutLocale(filter);
    for (const target of targets)
      if (everywhere || documentAsked(action, target) === null) holds(target, ids);
    if (everywhere || existing.length === 0) continue;
    const key = JSON.stringify(filter);
    questions.set(key, { filter, ids: [...(questions.get(key)?.ids ?? []), ...ids] });
  }
  const asked = [...questions.values()];
  for (let start = 0; start < asked.length; start += TOGETHER) {
    const part = asked.slice(start, start + TOGETHER);
    const filters = part.map(({ filter }) => filter);
    for (const { which, documentId } of await matching(strapi, kind, existing, filters)) {
      for (const target of existing) {
        if (target.documentId === documentId) holds(target, part[which]?.ids ?? []);
      }
    }
  }
}

/** Which of the documents each of the filters finds. One query. */
async function matching(
  strapi: Core.Strapi,
  kind: Target,
  targets: Target[],
  filters: Filter[],
): Promise<{ which: number; documentId: string }[]> {
  const { contentType: uid } = kind;
  const knex = strapi.db.connection;
  const asked = { documentId: { $in: [...new Set(targets.map(({ documentId }) => documentId))] } };
  const parts = filters.map((filter, which) => {
    const found = strapi.db
      .queryBuilder(uid)
      .select('documentId')
      .where({ $and: [asked, ownRow(strapi, uid), inItsLocale(kind), filter] })
      .getKnexQuery();
    return knex
      .select({ which: knex.raw(String(which)), document_id: 'found.document_id' })
      .from(found.as('found'));
  });
  const [first, ...others] = parts;
  if (!first) return [];
  const query = first.unionAll(others);
  const rows: { which: number; document_id: string }[] = strapi.db.inTransaction()
    ? await strapi.db.transaction(async ({ trx }) => query.transacting(trx))
    : await query;
  return rows.map((row) => ({ which: Number(row.which), documentId: row.document_id }));
}
