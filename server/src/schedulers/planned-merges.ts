import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isMergeDue } from '../../../core/schedule';
import type { Sentence } from '../../../core/sentences';
import { OPEN_STATUSES } from '../../../core/status';
import { evaluateChecks } from '../checks';
import { emit, record } from '../events';
import { checksFailed } from '../merging/checks-failed';
import { reasonNotMerged } from '../merging/failure';
import { mergeNow } from '../merging/merge';
import type { Viewer } from '../permissions';
import { bundleOf } from '../requests/bundle';
import { withLockedRequest } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { recompute } from '../requests/status';
import { TABLES } from '../tables';
import type { GoesOn } from './one-process';
import { publisherOf } from './publisher';

/** The plan was taken back, or carried out, before its turn. */
class NotPlanned extends Error {}

/** Numbers of the requests that are to be published by now, the longest due first. One indexed query. */
export async function dueMerges(strapi: Core.Strapi, now: Date): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({
    select: ['id'],
    where: { mergeAt: { $lte: now.toISOString() }, status: { $in: [...OPEN_STATUSES] } },
    orderBy: [{ mergeAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id }) => id);
}

/** Publishes what is due, one after the other; one that fails keeps no other from it. */
export async function mergeAsPlanned(strapi: Core.Strapi, now: Date, goesOn: GoesOn): Promise<void> {
  for (const id of await dueMerges(strapi, now)) {
    if (!(await goesOn())) return;
    try {
      await mergeOne(strapi, id, now);
    } catch (error) {
      strapi.log.error(`Publishing change request #${id} as planned failed: ${String(error)}`);
    }
    // People's requests go first.
    await setImmediate();
  }
}

async function mergeOne(strapi: Core.Strapi, id: number, now: Date): Promise<void> {
  const request: RequestRow | null = await strapi.db.query(TABLES.request).findOne({ where: { id } });
  if (!request) return;
  const { viewer, lack } = await publisherOf(strapi, request);
  if (lack !== null) return notMerged(strapi, id, now, lack);
  try {
    await mergeNow(strapi, viewer, request, {
      prepare: (locked) => requireReady(strapi, viewer, locked, now),
      planned: true,
    });
  } catch (error) {
    if (error instanceof NotPlanned) return;
    const reason = reasonNotMerged(strapi, request, error);
    // Others were at the same rows: in a minute they are done.
    if (reason !== null) await notMerged(strapi, id, now, reason);
  }
}

/** Under the lock: still planned, and every check passes now, whatever the stored status says. */
async function requireReady(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  now: Date,
): Promise<void> {
  if (!isMergeDue(request, now)) throw new NotPlanned();
  await recompute(strapi, request);
  if (request.status === 'ready_for_merging') return;
  throw await checksFailed(strapi, viewer, await evaluateChecks(strapi, await bundleOf(strapi, request)));
}

/** The request stays as it is, with the reason: it is tried once, not every minute. */
async function notMerged(strapi: Core.Strapi, id: number, now: Date, reason: Sentence): Promise<void> {
  await withLockedRequest(strapi, id, async (request) => {
    if (!isMergeDue(request, now)) return;
    const plannedFor = new Date(request.mergeAt as string).toISOString();
    const { documentId, number, title } = { ...request, number: request.id };
    await strapi.db.query(TABLES.request).update({
      where: { id },
      data: { mergeAt: null, mergeAtFailure: { at: plannedFor, ...reason } },
    });
    await record(strapi, id, 'merge_failed', null, { plannedFor, ...reason });
    emit(strapi, 'merge-failed', { id: documentId, number, title, message: reason.message, plannedFor });
    await recompute(strapi, request);
  });
}
