import type { Core } from '@strapi/strapi';
import type { InvalidReason } from '../../../contracts/reviews';
import { say } from '../../../core/sentences';
import { notFound } from '../errors';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import type { ReviewRow } from './rows';

const reviewRows = (strapi: Core.Strapi) =>
  rowsWithAccounts<ReviewRow>(strapi, TABLES.review, 'author', 'onBehalfOf');

/** A review by some key. @throws NotFoundError (404) */
export async function reviewById(strapi: Core.Strapi, where: Record<string, unknown>): Promise<ReviewRow> {
  const row = await reviewRows(strapi).findOne({ where });
  if (!row) throw notFound(say('review.unknown'));
  return row;
}

/** All reviews of some requests, oldest first. One query. */
export async function reviewsOf(strapi: Core.Strapi, requestIds: number[]): Promise<ReviewRow[]> {
  if (requestIds.length === 0) return [];
  return reviewRows(strapi).findMany({
    where: { requestId: { $in: requestIds } },
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
