import type { Core } from '@strapi/strapi';
import type { ListMembers } from '../approvers/lists';
import { TABLES } from '../tables';
import type { ParticipantRow } from './rows';

/** An explicit approver of a request: a person, or an approver group. */
export type Approver = (
  | { role: 'approver'; id: number; name: string }
  | { role: 'approver_group'; id: string; name: string }
) & {
  /** Here only because a list of the content type or the document names them. */
  fromList: boolean;
};

export const isApproverRow = ({ role }: ParticipantRow): boolean =>
  role === 'approver' || role === 'approver_group';

/** People and groups as approvers; accounts that are gone approve nothing. */
export const approversFrom = ({ users, groups }: ListMembers, fromList: boolean): Approver[] => [
  ...users.flatMap(({ id, name }): Approver[] =>
    id === null ? [] : [{ role: 'approver', id, name, fromList }],
  ),
  ...groups.map(({ id, name }): Approver => ({ role: 'approver_group', id, name, fromList })),
];

/** Whose row it is, within the request; null for accounts that are gone. */
export const keyOfRow = ({ role, user, approverGroup }: ParticipantRow): string | null => {
  const id = role === 'approver_group' ? approverGroup : user?.id;
  return id === null || id === undefined ? null : `${role} ${id}`;
};

export const keyOfApprover = ({ role, id }: Approver): string => `${role} ${id}`;

/** An approver as a row that is not stored yet. */
export const asRow = (requestId: number, approver: Approver): ParticipantRow => ({
  id: 0,
  requestId,
  role: approver.role,
  user: approver.role === 'approver' ? { id: approver.id } : null,
  userName: approver.name,
  token: null,
  approverGroup: approver.role === 'approver_group' ? approver.id : null,
  fromList: approver.fromList,
  uniqueKey: `${requestId} ${keyOfApprover(approver)}`,
});

/** Adds approvers to requests, all with one statement. Runs under the requests' locks, so nobody races. */
export async function insertApprovers(
  strapi: Core.Strapi,
  added: { requestId: number; approver: Approver }[],
): Promise<void> {
  if (added.length === 0) return;
  const data = added
    .map(({ requestId, approver }) => asRow(requestId, approver))
    .map(({ id: _, user, ...row }) => ({ ...row, user: user?.id ?? null }));
  await strapi.db.query(TABLES.participant).createMany({ data });
}
