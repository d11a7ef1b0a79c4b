import type { Core } from '@strapi/strapi';
import type { Group, Person } from '../../../contracts/people';
import { ACCOUNT_COLUMNS, personOf, type Account } from '../people/person';
import { TABLES } from '../tables';

/** People and groups that approve together. */
export interface ListMembers {
  users: Person[];
  groups: Group[];
}

/** What a list is for: a document, or, without `documentId`, a content type. */
export interface ListOwner {
  contentType: string;
  documentId: string | null;
}

interface ListRow {
  uniqueKey: string;
  users: (Account & { isActive: boolean; blocked: boolean | null })[];
  groups: { documentId: string; name: string }[];
}

export const listKey = ({ contentType, documentId }: ListOwner): string =>
  `${contentType} ${documentId ?? ''}`;

/** What a list is read with. */
const WITH_APPROVERS = {
  users: { select: [...ACCOUNT_COLUMNS, 'isActive', 'blocked'], orderBy: { id: 'asc' } },
  groups: { select: ['id', 'documentId', 'name'], orderBy: { id: 'asc' } },
};

export const isEmpty = ({ users, groups }: ListMembers): boolean => users.length + groups.length === 0;

const groupsOf = ({ groups }: ListRow): Group[] => groups.map(({ documentId: id, name }) => ({ id, name }));

async function rowsOf(strapi: Core.Strapi, keys: string[]): Promise<ListRow[]> {
  if (keys.length === 0) return [];
  return strapi.db
    .query(TABLES.approverList)
    .findMany({ where: { uniqueKey: { $in: keys } }, populate: WITH_APPROVERS });
}

/** Lists as they were written, blocked accounts included, by `listKey`. Three queries. */
export async function listsOf(strapi: Core.Strapi, owners: ListOwner[]): Promise<Map<string, ListMembers>> {
  const rows = await rowsOf(strapi, owners.map(listKey));
  return new Map(
    rows.map((row) => [row.uniqueKey, { users: row.users.map(personOf), groups: groupsOf(row) }]),
  );
}

/** The list as it was written; null where nobody made one. */
export async function listOf(strapi: Core.Strapi, owner: ListOwner): Promise<ListMembers | null> {
  return (await listsOf(strapi, [owner])).get(listKey(owner)) ?? null;
}

/**
 * Who approves changes of these targets by the lists that administrators made (domain section 7): the most specific
 * list counts, of the document or else of its content type. Blocked accounts approve nothing, and a list that lost
 * everybody is none. Three queries, however many targets.
 */
export async function approversOfTargets(
  strapi: Core.Strapi,
  targets: ListOwner[],
): Promise<(target: ListOwner) => ListMembers> {
  const ofType = ({ contentType }: ListOwner) => listKey({ contentType, documentId: null });
  const keys = new Set(targets.flatMap((target) => [listKey(target), ofType(target)]));
  const rows = await rowsOf(strapi, [...keys]);
  const lists = new Map<string, ListMembers>();
  for (const row of rows) {
    const active = row.users.filter(({ isActive, blocked }) => isActive && !blocked);
    const list = { users: active.map(personOf), groups: groupsOf(row) };
    if (!isEmpty(list)) lists.set(row.uniqueKey, list);
  }
  return (target) => lists.get(listKey(target)) ?? lists.get(ofType(target)) ?? { users: [], groups: [] };
}

/** Several lists as one, everybody once. */
export const united = (lists: ListMembers[]): ListMembers => ({
  users: distinct(lists.flatMap(({ users }) => users)),
  groups: distinct(lists.flatMap(({ groups }) => groups)),
});

const distinct = <One extends { id: unknown }>(all: One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
