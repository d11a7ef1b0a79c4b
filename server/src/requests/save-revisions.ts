import type { Core } from '@strapi/strapi';
import type { RevisionReason } from '../../../contracts/changes';
import { say } from '../../../core/sentences';
import { followContent } from '../approvers/following';
import type { PreparedChange } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { appendRevision, changesOf, targetKey } from '../changes/store';
import { ConflictError } from '../errors';
import { emit, record } from '../events';
import type { TimelineType } from '../../../contracts/events';
import type { EventName } from '../events/emit';
import type { Viewer } from '../permissions';
import { requireCompatible } from '../splitting/compatibility';
import { TABLES } from '../tables';
import { contentChanged } from './digest';
import { applySavingRules } from './open';
import { addParticipant } from './participants';
import type { RequestRow } from './rows';
import { recompute } from './status';

/** The next revision of a change of the request. */
export interface NextRevision {
  change: ChangeRow;
  prepared: PreparedChange;
}

/** Line of the timeline and event for each reason. */
const TOLD_AS: Record<RevisionReason, { line: TimelineType; event: EventName }> = {
  save: { line: 'revision', event: 'revision-added' },
  suggestion: { line: 'revision', event: 'revision-added' },
  target_changed: { line: 'revision', event: 'revision-added' },
  refresh: { line: 'refreshed', event: 'refreshed' },
  conflict_fixed: { line: 'conflict_fixed', event: 'conflict-fixed' },
};

/** Stores the next revision of some changes, all for the same reason. Under the request's lock. */
export async function saveRevisions(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  next: NextRevision[],
  reason: RevisionReason,
): Promise<ChangeRow[]> {
  if (next.length === 0) return [];
  await requireStillCompatible(strapi, request, next);
  await applySavingRules(
    strapi,
    viewer,
    request,
    next.map(({ prepared }) => prepared),
  );
  const saved: ChangeRow[] = [];
  for (const { change, prepared } of next) {
    await requireFree(strapi, change, prepared);
    saved.push(await appendRevision(strapi, change, prepared, viewer.person, reason));
  }
  await afterSave(strapi, viewer, request, saved, reason);
  return saved;
}

/** A change that turns to another document joins the company of the others anew. */
async function requireStillCompatible(
  strapi: Core.Strapi,
  request: RequestRow,
  next: NextRevision[],
): Promise<void> {
  const moved = next.filter(({ change, prepared }) => prepared.documentId !== change.targetDocumentId);
  if (moved.length === 0) return;
  const movedIds = new Set(moved.map(({ change }) => change.id));
  const others = (await changesOf(strapi, [request.id])).filter(({ id }) => !movedIds.has(id));
  const added = moved.map(({ prepared }) => prepared);
  await requireCompatible(strapi, request, others, added, () => []);
}

/** A change that turns to another document must not meet a second change of that document. */
async function requireFree(strapi: Core.Strapi, change: ChangeRow, prepared: PreparedChange): Promise<void> {
  if (prepared.documentId === change.targetDocumentId) return;
  const taken = await strapi.db
    .query(TABLES.change)
    .findOne({ select: ['id'], where: { targetKey: targetKey(strapi, change.requestId, prepared) } });
  if (taken && taken.id !== change.id) {
    throw new ConflictError(say('resolve.twice', { label: change.label }), {
      state: 'already_exists',
      possible: ['remove one of the two changes'],
    });
  }
}

/** What follows from new content: people, digest, reviews, timeline, events, status. */
export async function afterSave(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  changes: ChangeRow[],
  reason: RevisionReason,
): Promise<void> {
  // Refreshing takes in what others wrote; it does not make the person an author.
  if (reason !== 'refresh') await addParticipant(strapi, request.id, 'author', viewer.person);
  await contentChanged(strapi, request);
  await followContent(strapi, request, viewer.person);
  const { line, event } = TOLD_AS[reason];
  for (const change of changes) {
    await record(strapi, request.id, line, viewer.person, {
      change: change.documentId,
      label: change.label,
      type: change.type,
      number: change.revisionNumber,
      reason,
    });
    emit(strapi, event, {
      id: request.documentId,
      change: change.documentId,
      revision: change.revisionNumber,
    });
  }
  await recompute(strapi, request);
}
