import type { Core } from '@strapi/strapi';
import { OPEN_STATUSES } from '../../../core/status';
import { TABLES } from '../tables';

/**
 * How far back a refresh reads, in milliseconds: longer than a transaction of another server process lasts
 * between writing a request and committing it, and than the clocks of two servers differ.
 */
const OVERLAP = 60_000;

/** The documents that open requests are about, in memory. */
export interface OpenTargets {
  has(contentType: string, documentId: string | undefined): boolean;
  /** Takes in what happened since the last time; reads only the requests that were touched meanwhile. */
  refresh(): Promise<void>;
}

const keyOf = (contentType: string, documentId: string | undefined) => `${contentType} ${documentId}`;

export function openTargets(strapi: Core.Strapi): OpenTargets {
  const ofRequest = new Map<number, string[]>();
  const holders = new Map<string, number>();
  let readAt: number | null = null;
  let last: Promise<void> = Promise.resolve();

  const replace = (requestId: number, keys: string[]) => {
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const key of ofRequest.get(requestId) ?? []) {
      const left = (holders.get(key) ?? 0) - 1;
      if (left > 0) holders.set(key, left);
      else holders.delete(key);
    }
    if (keys.length > 0) ofRequest.set(requestId, keys);
    else ofRequest.delete(requestId);
  };

  const read = async () => {
    const now = Date.now();
    const touched = readAt === null ? {} : { updatedAt: { $gte: new Date(readAt - OVERLAP) } };
    const ids = readAt === null ? [] : await idsOf(strapi, touched);
    const keys = await targetsOf(strapi, touched);
    for (const id of new Set([...ids, ...keys.keys()])) replace(id, keys.get(id) ?? []);
    readAt = now;
  };

  return {
    has: (contentType, documentId) => holders.has(keyOf(contentType, documentId)),
    refresh() {
      // One after the other, so that what was read earlier never replaces what was read later. Who asked for
      // the one before hears of its failure.
      last = last.then(read, read);
      return last;
    },
  };
}

async function idsOf(strapi: Core.Strapi, where: Record<string, unknown>): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({ select: ['id'], where });
  return rows.map(({ id }) => id);
}

/** Keys of the targets of the open requests among these, by request. One query. */
async function targetsOf(
  strapi: Core.Strapi,
  which: Record<string, unknown>,
): Promise<Map<number, string[]>> {
  const open = strapi.db
    .queryBuilder(TABLES.request)
    .select('id')
    .where({ ...which, status: { $in: [...OPEN_STATUSES] } })
    .getKnexQuery();
  const rows: { requestId: number; contentType: string; targetDocumentId: string }[] = await strapi.db
    .query(TABLES.change)
    .findMany({
      select: ['requestId', 'contentType', 'targetDocumentId'],
      where: { requestId: { $in: open }, targetDocumentId: { $notNull: true } },
    });
  const keys = new Map<number, string[]>();
  for (const { requestId, contentType, targetDocumentId } of rows) {
    const own = keys.get(requestId);
    const key = keyOf(contentType, targetDocumentId);
    if (own) own.push(key);
    else keys.set(requestId, [key]);
  }
  return keys;
}
