import type { Permit } from '../../../contracts/requests';
import type { Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { approverOf, haveSameApprover, type ReviewRow } from './rows';

/** The author of a review may change whether it counts, as long as it is the approver's latest (domain section 8). */
export function isTheirLatest(viewer: Viewer, review: ReviewRow, reviews: ReviewRow[]): boolean {
  if (viewer.token || review.author?.id !== viewer.person.id) return false;
  return reviews.filter((other) => haveSameApprover(other, review)).at(-1)?.id === review.id;
}

/** Whether the reviewer may still review in the name in which the review was given. */
export const isStillTheirName = (review: ReviewRow, { inTheNameOf = [] }: Permit): boolean =>
  inTheNameOf.some(({ id }) => id === approverOf(review));

/** An outdated review can count again while its author may give it, and an approval for the same content only. */
export const mayCountAgain = (review: ReviewRow, right: Permit, { digest }: RequestRow): boolean =>
  right.allowed &&
  isStillTheirName(review, right) &&
  (review.verdict === 'changes_requested' || review.digest === digest);
