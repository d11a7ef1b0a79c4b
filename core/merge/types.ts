import type { AttributeType } from '../schema/types';
import type { Snapshot } from '../snapshot/types';

/** What a person may choose for a conflicting part (domain section 6). */
export type ResolutionChoice = 'request' | 'published' | 'custom';

export type ConflictKind = 'edit_edit' | 'edit_delete' | 'create_create';

/**
 * One part of a document that the request and the published side changed differently.
 * `path` is stable for the same three sides: attribute names and item positions (in the merged list)
 * joined by dots, such as `seo.metaTitle` or `sections.2.body`.
 */
export interface Conflict {
  path: string;
  kind: ConflictKind;
  type: AttributeType | 'item' | 'document';
  /** For people: the attribute's label, with the item's label where it is inside one. */
  label: string;
  base: unknown;
  request: unknown;
  published: unknown;
  choices: ResolutionChoice[];
  /** Values that an enumeration allows. */
  enum?: string[];
  /** Conflicting region of a text in lines of the merged text, zero-based, `end` exclusive. */
  at?: { start: number; end: number };
  /** The merged text that `at` counts in; the request's lines stand where nothing is decided. */
  text?: string;
}

/**
 * Settles one conflict. `conflict` picks one of several regions of the same text (by order, from 0);
 * without it the resolution holds for all conflicts at that path.
 */
export interface Resolution {
  path: string;
  conflict?: number;
  choice: ResolutionChoice;
  /** Required for `custom`. */
  value?: unknown;
  /** `custom` for a text, without `conflict`: the value is the whole text, whatever it looks like. */
  whole?: boolean;
}

export interface MergeResult {
  /** Where conflicts remain, the request's value stands (text regions included). */
  merged: Snapshot;
  /** What is left to decide. Empty: the merge is complete. */
  conflicts: Conflict[];
  /** Paths that both sides or only the published side changed and that merged by themselves. */
  automatic: string[];
}
