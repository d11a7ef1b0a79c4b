import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { say, together } from '../../../core/sentences';
import { isOpen, mayMove, reachable, type RequestStatus } from '../../../core/status';
import { followContent } from '../approvers/following';
import { evaluateChecks } from '../checks';
import { ConflictError, requirePermit } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { endWorkflows } from '../workflows/cancel';
import { bringUpToDate } from '../workflows/up-to-date';
import { bundleOf } from './bundle';
import { withLockedRequest } from './lock';
import { statusRight } from './permits';
import type { RequestRow } from './rows';
import { requireVisible } from './visibility';

/** Stores a status that the table allows, with its line in the timeline. Runs under the request's lock. */
export async function setStatus(
  strapi: Core.Strapi,
  request: RequestRow,
  to: RequestStatus,
  actor: Person | null,
): Promise<void> {
  const from = request.status;
  await strapi.db.query(TABLES.request).update({
    where: { id: request.id },
    data: {
      status: to,
      // Closing what nobody touches any more is no activity.
      ...(actor && to !== 'stale' && { lastActivityAt: new Date(), staleAt: null }),
      ...(!isOpen(to) && { mergeAt: null, mergeAtFailure: null }),
    },
  });
  request.status = to;
  if (to === 'closed' || to === 'stale') await endWorkflows(strapi, request, actor);
  await record(strapi, request.id, 'status', actor, { from, to, automatic: actor === null });
  const payload = { id: request.documentId, number: request.id, title: request.title };
  emit(strapi, 'status-changed', { ...payload, old: from, new: to });
  if (to === 'ready_for_review' && actor) emit(strapi, 'ready-for-review', payload);
}

/**
 * Moves a request by hand (domain section 2), then computes the automatic part of the status.
 * @throws PolicyError (403) for others than authors and managers, ConflictError (409) for every
 * transition that is not in the table, saying which are.
 */
export async function moveByHand(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  to: RequestStatus,
): Promise<RequestRow> {
  const visible = await requireVisible(strapi, viewer, documentId);
  return withLockedRequest(strapi, visible.id, async (request) => {
    requirePermit(statusRight(viewer, await bundleOf(strapi, request)));
    requireTransition(request, to);
    const wasEnded = !isOpen(request.status);
    await setStatus(strapi, request, to, viewer.person);
    // Lists that were edited while it was closed have been followed by open requests only.
    if (wasEnded && isOpen(to)) await followContent(strapi, request, null);
    await recompute(strapi, request);
    return request;
  });
}

function requireTransition({ status: from }: RequestRow, to: RequestStatus): void {
  if (mayMove(from, to, 'person')) return;
  const possible = reachable(from, 'person');
  const [first, second] = possible;
  const sentences = [say('status.no-transition', { status: from, to })];
  if (first && second) sentences.push(say('status.possible', { first, second }));
  throw new ConflictError(together(sentences), { state: from, possible });
}

/**
 * Computes ready_for_review ↔ ready_for_merging: ready exactly when every check passes, once its workflows are what
 * they should be. Under the lock.
 */
export async function recompute(strapi: Core.Strapi, request: RequestRow): Promise<void> {
  if (request.status !== 'ready_for_review' && request.status !== 'ready_for_merging') return;
  const bundle = await bundleOf(strapi, request);
  const workflows = await bringUpToDate(strapi, bundle);
  const { passes } = await evaluateChecks(strapi, bundle, { stopEarly: true, workflows });
  const next: RequestStatus = passes ? 'ready_for_merging' : 'ready_for_review';
  if (next !== request.status) await setStatus(strapi, request, next, null);
}
