import type { Core } from '@strapi/strapi';
import type { Review } from '../../../contracts/reviews';
import type { Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { reviewRight } from './eligibility';
import { presentReview, type ReviewRow } from './rows';
import { isTheirLatest, mayCountAgain } from './validity-rules';

/** Reviews, newest last, each with whether the person looking may change its validity. */
export async function presentReviews(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Review[]> {
  const { request, reviews } = bundle;
  const own = reviews.filter((review) => isTheirLatest(viewer, review, reviews));
  const outdated = own.filter(({ valid }) => !valid);
  const right = outdated.length > 0 ? await reviewRight(strapi, viewer, bundle) : { allowed: false };
  const maySet = (review: ReviewRow) =>
    request.status !== 'merged' &&
    own.includes(review) &&
    (Boolean(review.valid) || mayCountAgain(review, right, request));
  return reviews.map((review) => presentReview(review, maySet(review)));
}
