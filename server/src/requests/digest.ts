import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import { changesOf } from '../changes/store';
import { invalidateApprovals } from '../reviews/store';
import { TABLES } from '../tables';
import type { RequestRow } from './rows';

/**
 * SHA-256 over what a review approves: the current revision of every change, and where they are merged to
 * (approving a draft is not approving its publication).
 */
export function digestOf(mergeTarget: string, changes: ChangeRow[]): string {
  const parts = changes
    .map(({ documentId, contentType, targetDocumentId, targetLocale, contentHash }) =>
      JSON.stringify([documentId, contentType, targetDocumentId, targetLocale, contentHash]),
    )
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([mergeTarget, ...parts]))
    .digest('hex');
}

/**
 * After content changed: the new digest, approvals invalid, last activity now. Runs under the request's
 * lock, before the status is computed again.
 */
export async function contentChanged(strapi: Core.Strapi, request: RequestRow): Promise<void> {
  const { mergeTarget } = request;
  const digest = digestOf(mergeTarget, await changesOf(strapi, [request.id]));
  request.digest = digest;
  await strapi.db.query(TABLES.request).update({
    where: { id: request.id },
    data: { digest, mergeTarget, lastActivityAt: new Date(), staleAt: null },
  });
  await invalidateApprovals(strapi, request.id, 'new_change');
}

/** Anything somebody does in a request keeps it from going stale. */
export async function touch(strapi: Core.Strapi, requestId: number): Promise<void> {
  await strapi.db
    .query(TABLES.request)
    .update({ where: { id: requestId }, data: { lastActivityAt: new Date(), staleAt: null } });
}
