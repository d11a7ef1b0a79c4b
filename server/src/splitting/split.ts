import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import type { ChangeRow } from '../changes/rows';
import { targetKey } from '../changes/store';
import { ConflictError, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Person } from '../../../contracts/people';
import type { Viewer } from '../permissions';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import { digestOf } from '../requests/digest';
import { withLockedRequest } from '../requests/lock';
import { requireOpen } from '../requests/open';
import { splitRight } from '../requests/permits';
import { storedRequest } from '../requests/request-rows';
import type { RequestRow } from '../requests/rows';
import { recompute } from '../requests/status';
import { requireVisible } from '../requests/visibility';
import { plannerOf } from '../schedulers/plan';
import { TABLES } from '../tables';
import { moveWorkflows } from '../workflows/store';
import { inheritApprovers } from './approvers';
import { byDocument } from './documents';
import { inheritHistory, inheritPeople, inheritReviews } from './inheritance';
import { removeSplit } from './removal';

/**
 * `POST /requests/:id/split`: one request per document instead (domain section 10). Its changes go on with their
 * revisions, in the order in which they were added; the original is removed.
 * @throws NotFoundError (404), PolicyError (403) for others than authors and managers, ConflictError (409) for a
 * request that is not open or is about one document only.
 */
export async function splitByHand(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<RequestRow[]> {
  const visible = await requireVisible(strapi, viewer, documentId);
  return withLockedRequest(strapi, visible.id, async (request) => {
    const bundle = await bundleOf(strapi, request);
    requirePermit(splitRight(viewer, bundle));
    requireOpen(request);
    if (byDocument(bundle.changes).length < 2) {
      throw new ConflictError(say('split.single'), { state: 'single_document', possible: [] });
    }
    return splitLocked(strapi, bundle, viewer.person);
  });
}

/** Splits an open request. Runs under its lock; `actor` is null when it is split because rights changed. */
export async function splitLocked(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  actor: Person | null,
): Promise<RequestRow[]> {
  const { request } = bundle;
  const original = { id: request.documentId, number: request.id, title: request.title };
  emit(strapi, 'splitting', original);
  const made: RequestRow[] = [];
  for (const changes of byDocument(bundle.changes)) made.push(await makePart(strapi, bundle, changes, actor));
  await removeSplit(strapi, request.id);
  emit(strapi, 'split', {
    ...original,
    automatic: actor === null,
    into: made.map((part) => part.documentId),
  });
  for (const part of made) await recompute(strapi, part);
  return made;
}

/** A request about one of the documents, with everything that belongs to it. */
async function makePart(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  changes: ChangeRow[],
  actor: Person | null,
): Promise<RequestRow> {
  const { request } = bundle;
  const table = strapi.db.query(TABLES.request);
  const { id }: { id: number } = await table.create({
    data: {
      ...columnsOf(request),
      ...(actor && { lastActivityAt: new Date(), staleAt: null }),
      plannedBy: await plannerOf(strapi, request.id),
      digest: '',
    },
  });
  const own: ChangeRow[] = [];
  for (const change of changes) own.push(await moveChange(strapi, id, change));
  await inheritPeople(strapi, bundle, id);
  await inheritApprovers(strapi, bundle, id, changes);
  await inheritReviews(strapi, bundle, id);
  await inheritHistory(strapi, bundle, id, changes);
  await record(strapi, id, 'split', actor, { from: request.id, automatic: actor === null });
  const digest = digestOf(request.mergeTarget, own);
  await table.update({ where: { id }, data: { digest } });
  return storedRequest(strapi, id);
}

/** Everything about the request that its parts have too, whatever columns there are. */
function columnsOf({ id: _id, documentId, creator, mergedBy, ...columns }: RequestRow) {
  return {
    ...columns,
    creator: creator?.id ?? null,
    mergedBy: mergedBy?.id ?? null,
    lockVersion: 0,
    splitFrom: documentId,
    // It can name documents of other parts.
    mergeAtFailure: null,
  };
}

/** The change keeps its address, its revisions and its workflows, which go on. */
async function moveChange(strapi: Core.Strapi, requestId: number, change: ChangeRow): Promise<ChangeRow> {
  await moveWorkflows(strapi, change.id, requestId);
  const { contentType, targetDocumentId: documentId, targetLocale: locale } = change;
  return strapi.db.query(TABLES.change).update({
    where: { id: change.id },
    data: { requestId, targetKey: targetKey(strapi, requestId, { contentType, documentId, locale }) },
  });
}
