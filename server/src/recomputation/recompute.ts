import type { Core } from '@strapi/strapi';
import { OPEN_STATUSES } from '../../../core/status';
import { TABLES } from '../tables';
import { settle } from './settle';

/** Requests that are looked at together. */
const BATCH = 50;

/** A document that was written, and the request whose merging wrote it, if any: that one knows already. */
export interface Move {
  contentType: string;
  documentId: string;
  merging: number | null;
}

/** Looks at some requests again; see `settle`. */
export async function recomputeRequests(strapi: Core.Strapi, requestIds: number[]): Promise<void> {
  for (let start = 0; start < requestIds.length; start += BATCH) {
    await settle(strapi, requestIds.slice(start, start + BATCH));
  }
}

/** The next open requests after this number, as many as are looked at together. */
export async function openRequestsAfter(strapi: Core.Strapi, cursor: number): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({
    select: ['id'],
    where: { id: { $gt: cursor }, status: { $in: [...OPEN_STATUSES] } },
    orderBy: { id: 'asc' },
    limit: BATCH,
  });
  return rows.map(({ id }) => id);
}

/** All requests about documents that moved. Two queries find them, however many documents moved. */
export async function recomputeAfterMoves(strapi: Core.Strapi, moves: Move[]): Promise<void> {
  const byType = new Map<string, Set<string>>();
  const writers = new Map<string, Set<number | null>>();
  for (const { contentType, documentId, merging } of moves) {
    byType.set(contentType, (byType.get(contentType) ?? new Set()).add(documentId));
    const key = keyOf(contentType, documentId);
    writers.set(key, (writers.get(key) ?? new Set()).add(merging));
  }
  const changes: { requestId: number; contentType: string; targetDocumentId: string }[] = await strapi.db
    .query(TABLES.change)
    .findMany({
      select: ['requestId', 'contentType', 'targetDocumentId'],
      where: {
        $or: [...byType].map(([contentType, ids]) => ({ contentType, targetDocumentId: { $in: [...ids] } })),
      },
    });
  const movedForOthers = ({ requestId, contentType, targetDocumentId }: (typeof changes)[number]): boolean =>
    [...(writers.get(keyOf(contentType, targetDocumentId)) ?? [])].some((merging) => merging !== requestId);
  const ids = [...new Set(changes.filter(movedForOthers).map(({ requestId }) => requestId))];
  if (ids.length === 0) return;
  const rows: { id: number }[] = await strapi.db
    .query(TABLES.request)
    .findMany({ select: ['id'], where: { id: { $in: ids }, status: { $in: [...OPEN_STATUSES] } } });
  await recomputeRequests(
    strapi,
    rows.map(({ id }) => id),
  );
}

const keyOf = (contentType: string, documentId: string) => `${contentType} ${documentId}`;
