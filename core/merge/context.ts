import type { ComponentSchema } from '../schema/types';
import type { Settlement } from './settlement';
import type { Conflict } from './types';

/** One part of a document on the three sides. */
export interface Sides<Value = unknown> {
  base: Value;
  request: Value;
  published: Value;
}

/** What one merge gathers on its way through a document. */
export interface MergeContext {
  components: Record<string, ComponentSchema>;
  settlement: Settlement;
  /** Paths that merged by themselves. */
  automatic: Set<string>;
  /** Rows of components that the published side has: `uid id`. */
  publishedRows: ReadonlySet<string>;
}

/** Where the merge is, for conflicts to name it. */
export interface Place {
  path: string;
  label: string;
}

export const inside = (place: Place, name: string | number, label: string): Place => ({
  path: place.path === '' ? String(name) : `${place.path}.${name}`,
  label: place.label === '' ? label : `${place.label} › ${label}`,
});

/** Picks the value that a decision stands for. */
export const settle = (
  { settlement }: MergeContext,
  conflict: Conflict,
  sides: Sides = { base: conflict.base, request: conflict.request, published: conflict.published },
): unknown => {
  const decision = settlement.decide(conflict);
  switch (decision.choice) {
    case 'custom':
      return decision.value;
    case 'published':
      return sides.published;
    default:
      return sides.request;
  }
};
