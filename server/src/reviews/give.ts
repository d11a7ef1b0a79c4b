import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { reviewInput } from '../../../contracts/reviews';
import { say } from '../../../core/sentences';
import { ConflictError, invalidAt, notFound, notPermitted, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf } from '../requests/bundle';
import { touch } from '../requests/digest';
import { withLockedRequest } from '../requests/lock';
import { mayToggle } from '../requests/read';
import type { RequestRow } from '../requests/rows';
import { recompute } from '../requests/status';
import { requireVisible, requireVisibleById } from '../requests/visibility';
import { TABLES } from '../tables';
import { reviewRight } from './eligibility';
import type { ReviewRow } from './rows';

/**
 * Reviews a request (domain section 8): the reviewer's previous review no longer counts, the status is
 * computed again.
 * @throws PolicyError (403) for who may not review, ConflictError (409) when the request is not under
 * review or its content is not what the reviewer looked at.
 */
export async function giveReview(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
  input: z.output<typeof reviewInput>,
): Promise<{ review: ReviewRow; request: RequestRow }> {
  const visible = await requireVisible(strapi, viewer, requestDocumentId);
  return withLockedRequest(strapi, visible.id, async (request) => {
    const bundle = await bundleOf(strapi, request);
    requireReviewable(request);
    requirePermit(await reviewRight(strapi, viewer, bundle));
    requireOwnName(viewer, input.onBehalfOf);
    requireNewest(request, input.digest);
    await supersede(strapi, viewer, request.id);
    const { id }: { id: number } = await strapi.db.query(TABLES.review).create({
      data: {
        requestId: request.id,
        verdict: input.verdict,
        comment: input.comment ?? null,
        author: viewer.person.id,
        authorName: viewer.person.name,
        digest: request.digest,
        valid: true,
      },
    });
    const review = await reviewById(strapi, { id });
    await touch(strapi, request.id);
    const { verdict, comment } = review;
    await record(strapi, request.id, 'review', viewer.person, {
      review: review.documentId,
      verdict,
      comment,
    });
    emit(strapi, 'review-added', { id: request.documentId, review: review.documentId, verdict });
    await recompute(strapi, request);
    return { review, request };
  });
}

function requireReviewable({ status }: RequestRow): void {
  if (status === 'ready_for_review' || status === 'ready_for_merging') return;
  throw new ConflictError(say('status.no-review', { status }), { state: status, possible: [] });
}

/** Delegations are off: everybody reviews in their own name. */
function requireOwnName(viewer: Viewer, onBehalfOf: number | null | undefined): void {
  if (onBehalfOf === null || onBehalfOf === undefined || onBehalfOf === viewer.person.id) return;
  throw invalidAt(['onBehalfOf'], say('review.not-delegated'));
}

export function requireNewest(request: RequestRow, digest: string | undefined): void {
  if (digest === undefined || digest === request.digest) return;
  throw new ConflictError(say('request.content-changed'), {
    state: 'outdated_digest',
    digest: request.digest,
    possible: ['reload'],
  });
}

async function supersede(strapi: Core.Strapi, viewer: Viewer, requestId: number): Promise<void> {
  const previous: { id: number }[] = await strapi.db.query(TABLES.review).findMany({
    select: ['id'],
    where: {
      requestId,
      valid: true,
      author: { id: viewer.person.id },
      onBehalfOfName: { $null: true },
    },
  });
  await strapi.db.query(TABLES.review).updateMany({
    where: { id: { $in: previous.map(({ id }) => id) } },
    data: { valid: false, invalidReason: 'new_review' },
  });
}

async function reviewById(strapi: Core.Strapi, where: Record<string, unknown>): Promise<ReviewRow> {
  const row: ReviewRow | null = await strapi.db.query(TABLES.review).findOne({
    where,
    populate: { author: { select: ['id'] }, onBehalfOf: { select: ['id'] } },
  });
  if (!row) throw notFound(say('review.unknown'));
  return row;
}

/**
 * Marks one's own latest review outdated or valid again, while the request is not merged.
 * @throws PolicyError (403) for others' or older reviews, ConflictError (409) when merged, or when an
 * approval was given for other content than the present one.
 */
export async function setValidity(
  strapi: Core.Strapi,
  viewer: Viewer,
  reviewDocumentId: string,
  valid: boolean,
): Promise<{ review: ReviewRow; request: RequestRow }> {
  const found = await reviewById(strapi, { documentId: reviewDocumentId });
  const visible = await requireVisibleById(strapi, viewer, found.requestId);
  return withLockedRequest(strapi, visible.id, async (request) => {
    const bundle = await bundleOf(strapi, request);
    const { reviews } = bundle;
    const review = reviews.find(({ id }) => id === found.id) as ReviewRow;
    if (request.status === 'merged') {
      throw new ConflictError(say('review.history'), { state: 'merged', possible: [] });
    }
    if (!mayToggle(viewer, review, reviews)) {
      throw notPermitted(say('review.not-latest'));
    }
    if (valid) {
      requirePermit(await reviewRight(strapi, viewer, bundle));
      if (review.verdict === 'approved') requireNewest(request, review.digest);
    }
    const invalidReason = valid ? null : 'manual';
    await strapi.db.query(TABLES.review).update({ where: { id: review.id }, data: { valid, invalidReason } });
    await touch(strapi, request.id);
    await record(strapi, request.id, 'validity', viewer.person, {
      review: review.documentId,
      valid,
      reason: invalidReason,
    });
    emit(strapi, 'review-validity-changed', { id: request.documentId, review: review.documentId, valid });
    await recompute(strapi, request);
    return { review: await reviewById(strapi, { id: review.id }), request };
  });
}
