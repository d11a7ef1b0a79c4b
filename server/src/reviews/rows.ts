import type { InvalidReason, Review, Verdict } from '../../../contracts/reviews';
import { storedPerson } from '../people/person';

/** A review as stored. */
export interface ReviewRow {
  id: number;
  documentId: string;
  requestId: number;
  verdict: Verdict;
  comment: string | null;
  author: { id: number } | null;
  authorName: string;
  onBehalfOf: { id: number } | null;
  onBehalfOfName: string | null;
  digest: string;
  valid: boolean;
  invalidReason: InvalidReason | null;
  createdAt: string;
}

/** Whose approval or objection it is: the person in whose name it was given. */
export const approverOf = (row: ReviewRow): number | null =>
  row.onBehalfOfName === null ? (row.author?.id ?? null) : (row.onBehalfOf?.id ?? null);

/** Whether two reviews are by the same approver, whoever gave them (domain section 8). */
export function haveSameApprover(one: ReviewRow, other: ReviewRow): boolean {
  const [approver, otherApprover] = [approverOf(one), approverOf(other)];
  // Of approvers without account only the names are left.
  const name = (row: ReviewRow) => row.onBehalfOfName ?? row.authorName;
  return approver === otherApprover && (approver !== null || name(one) === name(other));
}

/** Approvals count only for the content they were given for; requests for changes stay. */
export const counts = (row: ReviewRow, digest: string): boolean =>
  Boolean(row.valid) && (row.verdict === 'changes_requested' || row.digest === digest);

export const onBehalfOf = (row: ReviewRow) =>
  row.onBehalfOfName === null ? null : storedPerson(row.onBehalfOf, row.onBehalfOfName);

export function presentReview(row: ReviewRow, canSetValidity: boolean): Review {
  return {
    id: row.documentId,
    verdict: row.verdict,
    comment: row.comment,
    author: storedPerson(row.author, row.authorName),
    onBehalfOf: onBehalfOf(row),
    digest: row.digest,
    valid: Boolean(row.valid),
    invalidReason: row.invalidReason,
    createdAt: new Date(row.createdAt).toISOString(),
    canSetValidity,
  };
}
