import type { AttributeType } from '../schema/types';

/** `moved` is for items of a list only: same content, other place. */
export type DiffKind = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';

/** Words of a changed line. */
export interface TextPart {
  kind: 'added' | 'removed' | 'unchanged';
  text: string;
}

export interface HunkLine {
  kind: 'added' | 'removed' | 'unchanged';
  /** One-based line number before, absent for added lines. */
  before?: number;
  /** One-based line number after, absent for removed lines. */
  after?: number;
  /** Without its `\n`; a `\r` before it stays. */
  text: string;
  /** Set on the last line of a text that does not end with a line break. */
  noLineBreak?: true;
  /** Set where an added line replaces a removed one: which words differ. */
  parts?: TextPart[];
}

/** A stretch of changed lines with up to three unchanged ones around it. */
export interface Hunk {
  beforeStart: number;
  afterStart: number;
  lines: HunkLine[];
}

/** One item of a repeatable component, a dynamic zone, blocks, a relation or media list. */
export interface ItemDiff {
  kind: DiffKind;
  /** Positions in the list before and after; absent where the item is not in that list. */
  from?: number;
  to?: number;
  label: string;
  /** Component uid, for items of components and dynamic zones. */
  component?: string;
  /** Whether it changed place too (an item can be both changed and moved). */
  moved?: boolean;
  before: unknown;
  after: unknown;
  /** Inner attributes of a component item; unchanged ones included. */
  attributes?: AttributeDiff[];
  /** Text of a changed block, by lines. */
  hunks?: Hunk[];
}

export interface AttributeDiff {
  /** Attribute names and item positions (after; before where removed) joined by dots. */
  path: string;
  kind: Exclude<DiffKind, 'moved'>;
  /** `unknown`: the attribute is not in the content type's present schema (schema drift). */
  type: AttributeType | 'unknown';
  label: string;
  before: unknown;
  after: unknown;
  /** For text and richtext; JSON as pretty-printed text. */
  hunks?: Hunk[];
  /** For single components: its attributes. */
  attributes?: AttributeDiff[];
  /** For repeatable components, dynamic zones, blocks, relations and media. */
  items?: ItemDiff[];
}
