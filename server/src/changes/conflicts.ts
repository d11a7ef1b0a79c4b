import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Conflict, ConflictsAnswer } from '../../../contracts/conflicts';
import type { DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import { canonicalJson, snapshotContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import { mergeThreeWay } from '../../../core/merge';
import { ConflictError } from '../errors';
import { DOCUMENT_ACTIONS, fieldRight, mayReadPath, permittedTargets, type Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { evaluateChanges, type EvaluatedChange } from './outcomes';
import { targetOf, type ChangeRow } from './rows';
import { seenConflicts } from './seen-parts';

/** A change whose content type exists, so that its parts can be compared. */
export type ComparableChange = EvaluatedChange & { schema: DocumentSchema };

/** @throws ConflictError (409) when the content type was removed. */
export function comparableOf(evaluated: EvaluatedChange): ComparableChange {
  if (evaluated.schema) return { ...evaluated, schema: evaluated.schema };
  throw new ConflictError(say('refresh.type-removed', { label: evaluated.change.label }), {
    state: 'removed',
    possible: [],
  });
}

/** The change with what is stored now. @throws as {@link comparableOf} */
export async function requireComparable(
  strapi: Core.Strapi,
  request: RequestRow,
  change: ChangeRow,
): Promise<ComparableChange> {
  const [evaluated] = await evaluateChanges(strapi, [change], () => request.mergeTarget);
  return comparableOf(evaluated as EvaluatedChange);
}

/** Stands for everything that the conflicts depend on: the revision and what is stored now. */
export function stateOf({ change, schema, current, toPublished }: ComparableChange): string {
  const content = (side: Snapshot | null | undefined) => snapshotContent(schema, side ?? null);
  const { draft, published, shared, holder } = current;
  const parts = {
    revision: change.revisionNumber,
    toPublished,
    now: [draft, published, shared, holder?.draft, holder?.published, holder?.shared].map(content),
  };
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}

/** What a person sees of a change's conflicts, and how many they may not. */
export async function readableConflicts(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema, current, outcome }: ComparableChange,
): Promise<{ conflicts: Conflict[]; hidden: number }> {
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const seen = await seenConflicts(strapi, viewer, schema, right, outcome.conflicts);
  const conflicts =
    outcome.obstacle === 'already_exists' && current.draft === null
      ? await withHolder(strapi, viewer, change, current.holder?.documentId ?? null, seen)
      : seen;
  return { conflicts, hidden: outcome.conflicts.length - seen.length };
}

/** An entry that the person may not read cannot be taken over by the request, and its content is not shown. */
async function withHolder(
  strapi: Core.Strapi,
  viewer: Viewer,
  change: ChangeRow,
  documentId: string | null,
  conflicts: Conflict[],
): Promise<Conflict[]> {
  const target = { ...targetOf(change), documentId };
  const readable = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, [target]);
  if (readable.has(target)) return conflicts;
  return conflicts.map((conflict) => ({ ...conflict, published: null, choices: ['published'] }));
}

/**
 * `GET /changes/:id/conflicts`: what has to be decided before the change can be merged, from freshly read
 * documents. Nothing for requests that have ended.
 */
export async function conflictsOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
): Promise<ConflictsAnswer> {
  const comparable = await requireComparable(strapi, request, change);
  const { conflicts, hidden } = isOpen(request.status)
    ? await readableConflicts(strapi, viewer, comparable)
    : { conflicts: [], hidden: 0 };
  const texts = conflicts.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const]));
  return {
    data: conflicts.map(({ text: _text, ...conflict }) => conflict),
    meta: {
      state: stateOf(comparable),
      revision: change.revisionNumber,
      side: comparable.toPublished ? 'live' : 'draft',
      texts: Object.fromEntries(texts),
      automatic: isOpen(request.status) ? await automaticParts(strapi, viewer, comparable) : [],
      hidden,
    },
  };
}

/** Parts that merged by themselves, of the side that is merged. */
async function automaticParts(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema, revision, current, toPublished }: ComparableChange,
): Promise<string[]> {
  if (change.type !== 'edition' || current.draft === null) return [];
  const { draft, live } = revision.sides;
  const side = toPublished && live !== null && live !== 'as_draft' ? live : draft;
  const now = toPublished ? current.published : current.draft;
  const { automatic } = mergeThreeWay(schema, side.base, side.proposed, now);
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  return automatic.filter((path) => mayReadPath(schema, path, right));
}
