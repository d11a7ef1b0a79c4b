import type { Core } from '@strapi/strapi';
import type { InvalidReason } from '../../../contracts/reviews';
import { TABLES } from '../tables';
import type { ReviewRow } from './rows';

/** All reviews of some requests, oldest first. Three queries. */
export async function reviewsOf(strapi: Core.Strapi, requestIds: number[]): Promise<ReviewRow[]> {
  if (requestIds.length === 0) return [];
  return strapi.db.query(TABLES.review).findMany({
    where: { requestId: { $in: requestIds } },
    populate: { author: { select: ['id'] }, onBehalfOf: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
}

/**
 * New content: valid approvals no longer stand; valid requests for changes do (domain section 8).
 * Runs under the request's lock, before the status is computed again.
 */
export async function invalidateApprovals(
  strapi: Core.Strapi,
  requestId: number,
  reason: InvalidReason,
): Promise<void> {
  await strapi.db.query(TABLES.review).updateMany({
    where: { requestId, valid: true, verdict: 'approved' },
    data: { valid: false, invalidReason: reason },
  });
}
