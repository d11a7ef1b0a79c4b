import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { reviewInput } from '../../../contracts/reviews';
import { say } from '../../../core/sentences';
import { ConflictError, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf } from '../requests/bundle';
import { touch } from '../requests/digest';
import { withLockedRequest } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { recompute } from '../requests/status';
import { requireVisible } from '../requests/visibility';
import { TABLES } from '../tables';
import { reviewRight } from './eligibility';
import { inWhoseName } from './in-whose-name';
import { approverOf, type ReviewRow } from './rows';
import { reviewById } from './store';

/**
 * Reviews a request (domain section 8), in one's own name or in that of somebody who delegated it: the approver's
 * previous review, whoever gave it, no longer counts, and the status is computed again.
 * @throws PolicyError (403) for who may not review, ValidationError (400) for a name in which they may not,
 * ConflictError (409) when the request is not under review or its content is not what the reviewer looked at.
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
    const right = await reviewRight(strapi, viewer, bundle);
    requirePermit(right);
    const approver = inWhoseName(viewer.person, right.inTheNameOf ?? [], input.onBehalfOf ?? null);
    requireNewest(request, input.digest);
    await supersede(strapi, bundle.reviews, approver.id);
    const other = approver.id === viewer.person.id ? null : approver;
    const { id }: { id: number } = await strapi.db.query(TABLES.review).create({
      data: {
        requestId: request.id,
        verdict: input.verdict,
        comment: input.comment ?? null,
        author: viewer.person.id,
        authorName: viewer.person.name,
        onBehalfOf: other?.id ?? null,
        onBehalfOfName: other?.name ?? null,
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
      onBehalfOf: review.onBehalfOfName,
    });
    emit(strapi, 'review-added', { id: request.documentId, review: review.documentId, verdict });
    await recompute(strapi, request);
    return { review, request };
  });
}

function requireReviewable({ status, digest }: RequestRow): void {
  if (status === 'ready_for_review' || status === 'ready_for_merging') return;
  throw new ConflictError(say('status.no-review', { status }), { state: status, digest, possible: [] });
}

export function requireNewest(request: RequestRow, digest: string | undefined): void {
  if (digest === undefined || digest === request.digest) return;
  throw new ConflictError(say('request.content-changed'), {
    state: 'outdated_digest',
    digest: request.digest,
    possible: ['reload'],
  });
}

/** A new review takes the place of the approver's previous one. Runs under the request's lock. */
async function supersede(strapi: Core.Strapi, reviews: ReviewRow[], approver: number | null): Promise<void> {
  const previous = reviews.filter((review) => review.valid && approverOf(review) === approver);
  if (previous.length === 0) return;
  await strapi.db.query(TABLES.review).updateMany({
    where: { id: { $in: previous.map(({ id }) => id) } },
    data: { valid: false, invalidReason: 'new_review' },
  });
}
