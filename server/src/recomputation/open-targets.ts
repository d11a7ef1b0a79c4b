import type { Core } from '@strapi/strapi';
import { OPEN_STATUSES } from '../../../core/status';
import type { WantedValues } from '../changes/collisions';
import { isSingle } from '../changes/single-types';
import { referenceKey } from '../changes/store';
import { TABLES } from '../tables';

/**
 * How far back a refresh reads, in milliseconds: longer than a transaction of another server process lasts
 * between writing a request and committing it, and than the clocks of two servers differ.
 */
const OVERLAP = 60_000;

/** A document that an open request is about. */
export interface OpenTarget {
  contentType: string;
  documentId: string;
}

/** A change in an open request: the unique values that a creation wants, and what the proposal refers to. */
export interface OpenChange extends WantedValues {
  requestId: number;
  /** Keys of documents; null for changes of older versions. */
  refersTo: string[] | null;
}

/** The documents that open requests are about, in memory. */
export interface OpenTargets {
  has(contentType: string, documentId: string | undefined): boolean;
  /** Content types of these documents. */
  types(): string[];
  /** Creations of a content type that want unique values or the place of a single type, in open requests. */
  creations(contentType: string): OpenChange[];
  /** Open requests with a proposal that refers to the document. */
  referring(contentType: string, documentId: string): number[];
  /**
   * Takes in what happened since the last time; reads only the requests that were touched meanwhile.
   * @returns the documents that were not known before
   */
  refresh(): Promise<OpenTarget[]>;
}

export function openTargets(strapi: Core.Strapi): OpenTargets {
  const ofRequest = new Map<number, OpenTarget[]>();
  const changesOfRequest = new Map<number, OpenChange[]>();
  /** Creations by content type. */
  let creations = new Map<string, OpenChange[]>();
  /** Numbers of requests by what their proposals refer to. */
  let referring = new Map<string, number[]>();
  /** How many requests are about a document, by content type and document. */
  const holders = new Map<string, Map<string, number>>();
  let readAt: number | null = null;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<OpenTarget[]> | null = null;

  const count = ({ contentType, documentId }: OpenTarget, more: 1 | -1): void => {
    const ofType = holders.get(contentType) ?? new Map<string, number>();
    const left = (ofType.get(documentId) ?? 0) + more;
    if (left > 0) ofType.set(documentId, left);
    else ofType.delete(documentId);
    if (ofType.size > 0) holders.set(contentType, ofType);
    else holders.delete(contentType);
  };
  const has: OpenTargets['has'] = (contentType, documentId) =>
    documentId !== undefined && holders.get(contentType)?.has(documentId) === true;

  const replace = (requestId: number, targets: OpenTarget[]): OpenTarget[] => {
    const fresh = targets.filter(({ contentType, documentId }) => !has(contentType, documentId));
    for (const target of targets) count(target, 1);
    for (const target of ofRequest.get(requestId) ?? []) count(target, -1);
    if (targets.length > 0) ofRequest.set(requestId, targets);
    else ofRequest.delete(requestId);
    return fresh;
  };

  const read = async () => {
    next = null;
    const now = Date.now();
    const touched = readAt === null ? {} : { updatedAt: { $gte: new Date(readAt - OVERLAP) } };
    const ids = readAt === null ? [] : await idsOf(strapi, touched);
    const changes = await changesOf(strapi, touched);
    const fresh = [...new Set([...ids, ...changes.keys()])].flatMap((id) => {
      const own = changes.get(id) ?? [];
      const kept = own.filter((change) => isCreation(strapi, change) || (change.refersTo ?? []).length > 0);
      if (kept.length > 0) changesOfRequest.set(id, kept);
      else changesOfRequest.delete(id);
      return replace(id, targetsOf(own));
    });
    const all = [...changesOfRequest.values()].flat();
    creations = grouped(
      all.filter((one) => isCreation(strapi, one)),
      ({ contentType }) => [contentType],
    );
    referring = new Map(
      [...grouped(all, ({ refersTo }) => refersTo ?? [])].map(([key, found]) => [
        key,
        [...new Set(found.map(({ requestId }) => requestId))],
      ]),
    );
    readAt = now;
    return fresh;
  };

  return {
    has,
    types: () => [...holders.keys()],
    creations: (contentType) => creations.get(contentType) ?? [],
    referring: (contentType, documentId) => referring.get(referenceKey(contentType, documentId)) ?? [],
    refresh() {
      // One after the other, so that what was read earlier never replaces what was read later. Who asked for the one
      // before hears of its failure. Whoever comes while one is waiting to begin shares it.
      next ??= running.then(read, read);
      running = next;
      return next;
    },
  };
}

async function idsOf(strapi: Core.Strapi, where: Record<string, unknown>): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({ select: ['id'], where });
  return rows.map(({ id }) => id);
}

/** The changes of the open requests among these, by request. One query. */
async function changesOf(
  strapi: Core.Strapi,
  which: Record<string, unknown>,
): Promise<Map<number, OpenChange[]>> {
  const open = strapi.db
    .queryBuilder(TABLES.request)
    .select('id')
    .where({ ...which, status: { $in: [...OPEN_STATUSES] } })
    .getKnexQuery();
  const rows: OpenChange[] = await strapi.db.query(TABLES.change).findMany({
    select: [
      'id',
      'requestId',
      'type',
      'contentType',
      'targetDocumentId',
      'targetLocale',
      'uniqueValues',
      'refersTo',
    ],
    where: { requestId: { $in: open } },
  });
  return grouped(rows, ({ requestId }) => [requestId]);
}

function grouped<Key>(changes: OpenChange[], keysOf: (change: OpenChange) => Key[]): Map<Key, OpenChange[]> {
  const groups = new Map<Key, OpenChange[]>();
  for (const change of changes) {
    for (const key of keysOf(change)) {
      const group = groups.get(key);
      if (group) group.push(change);
      else groups.set(key, [change]);
    }
  }
  return groups;
}

/** One that another document can be in the way of. */
const isCreation = (
  strapi: Core.Strapi,
  { type, contentType, targetDocumentId, uniqueValues }: OpenChange,
): boolean =>
  type === 'creation' &&
  (uniqueValues !== null || (targetDocumentId === null && isSingle(strapi, contentType)));

const targetsOf = (changes: OpenChange[]): OpenTarget[] =>
  changes.flatMap(({ contentType, targetDocumentId: documentId }) =>
    documentId === null ? [] : [{ contentType, documentId }],
  );
