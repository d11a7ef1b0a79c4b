import type { ChangeType, Side, Sides } from './types';

/** What undoes a merged change: its type and both sides, to be applied on top of whatever is stored by then. */
export interface Inverse {
  type: ChangeType;
  sides: Sides;
}

const swap = ({ base, proposed }: Side): Side => ({ base: proposed, proposed: base });

const swapLive = (live: Sides['live']): Sides['live'] =>
  live === null || live === 'as_draft' ? live : swap(live);

/**
 * The inverse of a change (domain section 9, revert). It starts from what the change wanted and wants what
 * the change started from; where the document has moved on since, `outcomeOf` finds what is outdated and
 * what is in conflict, as for any other change. `null` where there is nothing to undo.
 */
export function inverseOf(type: ChangeType, sides: Sides): Inverse | null {
  const { draft, live } = sides;
  const swapped: Sides = { draft: swap(draft), live: swapLive(live) };
  switch (type) {
    case 'creation':
      return { type: 'deletion', sides: swapped };
    case 'deletion':
      return { type: 'creation', sides: swapped };
    case 'edition':
      return { type: 'edition', sides: swapped };
    case 'publication': {
      const wasLive = live !== null && live !== 'as_draft' && live.base !== null;
      return { type: wasLive ? 'publication' : 'unpublication', sides: { draft, live: swapLive(live) } };
    }
    case 'unpublication':
      return { type: 'publication', sides: { draft, live: swapLive(live) } };
    case 'no_change':
      return null;
  }
}
