import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { ACCOUNT_COLUMNS, personOf, type RoleHolder } from '../people/person';
import { TABLES } from '../tables';

interface GroupRow {
  documentId: string;
  users: { id: number }[];
  roles: { id: number }[];
}

/** Members by the document id of the group. */
export type Members = ReadonlyMap<string, Person[]>;

const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);

/**
 * The members of some approver groups: users and everybody in the roles, active accounts only, each once
 * (domain section 7). A group that does not exist any more has none. Five queries, however many groups and members.
 */
export async function membersOf(strapi: Core.Strapi, groupIds: string[]): Promise<Members> {
  if (groupIds.length === 0) return new Map();
  const groups: GroupRow[] = await strapi.db.query(TABLES.approverGroup).findMany({
    select: ['id', 'documentId'],
    where: { documentId: { $in: [...new Set(groupIds)] } },
    populate: { users: { select: ['id'] }, roles: { select: ['id'] } },
  });
  const accounts = await activeAccounts(
    strapi,
    groups.flatMap(({ users }) => idsOf(users)),
    groups.flatMap(({ roles }) => idsOf(roles)),
  );
  return new Map(
    groups.map(({ documentId, ...group }) => {
      const [users, roles] = [new Set(idsOf(group.users)), new Set(idsOf(group.roles))];
      const belongs = (one: RoleHolder) => users.has(one.id) || one.roles.some(({ id }) => roles.has(id));
      return [documentId, accounts.filter(belongs).map(personOf)];
    }),
  );
}

async function activeAccounts(
  strapi: Core.Strapi,
  userIds: number[],
  roleIds: number[],
): Promise<RoleHolder[]> {
  if (userIds.length + roleIds.length === 0) return [];
  return strapi.db.query('admin::user').findMany({
    select: ACCOUNT_COLUMNS,
    where: {
      isActive: true,
      blocked: { $not: true },
      $or: [{ id: { $in: userIds } }, { roles: { id: { $in: roleIds } } }],
    },
    populate: { roles: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
}

/**
 * Document ids of the approver groups that an account is a member of. One query. Whoever asks for somebody else's
 * account has made sure that it is active.
 */
export async function groupsOfAccount(strapi: Core.Strapi, accountId: number | null): Promise<Set<string>> {
  if (accountId === null) return new Set();
  const groups: { documentId: string }[] = await strapi.db.query(TABLES.approverGroup).findMany({
    select: ['id', 'documentId'],
    where: { $or: [{ users: { id: accountId } }, { roles: { users: { id: accountId } } }] },
  });
  return new Set(groups.map(({ documentId }) => documentId));
}
