import type { ApproverGroup, Role } from '../../../contracts/approvers';
import type { Person } from '../../../contracts/people';
import { ACCOUNT_COLUMNS, personOf, type Account } from '../people/person';

/** An approver group as stored, with its people and roles. */
export interface GroupRow {
  id: number;
  documentId: string;
  name: string;
  description: string | null;
  users: Account[];
  roles: Role[];
  createdAt: string;
  updatedAt: string;
}

/** What a group is read with. */
export const WITH_MEMBERS = {
  users: { select: ACCOUNT_COLUMNS, orderBy: { id: 'asc' } },
  roles: { select: ['id', 'name'], orderBy: { id: 'asc' } },
};

const iso = (date: string): string => new Date(date).toISOString();

/** A group as the contract shows it. */
export const presentGroup = (row: GroupRow, members: Person[]): ApproverGroup => ({
  id: row.documentId,
  name: row.name,
  description: row.description,
  users: row.users.map(personOf),
  roles: row.roles.map(({ id, name }) => ({ id, name })),
  memberCount: members.length,
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
});
