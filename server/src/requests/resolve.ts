import type { Core } from '@strapi/strapi';
import type {
  ResolutionInput,
  ResolveAllInput,
  ResolveInput,
  ResolvePreview,
} from '../../../contracts/conflicts';
import { UnknownConflictError, InvalidResolutionError } from '../../../core/merge/errors';
import type { Resolution } from '../../../core/merge/types';
import { outcomeOf } from '../../../core/outcome';
import { say } from '../../../core/sentences';
import {
  comparableOf,
  readableConflicts,
  requireComparable,
  stateOf,
  type ComparableChange,
} from '../changes/conflicts';
import { readResolutions, validateCustom } from '../changes/custom-values';
import { diffBetween } from '../changes/diff';
import { evaluateChanges } from '../changes/outcomes';
import { planRebase, type Plan } from '../changes/refresh';
import type { ChangeRow } from '../changes/rows';
import { ConflictError, invalidAt, notPermitted, requirePermit } from '../errors';
import { ACTIONS, DOCUMENT_ACTIONS, permittedTargets, type Viewer } from '../permissions';
import { bundleOf } from './bundle';
import { editChange, requireChange } from './change-content';
import { editOpenRequest, requireOpen } from './open';
import { statusRight } from './permits';
import { nextOf } from './refresh';
import type { RequestRow } from './rows';
import { saveRevisions } from './save-revisions';

/**
 * `POST /changes/:id/resolve`: settles every conflict of a change with one new, re-based revision.
 * @throws ConflictError (409) when nothing is in conflict, something is left undecided, or what was looked
 * at has moved; ValidationError (400) for answers that do not fit; PolicyError (403) for fields without right.
 */
export async function resolveChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
  input: ResolveInput,
): Promise<void> {
  const work = async (request: RequestRow, change: ChangeRow) => {
    const { plan } = await planOf(strapi, viewer, await requireComparable(strapi, request, change), input);
    requireDecided(plan);
    await saveRevisions(strapi, viewer, request, nextOf(plan), 'conflict_fixed');
  };
  await editChange(strapi, viewer, changeDocumentId, work, statusRight);
}

/** `POST /requests/:id/resolve`: one answer to every conflict of every change, or none of them. */
export async function resolveRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
  { choice }: ResolveAllInput,
): Promise<RequestRow> {
  const work = async (request: RequestRow, { changes }: { changes: ChangeRow[] }) => {
    const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
    const plans: Plan[] = [];
    for (const one of evaluated) {
      const { conflicts } = one.outcome;
      if (conflicts.length === 0) continue;
      const paths = [...new Set(conflicts.map(({ path }) => path))];
      const resolutions = paths.map((path) => ({ path, choice }));
      plans.push((await planOf(strapi, viewer, comparableOf(one), { resolutions })).plan);
    }
    if (plans.length === 0) throw nothingToResolve(request.title);
    plans.forEach(requireDecided);
    await saveRevisions(strapi, viewer, request, plans.flatMap(nextOf), 'conflict_fixed');
    return request;
  };
  return editOpenRequest(strapi, viewer, requestDocumentId, work, statusRight);
}

/** `POST /changes/:id/resolve` with `dryRun`: what the document would become; conflicts may be left. */
export async function previewResolution(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
  input: ResolveInput,
): Promise<ResolvePreview> {
  const { request, change } = await requireChange(strapi, viewer, changeDocumentId);
  requirePermit(statusRight(viewer, await bundleOf(strapi, request)));
  requireOpen(request);
  const found = await requireComparable(strapi, request, change);
  const { plan, comparable } = await planOf(strapi, viewer, found, input);
  const { current, outcome, toPublished } = comparable;
  const side = plan.prepared?.sides;
  const live = side?.live === 'as_draft' ? side.draft : side?.live;
  const planned = toPublished ? live?.proposed : side?.draft.proposed;
  const undecided = toPublished ? outcome.published : outcome.draft;
  const before = toPublished ? current.published : current.draft;
  return {
    left: plan.conflicts.length,
    becomes: plan.prepared?.type ?? change.type,
    diff: await diffBetween(strapi, viewer, comparable, {
      before: before ?? null,
      after: (side === undefined ? undecided : planned) ?? null,
    }),
  };
}

interface Planned {
  plan: Plan;
  /** With the outcome as it is after the decisions. */
  comparable: ComparableChange;
}

async function planOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  comparable: ComparableChange,
  input: Pick<ResolveInput, 'resolutions' | 'state'>,
): Promise<Planned> {
  const { change } = comparable;
  if (input.state !== undefined && input.state !== stateOf(comparable)) throw hasMoved(change);
  const { conflicts, hidden } = await readableConflicts(strapi, viewer, comparable);
  if (hidden > 0) {
    throw new ConflictError(say('resolve.hidden', { label: change.label }), {
      state: 'conflict',
      possible: [],
    });
  }
  if (conflicts.length === 0) throw nothingToResolve(change.label);
  const resolutions = await readResolutions(strapi, viewer, comparable, conflicts, input.resolutions);
  await requireHolder(strapi, viewer, comparable, resolutions);
  const { schema, revision, current, toPublished } = comparable;
  const decided = fitting(input.resolutions, () =>
    outcomeOf(schema, { type: change.type, sides: revision.sides, current, toPublished, resolutions }),
  );
  await validateCustom(strapi, comparable, toPublished ? decided.published : decided.draft, resolutions);
  const plan = await planRebase(strapi, comparable, resolutions);
  return { plan, comparable: { ...comparable, outcome: decided } };
}

/** The entry that a creation turns into an edition of must be one that the person may propose changes of. */
async function requireHolder(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema, current, outcome }: ComparableChange,
  resolutions: Resolution[],
): Promise<void> {
  const isTaken =
    outcome.obstacle === 'already_exists' && resolutions.some(({ choice }) => choice === 'request');
  const documentId = current.draft !== null ? change.targetDocumentId : (current.holder?.documentId ?? null);
  if (!isTaken || documentId === null) return;
  const target = { contentType: change.contentType, documentId, locale: change.targetLocale };
  for (const action of [DOCUMENT_ACTIONS.read, ACTIONS.request]) {
    const permitted = await permittedTargets(strapi, viewer, action, [target]);
    if (!permitted.has(target)) throw notPermitted(say('propose.not-allowed', { type: schema.displayName }));
  }
}

/** Answers that the merge does not take are answered with the place in the body. */
function fitting<Result>(inputs: ResolutionInput[], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownConflictError || error instanceof InvalidResolutionError) {
      const [wrong] = error instanceof UnknownConflictError ? error.resolutions : [error.resolution];
      const index = inputs.findIndex(
        ({ path, conflict }) => path === wrong?.path && conflict === wrong?.conflict,
      );
      throw invalidAt(['resolutions', String(Math.max(index, 0))], error.message);
    }
    throw error;
  }
}

function requireDecided({ change, conflicts }: Plan): void {
  if (conflicts.length === 0) return;
  throw new ConflictError(say('resolve.left', { label: change.label, count: conflicts.length }), {
    state: 'conflict',
    revision: change.revisionNumber,
    left: conflicts.map(({ path, at }) => ({ path, at })),
    possible: ['decide about every conflict'],
  });
}

const nothingToResolve = (label: string) =>
  new ConflictError(say('resolve.nothing', { label }), { state: 'no_conflict', possible: ['refresh'] });

const hasMoved = (change: ChangeRow) =>
  new ConflictError(say('resolve.moved', { label: change.label }), {
    state: 'moved',
    revision: change.revisionNumber,
    possible: ['look at the conflicts again'],
  });
