import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isOpen, type RequestStatus } from '../../../core/status';
import { forgetBadges } from '../changes/badges';
import { afterCommit, on } from '../events';
import { mergingRequest } from '../merging/marker';
import { TABLES } from '../tables';
import { openTargets, type OpenTarget } from './open-targets';
import { recomputeAfterMoves, recomputeRequests, type Move } from './recompute';
import { FILE, relatedWrites, type Related, type Write } from './related-writes';
import { takenValues } from './taken-values';

/** After these a proposal that refers to the document can, or cannot, be published any more. */
const COMES_OR_GOES = new Set(['delete', 'publish', 'unpublish']);

const WRITES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** How long after a write by another server process its open requests are known here, in milliseconds. */
const REFRESH_EVERY = 10_000;

/** After these a request may be about other documents, or not be open any more. */
const TARGETS_CHANGE = [
  'created',
  'updated',
  'revision-added',
  'conflict-fixed',
  'status-changed',
  'split',
] as const;

interface FileEvent {
  params: { where?: Record<string, unknown>; data?: { hash?: unknown } };
  state: Record<string, unknown>;
}

/**
 * Notices every write of a document that an open request is about, whoever writes it, and every write elsewhere
 * that changes such a document (see `relatedWrites`), and computes those requests' badges and statuses again
 * after it is committed. The targets of open requests are kept in memory, so that a save of any other document
 * costs one look-up and no query.
 */
export function watchDocuments(strapi: Core.Strapi): { start(): Promise<void>; stop(): void } {
  const targets = openTargets(strapi);
  const relatives = relatedWrites(strapi, targets);
  const taken = takenValues(strapi, targets);
  let stopFiles: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let moves: Move[] = [];
  const report = (error: unknown) =>
    strapi.log.error(`Computing the status of change requests failed: ${String(error)}`);

  // What one transaction moved is committed at once, and looked at once.
  const moved = (move: Move) => {
    moves.push(move);
    if (moves.length > 1) return;
    setImmediate(() => {
      const committed = moves;
      moves = [];
      recomputeAfterMoves(strapi, committed).catch(report);
    });
  };

  /** `elsewhere`: these documents' own rows did not move, which is what other processes go by. */
  const note = (documents: OpenTarget[], elsewhere: OpenTarget[]) => {
    if (documents.length + elsewhere.length === 0) return;
    const merging = mergingRequest();
    void afterCommit(strapi, () => {
      for (const { contentType, documentId } of [...documents, ...elsewhere]) {
        forgetBadges(strapi, contentType, [documentId]);
        moved({ contentType, documentId, merging });
      }
      tellOthers(strapi, elsewhere).catch(report);
    });
  };

  /** The proposals themselves did not move: only whether they can be published is asked again. */
  const noteReferring = (contentType: string, documentId: string | undefined) => {
    const merging = mergingRequest();
    const requests = targets.referring(contentType, documentId ?? '').filter((id) => id !== merging);
    if (requests.length === 0) return;
    void afterCommit(strapi, () =>
      setImmediate(() => void recomputeRequests(strapi, requests).catch(report)),
    );
  };

  const lookAtValues = async (contentType: string): Promise<void> => {
    await recomputeRequests(strapi, await taken.look(contentType));
  };

  /** A look-up of ours that fails must not fail somebody's save. */
  const ask = async (related: Related | null, documentId: string | undefined): Promise<OpenTarget[]> => {
    if (related === null) return [];
    return related(documentId).catch((error: unknown) => {
      report(error);
      return [];
    });
  };

  strapi.documents.use(async (context, next) => {
    if (!WRITES.has(context.action)) return next();
    const { documentId } = context.params as Write['params'];
    const related = relatives.ofDocument(context as Write);
    const before = await ask(related, documentId);
    const result = await next();
    const isNew = context.action === 'create' || context.action === 'clone';
    const written = isNew ? (result as { documentId?: string } | null)?.documentId : documentId;
    const after = await ask(related, written);
    const own = targets.has(context.uid, documentId) ? [{ contentType: context.uid, documentId }] : [];
    note(own as OpenTarget[], [...before, ...after]);
    if (COMES_OR_GOES.has(context.action)) noteReferring(context.uid, documentId);
    if (taken.concerns(context as Write)) {
      const look = () => setImmediate(() => void lookAtValues(context.uid).catch(report));
      void afterCommit(strapi, look);
    }
    return result;
  });

  /** A file's content is its hash; with the file its relations go, so they are looked up before. */
  const watchFiles = () =>
    strapi.db.lifecycles.subscribe({
      models: [FILE],
      afterUpdate: async ({ params }: FileEvent) => {
        if (params.data?.hash !== undefined)
          note([], await ask(() => relatives.ofFiles(params.where ?? {}), undefined));
      },
      beforeDelete: async ({ params, state }: FileEvent) => {
        state.showing = await ask(() => relatives.ofFiles(params.where ?? {}), undefined);
      },
      afterDelete: ({ state }: FileEvent) => note([], state.showing as OpenTarget[]),
    } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);

  /** Writes that happened before a document was known here may have gone unnoticed. */
  const refreshOwn = async () => {
    for (const { contentType, documentId } of await targets.refresh()) {
      forgetBadges(strapi, contentType, [documentId]);
    }
  };
  const refreshFromOthers = async () => note([], await targets.refresh());

  return {
    async start() {
      await targets.refresh();
      for (const name of TARGETS_CHANGE) {
        on(strapi, name, async (payload) => {
          if (!staysOpen(payload)) await refreshOwn();
        });
      }
      stopFiles = watchFiles();
      timer = setInterval(() => void refreshFromOthers().catch(report), REFRESH_EVERY);
      timer.unref();
    },
    stop() {
      stopFiles?.();
      clearInterval(timer);
    },
  };
}

/** From one open status to another: the request is about the same documents. Other events carry no statuses. */
const staysOpen = ({ old, new: to }: Record<string, unknown>): boolean =>
  old !== undefined && isOpen(old as RequestStatus) && isOpen(to as RequestStatus);

/**
 * Other server processes compute these documents' badges again too. One statement a document: none locks rows of
 * a request while it waits for others of it, which a merge may hold.
 */
async function tellOthers(strapi: Core.Strapi, documents: OpenTarget[]): Promise<void> {
  const distinct = new Map(documents.map((one) => [JSON.stringify(one), one]));
  for (const { contentType, documentId } of distinct.values()) {
    await strapi.db
      .query(TABLES.change)
      .updateMany({ where: { contentType, targetDocumentId: documentId }, data: { stamp: randomUUID() } });
  }
}
