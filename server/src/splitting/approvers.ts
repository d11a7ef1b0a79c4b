import type { Core } from '@strapi/strapi';
import { approversOfTargets } from '../approvers/lists';
import type { ChangeRow } from '../changes/rows';
import type { RequestBundle } from '../requests/bundle';
import type { ParticipantRow } from '../requests/rows';
import { copyParticipants } from './inheritance';

const isApprover = ({ role }: ParticipantRow) => role === 'approver' || role === 'approver_group';

/**
 * Approvers of a part: those edited by hand are kept as they are, else those whom the list of its own document names
 * (domain section 10). Nobody becomes an approver who was none of the whole.
 */
export async function inheritApprovers(
  strapi: Core.Strapi,
  { request, participants }: RequestBundle,
  requestId: number,
  changes: ChangeRow[],
): Promise<void> {
  const approvers = participants.filter(isApprover);
  if (request.approversManual) return copyParticipants(strapi, approvers, requestId);
  const owners = changes.map(({ contentType, targetDocumentId: documentId }) => ({
    contentType,
    documentId,
  }));
  const listOf = await approversOfTargets(strapi, owners);
  const lists = owners.map(listOf);
  const users = new Set(lists.flatMap((list) => list.users.map(({ id }) => id)));
  const groups = new Set(lists.flatMap((list) => list.groups.map(({ id }) => id)));
  const isNamed = (row: ParticipantRow) =>
    row.role === 'approver_group' ? groups.has(row.approverGroup ?? '') : users.has(row.user?.id ?? null);
  return copyParticipants(
    strapi,
    approvers.filter((row) => !row.fromList || isNamed(row)),
    requestId,
  );
}
