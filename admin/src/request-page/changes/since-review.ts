import type { Revision } from '../../../../contracts/changes';
import type { Review } from '../../../../contracts/reviews';

const timeOf = ({ createdAt }: { createdAt: string }) => new Date(createdAt).getTime();

/**
 * The revision that somebody saw when they reviewed last: the newest one that is not later than their newest review.
 *
 * @returns its number; undefined where they did not review, or the change came later
 */
export function revisionAtLastReview(
  reviews: readonly Pick<Review, 'author' | 'createdAt'>[],
  revisions: readonly Pick<Revision, 'number' | 'createdAt'>[],
  person: number | null | undefined,
): number | undefined {
  const mine = reviews.filter(({ author }) => person != null && author.id === person).map(timeOf);
  if (mine.length === 0) return undefined;
  const last = Math.max(...mine);
  const seen = revisions.filter((revision) => timeOf(revision) <= last).map(({ number }) => number);

  return seen.length === 0 ? undefined : Math.max(...seen);
}
