import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChangeInput } from '../../../contracts/changes';
import { mergeThreeWay } from '../../../core/merge';
import type { Conflict } from '../../../core/merge/types';
import { editSides, liveSide } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import { schemaHash, snapshotLabel } from '../capture';
import { ConflictError, invalidAt } from '../errors';
import { DOCUMENT_ACTIONS, fieldRight, type Viewer } from '../permissions';
import { currentOf, readCurrent } from './current';
import { fittedRevision } from './fitted';
import { prepareChanges, type PreparedChange } from './prepare';
import { proposeData } from './propose';
import { targetOf, type ChangeRow, type RevisionRow } from './rows';
import { seenConflicts } from './seen-parts';
import { sidesHash } from './sides';
import { revisionOf } from './store';

/** What a second save starts from: a revision of the change, or what is stored (an ordinary edit view). */
interface Start {
  snapshot: Snapshot | null;
  isNewest: boolean;
}

/** What happens where the newest revision says something else than an edit that did not start from it. */
export type OnConflict = 'refuse' | 'newer_wins';

/**
 * The next revision of a change that is in the request already (domain section 5). An edit that did not
 * start from the newest revision is merged three-way against it.
 * @throws ConflictError (409) on conflict, with nothing saved, and when the change is a deletion;
 * ValidationError (400) when there is no difference.
 */
export async function prepareAgain(
  strapi: Core.Strapi,
  viewer: Viewer,
  change: ChangeRow,
  schema: DocumentSchema,
  input: Pick<ChangeInput, 'type' | 'data' | 'fromRevision'>,
  onConflict: OnConflict = 'refuse',
): Promise<PreparedChange> {
  const carriesData = input.type === 'creation' || input.type === 'edition';
  const isEditable = change.type === 'creation' || change.type === 'edition';
  if (carriesData && change.type === 'deletion') {
    throw new ConflictError(say('edit.deletion', { label: change.label }), {
      state: 'deletion',
      possible: ['remove the change from the request'],
    });
  }
  if (!carriesData || !isEditable) return replace(strapi, viewer, change, input);
  const newest = await requireRevision(strapi, change, schema, change.revisionNumber);
  const start = await startOf(strapi, change, schema, newest, input.fromRevision);
  const target = { ...targetOf(change), schema };
  const mine = await proposeData(strapi, viewer, target, start.snapshot, input.data ?? {});
  const latest = newest.sides.draft.proposed;
  const { merged: proposed, conflicts } = start.isNewest
    ? { merged: mine, conflicts: [] }
    : mergeThreeWay(schema, start.snapshot, mine, latest);
  // Where nobody decides, the merge holds what the person says now.
  if (conflicts.length > 0 && onConflict === 'refuse') {
    throw await inTheWay(strapi, viewer, change, schema, conflicts);
  }
  if (sameContent(schema, proposed, latest)) {
    throw invalidAt(['data'], say('no-difference.proposed'));
  }
  const sides = editSides(schema, change.type as 'creation' | 'edition', newest.sides, proposed);
  const [draft, live] = [sides.draft, liveSide(sides)];
  if (
    sameContent(schema, draft.proposed, draft.base) &&
    (live === null || sameContent(schema, live.proposed, live.base))
  ) {
    throw invalidAt(['data'], say('no-difference.undone'));
  }
  return {
    type: change.type,
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
    label: snapshotLabel(schema, proposed),
    sides,
    contentHash: sidesHash(schema, change.type, sides),
    schemaHash: schemaHash(schema),
  };
}

/** Another type of change for the same document: what was proposed before gives way to it. */
async function replace(
  strapi: Core.Strapi,
  viewer: Viewer,
  change: ChangeRow,
  input: Pick<ChangeInput, 'type' | 'data'>,
): Promise<PreparedChange> {
  const { contentType, documentId, locale } = targetOf(change);
  const [prepared] = await prepareChanges(strapi, viewer, [
    { input: { ...input, contentType, documentId, locale }, path: [] },
  ]);
  if (prepared?.contentHash === change.contentHash) {
    throw invalidAt(['type'], say('no-difference.asked'));
  }
  return prepared as PreparedChange;
}

async function startOf(
  strapi: Core.Strapi,
  change: ChangeRow,
  schema: DocumentSchema,
  newest: RevisionRow,
  fromRevision: number | undefined,
): Promise<Start> {
  if (fromRevision === change.revisionNumber) {
    return { snapshot: newest.sides.draft.proposed, isNewest: true };
  }
  if (fromRevision !== undefined) {
    const from = await requireRevision(strapi, change, schema, fromRevision);
    return { snapshot: from.sides.draft.proposed, isNewest: false };
  }
  const target = targetOf(change);
  const stored = currentOf(await readCurrent(strapi, [target]), target);
  return { snapshot: stored.draft, isNewest: false };
}

async function requireRevision(
  strapi: Core.Strapi,
  change: ChangeRow,
  schema: DocumentSchema,
  number: number,
): Promise<RevisionRow> {
  const row = await revisionOf(strapi, change.id, number);
  if (!row) throw new errors.NotFoundError(`This change has no revision ${number}.`);
  return fittedRevision(strapi, change, schema, row);
}

/** The newest proposal says something else, of which the person is told what they may read. */
async function inTheWay(
  strapi: Core.Strapi,
  viewer: Viewer,
  change: ChangeRow,
  schema: DocumentSchema,
  conflicts: Conflict[],
): Promise<ConflictError> {
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const seen = await seenConflicts(strapi, viewer, schema, right, conflicts);
  const places = new Set(seen.map(({ label, path }) => label || path || change.label));
  const named = [...places].join(', ') || change.label;
  return new ConflictError(say('edit.conflict', { label: change.label, places: named }), {
    state: 'conflict',
    revision: change.revisionNumber,
    conflicts: seen,
    possible: ['start again from the newest revision'],
  });
}
