import { mergeThreeWay } from '../merge';
import type { Conflict } from '../merge/types';
import type { DocumentSchema } from '../schema/types';
import { sameContent } from '../snapshot';
import { withKnownItems } from './known-items';
import type { Outcome, OutcomeInput, Side, Sides } from './types';

/** The live side, resolved; null where only one side counts. */
export function liveSide(sides: Sides): Side | null {
  return sides.live === 'as_draft' ? sides.draft : sides.live;
}

/**
 * What merging a change now would leave behind, and what stands in its way: the table of domain
 * section 6. Pure, so that badges, checks, dry run and merge can never disagree.
 */
export function outcomeOf(schema: DocumentSchema, input: OutcomeInput): Outcome {
  switch (input.type) {
    case 'creation':
      return creation(schema, input);
    case 'edition':
      return edition(schema, input);
    case 'deletion':
      return deletion(schema, input);
    case 'publication':
      return publication(schema, input);
    case 'unpublication':
      return unpublication(schema, input);
    case 'no_change':
      return noChange(schema, input);
    default: {
      const never: never = input.type;
      throw new Error(`Unknown type of change: ${String(never)}`);
    }
  }
}

/** The current state, untouched, with the reason why. */
const blocked = (
  { current: { draft, published } }: OutcomeInput,
  obstacle: Outcome['obstacle'],
  conflicts: Conflict[] = [],
): Outcome => ({ draft, published, outdated: true, conflicts, obstacle });

/** Whether the document is not what the side started from any more. */
const hasMoved = (schema: DocumentSchema, sides: Sides, current: OutcomeInput['current']): boolean => {
  const live = liveSide(sides);
  return (
    !sameContent(schema, sides.draft.base, current.draft) ||
    (live !== null && !sameContent(schema, live.base, current.published))
  );
};

const wholeDocument = (
  kind: 'edit_delete' | 'create_create',
  side: Side,
  published: Outcome['draft'],
): Conflict => ({
  path: '',
  kind,
  type: 'document',
  label: '',
  base: side.base,
  request: side.proposed,
  published,
  choices: ['request', 'published'],
});

function creation(schema: DocumentSchema, input: OutcomeInput): Outcome {
  const { sides, current, toPublished, resolutions } = input;
  const existing = current.draft ?? current.holder?.draft ?? current.holder?.published ?? null;
  if (existing !== null) {
    const conflict = wholeDocument('create_create', sides.draft, existing);
    return blocked(input, 'already_exists', [conflict]);
  }
  // A new locale starts from what its siblings share, and may find that changed. What was to be a document of its own
  // becomes a new locale where somebody else made the single type meanwhile.
  const { base, proposed } = sides.draft;
  const joined = current.holder?.shared ?? null;
  const shared = base === null ? joined : (current.shared ?? base);
  const from = joined === null ? base : (base ?? {});
  const { merged, conflicts } = mergeThreeWay(schema, from, proposed, shared, resolutions);
  return {
    outdated: !sameContent(schema, base, shared),
    conflicts,
    obstacle: null,
    draft: merged,
    // Bringing back what was only a draft does not publish it.
    published: toPublished && liveSide(sides)?.proposed !== null ? merged : null,
  };
}

function edition(schema: DocumentSchema, input: OutcomeInput): Outcome {
  const { sides, current, toPublished, resolutions } = input;
  if (current.draft === null) {
    const conflict = wholeDocument('edit_delete', sides.draft, null);
    return blocked(input, 'document_gone', [conflict]);
  }
  const { base, proposed } = sides.draft;
  const draftMoved = !sameContent(schema, base, current.draft);
  if (!toPublished) {
    const draft = mergeThreeWay(schema, base, proposed, current.draft, resolutions);
    return {
      outdated: draftMoved,
      conflicts: draft.conflicts,
      obstacle: null,
      draft: draft.merged,
      published: current.published,
    };
  }
  const live = liveSide(sides) ?? sides.draft;
  const published = mergeThreeWay(
    schema,
    // Published for the first time by somebody else meanwhile: it came from the draft we started from.
    live.base === null && current.published !== null
      ? base
      : withKnownItems(schema, sides.draft, live, current.published),
    live.proposed,
    current.published,
    resolutions,
  );
  return {
    outdated: draftMoved || !sameContent(schema, live.base, current.published),
    conflicts: published.conflicts,
    obstacle: null,
    draft: keepUnfinished(schema, draftSide(input, published.merged), current.draft),
    published: published.merged,
  };
}

/** What the draft is to take over: the proposal, or what was decided about the conflicts of the live side. */
function draftSide(
  { sides, current, resolutions = [] }: OutcomeInput,
  decided: NonNullable<Side['base']>,
): Side {
  const isDecided = resolutions.length > 0 && current.published !== null;
  return isDecided ? { base: current.published, proposed: decided } : sides.draft;
}

/**
 * The shared draft after publishing: the request's edits beside somebody's unfinished ones. Where both
 * touched the same part the unfinished edit stays in the draft; the request's is live, so neither is lost.
 */
function keepUnfinished(schema: DocumentSchema, side: Side, current: NonNullable<Side['base']>) {
  const first = mergeThreeWay(schema, side.base, side.proposed, current);
  if (first.conflicts.length === 0) return first.merged;
  const resolutions = [...new Set(first.conflicts.map((conflict) => conflict.path))].map((path) => ({
    path,
    choice: 'published' as const,
  }));
  return mergeThreeWay(schema, side.base, side.proposed, current, resolutions).merged;
}

function deletion(schema: DocumentSchema, input: OutcomeInput): Outcome {
  const { sides, current } = input;
  if (current.draft === null) return blocked(input, 'nothing_left');
  const moved = hasMoved(schema, sides, current);
  return {
    outdated: moved,
    conflicts: [],
    obstacle: moved ? 'changed_since' : null,
    draft: null,
    published: null,
  };
}

function publication(schema: DocumentSchema, input: OutcomeInput): Outcome {
  const { sides, current, resolutions } = input;
  const live = liveSide(sides);
  // Draft & Publish was switched off since: whatever is stored is live.
  if (current.draft !== null && !schema.draftAndPublish) return blocked(input, 'nothing_left');
  if (current.draft === null || live === null) {
    return blocked(input, 'document_gone', [wholeDocument('edit_delete', sides.draft, null)]);
  }
  const merged = mergeThreeWay(
    schema,
    live.base ?? (current.published === null ? null : sides.draft.base),
    live.proposed,
    current.published,
    resolutions,
  );
  if (current.published !== null && sameContent(schema, merged.merged, current.published)) {
    return blocked(input, 'nothing_left', merged.conflicts);
  }
  return {
    outdated:
      !sameContent(schema, sides.draft.base, current.draft) ||
      !sameContent(schema, live.base, current.published),
    conflicts: merged.conflicts,
    obstacle: null,
    draft: current.draft,
    published: merged.merged,
  };
}

function unpublication(schema: DocumentSchema, input: OutcomeInput): Outcome {
  const { sides, current } = input;
  if (current.draft === null || current.published === null) return blocked(input, 'nothing_left');
  const moved = !sameContent(schema, liveSide(sides)?.base ?? null, current.published);
  return {
    outdated: moved,
    conflicts: [],
    obstacle: moved ? 'changed_since' : null,
    draft: current.draft,
    published: null,
  };
}

/** Nothing to do; outdated once the document moves on, when its last real change may fit again. */
function noChange(schema: DocumentSchema, { sides, current }: OutcomeInput): Outcome {
  const { draft, published } = current;
  return { draft, published, outdated: hasMoved(schema, sides, current), conflicts: [], obstacle: null };
}
