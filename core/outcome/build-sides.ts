import { mergeRequestWins } from '../merge';
import type { DocumentSchema } from '../schema/types';
import { sameContent } from '../snapshot';
import type { Snapshot } from '../snapshot/types';
import { liveSide } from './outcome';
import type { ChangeType, Side, Sides } from './types';

/** What is stored now, as a new change or revision starts from it. */
export interface Base {
  draft: Snapshot | null;
  published: Snapshot | null;
}

/** Both sides of a change for what its author wants the draft to be (domain section 3). */
export function buildSides(
  schema: DocumentSchema,
  type: ChangeType,
  base: Base,
  proposed: Snapshot | null,
): Sides {
  const draft: Side = { base: base.draft, proposed: wantedDraft(type, base, proposed) };
  const live: Side = { base: base.published, proposed: wantedLive(schema, type, base, draft) };
  return joinSides(schema, draft, live);
}

/**
 * Both sides after the author edited the proposal once more. The live side keeps what was proposed there: built
 * anew from the draft, it would lose what gave way to somebody's unfinished edit in the draft only.
 */
export function editSides(
  schema: DocumentSchema,
  type: 'creation' | 'edition',
  sides: Sides,
  proposed: Snapshot,
): Sides {
  const before = liveSide(sides);
  const base = { draft: sides.draft.base, published: before?.base ?? null };
  const next = buildSides(schema, type, base, proposed);
  const after = liveSide(next);
  if (!before?.proposed || !after) return next;
  const rebuilt = liveSide(buildSides(schema, type, base, sides.draft.proposed));
  const live = mergeRequestWins(schema, rebuilt?.proposed ?? null, after.proposed, before.proposed);
  return joinSides(schema, next.draft, { base: after.base, proposed: live });
}

/** Two sides as they are kept: equal ones once, and only the draft's without Draft & Publish. */
export function joinSides(schema: DocumentSchema, draft: Side, live: Side): Sides {
  if (!schema.draftAndPublish) return { draft, live: null };
  const equal =
    sameContent(schema, draft.base, live.base) && sameContent(schema, draft.proposed, live.proposed);
  return { draft, live: equal ? 'as_draft' : live };
}

function wantedDraft(type: ChangeType, base: Base, proposed: Snapshot | null): Snapshot | null {
  switch (type) {
    case 'creation':
    case 'edition':
      return proposed;
    case 'deletion':
      return null;
    case 'publication':
    case 'unpublication':
    case 'no_change':
      return base.draft;
  }
}

function wantedLive(schema: DocumentSchema, type: ChangeType, base: Base, draft: Side): Snapshot | null {
  if (!schema.draftAndPublish) return null;
  switch (type) {
    case 'creation':
    case 'publication':
      return draft.proposed;
    case 'edition':
      // The published state with the author's own edits applied: other unfinished edits stay out.
      return base.published === null
        ? draft.proposed
        : mergeRequestWins(schema, draft.base, draft.proposed, base.published);
    case 'deletion':
    case 'unpublication':
      return null;
    case 'no_change':
      return base.published;
  }
}
