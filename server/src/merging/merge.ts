import type { Core } from '@strapi/strapi';
import type { MergeOutcome } from '../../../contracts/requests';
import { say } from '../../../core/sentences';
import { lockDocuments } from '../capture';
import { evaluateChecks } from '../checks';
import type { EvaluatedChange } from '../changes/outcomes';
import { evaluateChanges } from '../changes/outcomes';
import { targetOf, type ChangeRow } from '../changes/rows';
import { isSingle } from '../changes/single-types';
import { changesOf } from '../changes/store';
import { ConflictError, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import { withLockedRequest } from '../requests/lock';
import { storedRequest } from '../requests/request-rows';
import type { RequestRow } from '../requests/rows';
import { setStatus } from '../requests/status';
import { requireVisible } from '../requests/visibility';
import { requireNewest } from '../reviews/give';
import { TABLES } from '../tables';
import { bringUpToDate } from '../workflows/up-to-date';
import { actionOf, applyChange } from './apply';
import { checksFailed } from './checks-failed';
import { afterFailure, mergeFailure, noRefusal } from './failure';
import { whileMerging } from './marker';
import { applicationOrder } from './order';
import { claimPlaces, placesOf } from './places';
import { storeResults, type Applied } from './results';
import { aboutAccount, mergeRight } from './rights';
import { isTransient } from '../transient';

export interface MergeResult {
  /** As it is stored. */
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
 * are applied through the Document Service. Anything that fails rolls everything back; what fails only
 * because others were at the same rows is tried again.
 * @throws NotFoundError (404), PolicyError (403) without the rights, ConflictError (409) in the wrong
 * state, when a check fails, when applying a change fails (`details` name the change and the field), or when
 * others are still in the way. Anything else that fails is thrown as it is: 500, with its reason in the timeline.
 */
export async function merge(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  digest: string | undefined,
): Promise<MergeResult> {
  const visible = await requireVisible(strapi, viewer, documentId);
  requireMergeable(visible);
  try {
    return await mergeNow(strapi, viewer, visible, { digest });
  } catch (error) {
    throw await afterFailure(strapi, viewer, visible, error);
  }
}

interface Circumstances {
  /** What was looked at; without it, what is there when it begins. */
  digest?: string;
  /** What has to be so before anything else, under the request's lock. */
  prepare?: (request: RequestRow) => Promise<void>;
  /** Nobody pressed a button. */
  planned?: boolean;
}

/** The transaction of {@link merge}, which leaves nothing behind when it fails: no line in the timeline either. */
export async function mergeNow(
  strapi: Core.Strapi,
  viewer: Viewer,
  visible: RequestRow,
  { digest = visible.digest, prepare, planned = false }: Circumstances,
): Promise<MergeResult> {
  const changes = await changesOf(strapi, [visible.id]);
  const work = async (request: RequestRow) => {
    await prepare?.(request);
    // The digest covers the targets: with the same one, the documents locked are those that are merged.
    return mergeLocked(strapi, viewer, request, { digest, planned });
  };
  const places = await placesOf(strapi, changes);
  const lock = async () => {
    await claimPlaces(strapi, places);
    await lockDocuments(strapi, changes.map(targetOf));
  };
  return whileMerging(visible.id, () => withLockedRequest(strapi, visible.id, work, lock));
}

function requireMergeable({ status, digest }: RequestRow): void {
  if (status === 'ready_for_merging') return;
  const possible = status === 'ready_for_review' ? ['make every check pass'] : [];
  throw new ConflictError(say('status.no-publishing', { status }), { state: status, digest, possible });
}

async function mergeLocked(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  { digest, planned }: { digest: string; planned: boolean },
): Promise<MergeResult> {
  requireMergeable(request);
  requireNewest(request, digest);
  const bundle = await bundleOf(strapi, request);
  const words = planned ? aboutAccount(viewer.person.name) : undefined;
  requirePermit(await mergeRight(strapi, viewer, bundle, words));
  const workflows = await bringUpToDate(strapi, bundle);
  const evaluation = await evaluateChecks(strapi, bundle, { workflows });
  if (!evaluation.passes) throw await checksFailed(strapi, viewer, evaluation);
  emit(strapi, 'merging', { id: request.documentId, number: request.id, title: request.title });
  const results = await applyAll(strapi, viewer, bundle, evaluation.evaluated);
  try {
    await finish(strapi, viewer, request, results, planned);
  } catch (error) {
    throw noRefusal(error);
  }
  return { request: await storedRequest(strapi, request.id), results };
}

async function finish(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  results: MergeOutcome[],
  planned: boolean,
): Promise<void> {
  const { id, name } = viewer.person;
  await strapi.db.query(TABLES.request).update({
    where: { id: request.id },
    data: { mergedAt: new Date(), mergedBy: id, mergedByName: name },
  });
  await setStatus(strapi, request, 'merged', viewer.person);
  await record(strapi, request.id, 'merged', viewer.person, {
    documents: results.length,
    ...(planned && { planned }),
  });
  emit(strapi, 'merged', { id: request.documentId, number: request.id, title: request.title, results });
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
  const applied: Applied[] = [];
  for (const one of order) {
    const result = await attempt(strapi, one.change, async () =>
      applyChange(strapi, await fresh(strapi, one, order, bundle), writers),
    );
    results.push(result);
    applied.push({ change: one.change, documentId: result.documentId });
  }
  for (const one of again) {
    await attempt(strapi, one.change, () => publishAgain(strapi, one));
  }
  await storeResults(strapi, applied);
  return results;
}

/** Locales of one document share fields and component rows: after the first of them the others are read again. */
async function fresh(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  order: EvaluatedChange[],
  { request }: RequestBundle,
): Promise<EvaluatedChange> {
  const { contentType, targetDocumentId } = one.change;
  const siblings = order.filter(
    ({ change }) => change.contentType === contentType && change.targetDocumentId === targetDocumentId,
  );
  const isKnown = targetDocumentId !== null || isSingle(strapi, contentType);
  if (!isKnown || siblings[0] === one) return one;
  const [again] = await evaluateChanges(strapi, [one.change], () => request.mergeTarget);
  if (!again) return one;
  // Its own siblings are no conflict: what comes later counts, in the document that the first of them has made.
  const { conflicts, obstacle } = again.outcome;
  const isFree = conflicts.length === 0 && obstacle === null;
  return isFree ? again : { ...one, current: { ...one.current, holder: again.current.holder } };
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
    throw isTransient(error) ? error : mergeFailure(strapi, change, error);
  }
}
