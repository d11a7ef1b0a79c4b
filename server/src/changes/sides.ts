import { createHash } from 'node:crypto';
import type { ChangeType, Side, Sides } from '../../../core/outcome';
import { mergeRequestWins } from '../../../core/merge';
import type { DocumentSchema } from '../../../core/schema/types';
import { canonicalJson, sameContent, snapshotContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';

/** What is stored now, as a new change or revision starts from it. */
export interface Base {
  draft: Snapshot | null;
  published: Snapshot | null;
}

/** Both sides of a change, equal ones stored once (domain section 3). */
export function buildSides(
  schema: DocumentSchema,
  type: ChangeType,
  base: Base,
  proposed: Snapshot | null,
): Sides {
  const draft: Side = { base: base.draft, proposed: wantedDraft(type, base, proposed) };
  if (!schema.draftAndPublish) return { draft, live: null };
  const live: Side = { base: base.published, proposed: wantedLive(schema, type, base, draft) };
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

function wantedLive(
  schema: DocumentSchema,
  type: ChangeType,
  base: Base,
  draft: Side,
): Snapshot | null {
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

/** Hash of everything that a review of this revision approves: its type and both sides, bases included. */
export function sidesHash(schema: DocumentSchema, type: ChangeType, sides: Sides): string {
  const content = (side: Side) => ({
    base: snapshotContent(schema, side.base),
    proposed: snapshotContent(schema, side.proposed),
  });
  const live = sides.live === null || sides.live === 'as_draft' ? sides.live : content(sides.live);
  return createHash('sha256')
    .update(canonicalJson({ type, draft: content(sides.draft), live }))
    .digest('hex');
}
