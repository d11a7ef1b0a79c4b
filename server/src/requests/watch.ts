import type { Core } from '@strapi/strapi';
import { afterCommit, on } from '../events';
import { mergingRequest } from '../merging/marker';
import { TABLES } from '../tables';
import { openTargets } from './open-targets';
import { recomputeRequests } from './status';

const WRITES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** How long after a write by another server process its open requests are known here, in milliseconds. */
const REFRESH_EVERY = 10_000;

/**
 * Notices every write of a document that an open request is about, whoever writes it, and computes those
 * requests' statuses again after it is committed. The targets of open requests are kept in memory, so that
 * a save of any other document costs one look-up and no query.
 */
export function watchDocuments(strapi: Core.Strapi): { start(): Promise<void>; stop(): void } {
  const targets = openTargets(strapi);
  let timer: NodeJS.Timeout | undefined;
  const report = (error: unknown) =>
    strapi.log.error(`Computing the status of change requests failed: ${String(error)}`);

  strapi.documents.use(async (context, next) => {
    const result = await next();
    const { documentId } = context.params as { documentId?: string };
    const isWatched = WRITES.has(context.action) && targets.has(context.uid, documentId);
    if (!isWatched) return result;
    const merging = mergingRequest();
    void afterCommit(strapi, () => {
      setImmediate(() => {
        recomputeOn(strapi, context.uid, documentId as string, merging).catch(report);
      });
    });
    return result;
  });

  return {
    async start() {
      await targets.refresh();
      for (const name of ['created', 'updated', 'revision-added', 'status-changed'] as const) {
        on(strapi, name, targets.refresh);
      }
      timer = setInterval(() => void targets.refresh().catch(report), REFRESH_EVERY);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}

async function recomputeOn(
  strapi: Core.Strapi,
  contentType: string,
  targetDocumentId: string,
  merging: number | null,
): Promise<void> {
  const rows: { requestId: number }[] = await strapi.db.query(TABLES.change).findMany({
    select: ['requestId'],
    where: { contentType, targetDocumentId },
  });
  const ids = [...new Set(rows.map(({ requestId }) => requestId))];
  await recomputeRequests(strapi, await underReview(strapi, ids.filter((id) => id !== merging)));
}

/** Of these requests, or of all, those whose status is computed. */
async function underReview(strapi: Core.Strapi, ids?: number[]): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({
    select: ['id'],
    where: {
      status: { $in: ['ready_for_review', 'ready_for_merging'] },
      ...(ids && { id: { $in: ids } }),
    },
  });
  return rows.map(({ id }) => id);
}

/** New settings or policies can change any status: all of them are computed again, in the background. */
export function watchSettings(strapi: Core.Strapi): void {
  on(strapi, 'settings-changed', async () => recomputeRequests(strapi, await underReview(strapi)));
}
