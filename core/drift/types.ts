/** What a value is, or what an attribute holds, in the coarse words in which people are told of a difference. */
export type Shape =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'time'
  | 'relation'
  | 'relations'
  | 'file'
  | 'files'
  | 'component'
  | 'components'
  | 'zone'
  | 'blocks'
  | 'json';

/**
 * `removed`: no such attribute any more (or it has another name); `retyped`: the value does not fit the
 * attribute's present type; `component`: the item's component is gone, not allowed there, or another one.
 */
export type DriftKind = 'removed' | 'retyped' | 'component';

/** A part of a snapshot that the present schema has no place for (domain section 4). */
export interface Drift {
  kind: DriftKind;
  /** Attribute names and item positions joined by dots. */
  path: string;
  /** The same for every snapshot and item: attribute names, with the component's uid inside dynamic zones. */
  place: readonly string[];
  /** What people call the place. */
  label: string;
  value: unknown;
  /** What the value is. */
  was: Shape;
  /** What the attribute holds now; null where it is gone. */
  now: Shape | null;
}

/** A snapshot in two: what the present schema has a place for, and what not. */
export interface Split {
  fitting: Record<string, unknown>;
  drift: Drift[];
}
