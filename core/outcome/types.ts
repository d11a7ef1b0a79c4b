import type { Conflict, Resolution } from '../merge/types';
import type { Snapshot } from '../snapshot/types';

/** One side of a change: what it started from and what it wants. `null`: does not exist. */
export interface Side {
  base: Snapshot | null;
  proposed: Snapshot | null;
}

/**
 * Both sides of a change (domain section 3). A type without Draft & Publish has the draft side only.
 * `as_draft`: draft and published were equal, so the live side is the same and stored once.
 */
export interface Sides {
  draft: Side;
  live: Side | 'as_draft' | null;
}

export type ChangeType = 'creation' | 'edition' | 'deletion' | 'publication' | 'unpublication' | 'no_change';

/**
 * Another document that has what a creation wants: a unique value (such as the slug), or the only place of a single
 * type. Both sides are null where the single type does not exist in the creation's locale yet.
 */
export interface Holder {
  documentId: string;
  /** The attribute whose value is taken; null for a single type. */
  attribute: string | null;
  draft: Snapshot | null;
  published: Snapshot | null;
  /** As in {@link Current}, of the document that a single type is by now. */
  shared?: Snapshot | null;
}

/** What is stored now. `published` is null for types without Draft & Publish. */
export interface Current {
  draft: Snapshot | null;
  published: Snapshot | null;
  /** For a creation: who has what it wants. */
  holder?: Holder | null;
  /** For a new locale: what it shares with the document's other locales (attributes that are not localized). */
  shared?: Snapshot | null;
}

export interface OutcomeInput {
  type: ChangeType;
  sides: Sides;
  current: Current;
  /** The document has a published side that this change request is to change. */
  toPublished: boolean;
  resolutions?: Resolution[];
}

/** Why a change cannot be merged as it is, besides conflicts. */
export type Obstacle =
  /** The document (or this locale of it) does not exist any more. */
  | 'document_gone'
  /** The document (or this locale of it) exists already. */
  | 'already_exists'
  /** What was asked for has happened meanwhile. */
  | 'nothing_left'
  /** What would be deleted or unpublished is not what was approved. */
  | 'changed_since';

/** What merging the change would leave behind. */
export interface Outcome {
  /** Current differs from base. */
  outdated: boolean;
  conflicts: Conflict[];
  obstacle: Obstacle | null;
  /** The draft (or only) side afterwards. */
  draft: Snapshot | null;
  /** The published side afterwards; null where there is none. */
  published: Snapshot | null;
}
