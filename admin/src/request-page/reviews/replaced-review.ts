import type { Review } from '../../../../contracts/reviews';

type Given = Pick<Review, 'author' | 'onBehalfOf' | 'valid'>;

/** In whose name it was given. */
export const approverOf = ({ author, onBehalfOf }: Given) => onBehalfOf ?? author;

/** The review whose place a new one in that name takes: whoever gave it (domain section 8). */
export const replacedReview = <One extends Given>(
  reviews: One[],
  approver: number | null,
): One | undefined =>
  approver === null
    ? undefined
    : reviews.find((review) => review.valid && approverOf(review).id === approver);
