import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { ConflictError, notPermitted, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import { touch } from '../requests/digest';
import { withLockedRequest } from '../requests/lock';
import { recompute } from '../requests/status';
import { requireVisibleById } from '../requests/visibility';
import { TABLES } from '../tables';
import { reviewRight } from './eligibility';
import { requireNewest } from './give';
import type { ReviewRow } from './rows';
import { reviewById } from './store';
import { isStillTheirName, isTheirLatest } from './validity-rules';

/**
 * Marks one's own latest review outdated or valid again, while the request is not merged. One that is already so
 * stays as it is.
 * @throws PolicyError (403) for others' or older reviews and for one in a name in which they may not review any more,
 * ConflictError (409) when merged, or when an approval was given for other content than the present one.
 */
export async function setValidity(
  strapi: Core.Strapi,
  viewer: Viewer,
  reviewDocumentId: string,
  valid: boolean,
): Promise<ReviewRow> {
  const found: Pick<ReviewRow, 'id' | 'requestId'> | null = await strapi.db
    .query(TABLES.review)
    .findOne({ select: ['id', 'requestId'], where: { documentId: reviewDocumentId } });
  const visible = await requireVisibleById(strapi, viewer, found?.requestId ?? null, say('review.unknown'));
  return withLockedRequest(strapi, visible.id, async (request) => {
    const bundle = await bundleOf(strapi, request);
    const review = bundle.reviews.find(({ id }) => id === found?.id) as ReviewRow;
    if (request.status === 'merged') {
      throw new ConflictError(say('review.history'), { state: 'merged', possible: [] });
    }
    if (!isTheirLatest(viewer, review, bundle.reviews)) throw notPermitted(say('review.not-latest'));
    if (Boolean(review.valid) === valid) return review;
    if (valid) await requireCountsAgain(strapi, viewer, bundle, review);
    const invalidReason = valid ? null : 'manual';
    await strapi.db.query(TABLES.review).update({ where: { id: review.id }, data: { valid, invalidReason } });
    await touch(strapi, request.id);
    await record(strapi, request.id, 'validity', viewer.person, {
      review: review.documentId,
      valid,
      reason: invalidReason,
      onBehalfOf: review.onBehalfOfName,
    });
    emit(strapi, 'review-validity-changed', { id: request.documentId, review: review.documentId, valid });
    await recompute(strapi, request);
    return reviewById(strapi, { id: review.id });
  });
}

async function requireCountsAgain(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
  review: ReviewRow,
): Promise<void> {
  const right = await reviewRight(strapi, viewer, bundle);
  requirePermit(right);
  if (!isStillTheirName(review, right)) {
    throw notPermitted(say('delegation.over', { name: review.onBehalfOfName ?? review.authorName }));
  }
  if (review.verdict === 'approved') requireNewest(bundle.request, review.digest);
}
