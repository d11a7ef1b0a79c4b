import type { Core } from '@strapi/strapi';
import type { MergeOutcome } from '../../../contracts/requests';
import { say, saidBy, together, type Translatable } from '../../../core/sentences';
import { lockTargets } from '../capture';
import { evaluateChecks, type Evaluation } from '../checks';
import type { EvaluatedChange } from '../changes/outcomes';
import { evaluateChanges } from '../changes/outcomes';
import { targetOf, type ChangeRow } from '../changes/rows';
import { changesOf } from '../changes/store';
import { ConflictError, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import { withLockedRequest } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { recomputeRequests, setStatus } from '../requests/status';
import { requireVisible } from '../requests/visibility';
import { requireNewest } from '../reviews/give';
import { TABLES } from '../tables';
import { actionOf, applyChange } from './apply';
import { mergeFailure } from './failure';
import { whileMerging } from './marker';
import { applicationOrder } from './order';
import { mergeRight } from './rights';

export interface MergeResult {
  request: RequestRow;
  results: MergeOutcome[];
}

/** What merging now would do, per change, without doing it. */
export async function dryRun(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  digest: string | undefined,
): Promise<MergeResult> {
  const request = await requireVisible(strapi, viewer, documentId);
  requireNewest(request, digest);
  const { changes } = await bundleOf(strapi, request);
  const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
  const { order } = applicationOrder(evaluated);
  return {
    request,
    results: order.map((one) => ({
      change: one.change.documentId,
      action: one.outcome.obstacle === null ? actionOf(one) : 'none',
      documentId: one.change.targetDocumentId,
    })),
  };
}

/**
 * Publishes a request: every change, all or nothing, once (domain section 9). One transaction: the
 * request is claimed, the documents' rows are locked, every check is evaluated again, then the changes
 * are applied through the Document Service. Anything that fails rolls everything back.
 * @throws NotFoundError (404), PolicyError (403) without the rights, ConflictError (409) in the wrong
 * state, when a check fails, or when applying a change fails: `details` name the change and the field.
 */
export async function merge(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  digest: string | undefined,
): Promise<MergeResult> {
  const visible = await requireVisible(strapi, viewer, documentId);
  requireMergeable(visible);
  const changes = await changesOf(strapi, [visible.id]);
  try {
    return await whileMerging(visible.id, () =>
      withLockedRequest(
        strapi,
        visible.id,
        // The digest covers the targets: with the same one, the documents locked are those that are merged.
        (request) => mergeLocked(strapi, viewer, request, digest ?? visible.digest),
        () => lockDocuments(strapi, changes),
      ),
    );
  } catch (error) {
    await noteFailure(strapi, viewer, visible, error);
    throw error;
  }
}

function requireMergeable({ status }: RequestRow): void {
  if (status === 'ready_for_merging') return;
  const possible = status === 'ready_for_review' ? ['make every check pass'] : [];
  throw new ConflictError(say('status.no-publishing', { status }), { state: status, possible });
}

async function mergeLocked(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  digest: string,
): Promise<MergeResult> {
  requireMergeable(request);
  requireNewest(request, digest);
  const bundle = await bundleOf(strapi, request);
  requirePermit(await mergeRight(strapi, viewer, bundle));
  const evaluation = await evaluateChecks(strapi, bundle);
  if (!evaluation.passes) throw checksFailed(evaluation);
  emit(strapi, 'merging', { id: request.documentId, number: request.id, title: request.title });
  const results = await applyAll(strapi, viewer, bundle, evaluation.evaluated);
  await strapi.db.query(TABLES.request).update({
    where: { id: request.id },
    data: { mergedAt: new Date(), mergedBy: viewer.person.id, mergedByName: viewer.person.name },
  });
  request.mergedAt = new Date().toISOString();
  request.mergedBy = { id: viewer.person.id };
  request.mergedByName = viewer.person.name;
  await setStatus(strapi, request, 'merged', viewer.person);
  await record(strapi, request.id, 'merged', viewer.person, { documents: results.length });
  emit(strapi, 'merged', { id: request.documentId, number: request.id, title: request.title, results });
  return { request, results };
}

/** In one order for everybody, so that two merges cannot wait for each other. */
async function lockDocuments(strapi: Core.Strapi, changes: ChangeRow[]): Promise<void> {
  const uids = [...new Set(changes.map((change) => change.contentType))].sort();
  for (const uid of uids.filter((uid) => strapi.contentTypes[uid as never])) {
    const targets = changes
      .filter((change) => change.contentType === uid)
      .map(targetOf)
      .flatMap(({ documentId, locale }) => (documentId === null ? [] : [{ documentId, locale }]));
    await strapi.db.transaction(({ trx }) => lockTargets(strapi, uid, targets, trx));
  }
}

function checksFailed({ checks }: Evaluation): ConflictError {
  const failed = checks.filter((check) => check.state === 'failed');
  return new ConflictError(together(failed.map(saidBy)), {
    state: 'checks_failed',
    checks: failed,
    possible: failed.flatMap(({ fix }) => fix ?? []),
  });
}

async function applyAll(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
  evaluated: EvaluatedChange[],
): Promise<MergeOutcome[]> {
  const creatorId = bundle.request.creator?.id ?? null;
  const writers = { creatorId, mergerId: viewer.person.id };
  const { order, again } = applicationOrder(evaluated);
  const results: MergeOutcome[] = [];
  for (const one of order) {
    const result = await attempt(strapi, one.change, async () =>
      applyChange(strapi, await fresh(strapi, one, order, bundle), writers),
    );
    results.push(result);
    await strapi.db.query(TABLES.change).updateMany({
      where: { id: one.change.id },
      data: { resultDocumentId: result.documentId ?? one.change.targetDocumentId },
    });
  }
  for (const one of again) {
    await attempt(strapi, one.change, () => publishAgain(strapi, one));
  }
  return results;
}

/** Locales of one document share fields and component rows: after the first of them the others are read again. */
async function fresh(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  order: EvaluatedChange[],
  { request }: RequestBundle,
): Promise<EvaluatedChange> {
  const { targetDocumentId } = one.change;
  const siblings = order.filter(({ change }) => change.targetDocumentId === targetDocumentId);
  if (targetDocumentId === null || siblings[0] === one) return one;
  const [again] = await evaluateChanges(strapi, [one.change], () => request.mergeTarget);
  if (!again || again.outcome.conflicts.length > 0 || again.outcome.obstacle !== null) return one;
  return again;
}

async function publishAgain(strapi: Core.Strapi, { change, toPublished }: EvaluatedChange): Promise<void> {
  if (!toPublished || change.targetDocumentId === null) return;
  const locale = change.targetLocale === null ? {} : { locale: change.targetLocale };
  await strapi
    .documents(change.contentType as never)
    .publish({ documentId: change.targetDocumentId, ...locale } as never);
}

async function attempt<Result>(
  strapi: Core.Strapi,
  change: ChangeRow,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw mergeFailure(strapi, change, error);
  }
}

/** After the rollback: the timeline says what happened, and the cached status is computed again. */
async function noteFailure(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ConflictError)) return;
  const { message, details } = error as { message: string; details: { state?: string; text?: Translatable } };
  if (details.state !== 'merge_failed' && details.state !== 'checks_failed') return;
  await record(strapi, request.id, 'merge_failed', viewer.person, { message, text: details.text });
  emit(strapi, 'merge-failed', { id: request.documentId, message });
  await recomputeRequests(strapi, [request.id]);
}
