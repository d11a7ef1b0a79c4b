import { mergeThreeWay } from '../merge';
import { InvalidResolutionError, UnknownConflictError } from '../merge/errors';
import type { Conflict, Resolution } from '../merge/types';
import type { DocumentSchema } from '../schema/types';
import { sameContent } from '../snapshot';
import type { Snapshot } from '../snapshot/types';
import { buildSides, joinSides, type Base } from './build-sides';
import { liveSide, outcomeOf } from './outcome';
import type { ChangeType, Outcome, OutcomeInput, Sides } from './types';

/** What a refresh or a resolution makes of a change. */
export type Rebase =
  /** It starts from what is stored now already. */
  | { state: 'current' }
  /** Nothing was changed: these parts have to be decided first. */
  | { state: 'conflict'; conflicts: Conflict[] }
  /** `documentId` is set where the change is about another document from now on. */
  | { state: 'rebased'; type: ChangeType; sides: Sides; documentId?: string };

/**
 * Re-bases a change on what is stored now: the column "ways out" of domain section 6. Without resolutions it
 * is a refresh, with them a conflict fix. For a `no_change`, pass its last real type and sides.
 * @throws UnknownConflictError, InvalidResolutionError for resolutions that do not fit
 */
export function rebaseOf(schema: DocumentSchema, input: OutcomeInput): Rebase {
  const { type, sides, current, resolutions = [] } = input;
  const outcome = outcomeOf(schema, input);
  if (outcome.obstacle !== null) {
    // It may be the answers to single parts that left nothing; those were checked part by part.
    const open = outcomeOf(schema, { ...input, resolutions: undefined });
    if (open.obstacle !== null) requireFitting(open, resolutions);
  }
  const whole = resolutions.filter(({ path }) => path === '').at(-1)?.choice;

  if (outcome.obstacle === 'nothing_left' || whole === 'published') return nothing(schema, current);
  if (outcome.obstacle === 'document_gone') {
    const none = { draft: null, published: null };
    // What was proposed to go live; the draft side may hold unfinished edits of others.
    const live = input.toPublished ? liveSide(sides)?.proposed : null;
    return rebased('creation', buildSides(schema, 'creation', none, live ?? sides.draft.proposed));
  }
  if (outcome.obstacle === 'already_exists') {
    return whole === 'request'
      ? takeOver(schema, input)
      : { state: 'conflict', conflicts: outcome.conflicts };
  }
  if (outcome.conflicts.length > 0) return { state: 'conflict', conflicts: outcome.conflicts };
  if (!outcome.outdated && resolutions.length === 0) return { state: 'current' };
  switch (type) {
    case 'creation': {
      const { shared = current.shared, documentId } = current.holder ?? {};
      const start = { draft: shared ?? null, published: null };
      return rebased(type, buildSides(schema, type, start, outcome.draft), documentId);
    }
    case 'edition':
      return edition(schema, input, outcome);
    case 'publication':
      return rebased(type, publication(schema, input, outcome));
    case 'deletion':
    case 'unpublication':
    case 'no_change':
      return rebased(type, buildSides(schema, type, current, null));
  }
}

const rebased = (type: ChangeType, sides: Sides, documentId?: string): Rebase => ({
  state: 'rebased',
  type,
  sides,
  ...(documentId !== undefined && { documentId }),
});

const nothing = (schema: DocumentSchema, current: Base): Rebase =>
  rebased('no_change', buildSides(schema, 'no_change', current, null));

/** Where a whole document stands in the way, there is one question and two answers. */
function requireFitting({ conflicts }: Outcome, resolutions: readonly Resolution[]): void {
  const unknown = resolutions.filter(({ path }) => !conflicts.some((conflict) => conflict.path === path));
  if (unknown.length > 0) throw new UnknownConflictError(unknown);
  const custom = resolutions.find(({ choice }) => choice === 'custom');
  if (custom) throw new InvalidResolutionError(custom, 'possible are request, published.');
}

/** What was to be created exists by now, here or under a unique value: the change becomes an edition of it. */
function takeOver(schema: DocumentSchema, { sides, current }: OutcomeInput): Rebase {
  const isOwn = current.draft !== null;
  const base: Base = isOwn || !current.holder ? current : current.holder;
  const stored = base.draft ?? base.published;
  const { merged: proposed } = mergeThreeWay(schema, stored, sides.draft.proposed, stored);
  const documentId = isOwn ? undefined : current.holder?.documentId;
  return isLeft(schema, base, proposed, base.published === null ? null : proposed)
    ? rebased('edition', buildSides(schema, 'edition', base, proposed), documentId)
    : rebased('no_change', buildSides(schema, 'no_change', base, null), documentId);
}

const isLeft = (schema: DocumentSchema, base: Base, draft: Snapshot | null, live: Snapshot | null): boolean =>
  !sameContent(schema, draft, base.draft) || (live !== null && !sameContent(schema, live, base.published));

function edition(schema: DocumentSchema, input: OutcomeInput, outcome: Outcome): Rebase {
  const { current, toPublished } = input;
  if (!isLeft(schema, current, outcome.draft, toPublished ? outcome.published : null)) {
    return nothing(schema, current);
  }
  if (!toPublished) return rebased('edition', buildSides(schema, 'edition', current, outcome.draft));
  const draft = { base: current.draft, proposed: outcome.draft };
  return rebased(
    'edition',
    joinSides(schema, draft, { base: current.published, proposed: outcome.published }),
  );
}

/** A refresh takes in the newest draft; what was decided part by part is kept as decided. */
function publication(
  schema: DocumentSchema,
  { current, resolutions = [] }: OutcomeInput,
  outcome: Outcome,
): Sides {
  if (resolutions.length === 0) return buildSides(schema, 'publication', current, null);
  const draft = { base: current.draft, proposed: current.draft };
  return joinSides(schema, draft, { base: current.published, proposed: outcome.published });
}
