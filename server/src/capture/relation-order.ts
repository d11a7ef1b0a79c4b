import type { RelationReference } from '../../../core/snapshot/types';
import { referenceKey } from './references';

/** A target to connect, with the key of the neighbour it is to stand next to. */
export interface PlacedReference {
  reference: RelationReference;
  position: { at: 'start' } | { at: 'end' } | { at: 'before' | 'after'; anchor: string };
}

const indexFor = (list: readonly RelationReference[], position: PlacedReference['position']): number => {
  if (position.at === 'start') return 0;
  if (position.at === 'end') return list.length;
  const anchor = list.findIndex((reference) => referenceKey(reference) === position.anchor);
  if (anchor === -1) return list.length;
  return position.at === 'before' ? anchor : anchor + 1;
};

/**
 * Applies what the edit form sends for a relation to the full list, in the order in which Strapi would: each
 * connection, after the one that it wants to stand next to (which may be one that is about to go), then the
 * removals. What is both connected and disconnected stays. A neighbour that is not in the list means the end.
 *
 * @param base the list that the form started from
 */
export const applyDelta = (
  base: readonly RelationReference[],
  connect: readonly PlacedReference[],
  disconnected: ReadonlySet<string>,
): RelationReference[] => {
  const list = [...base];
  const present = new Set(list.map(referenceKey));
  const waiting = new Map(connect.map((placed) => [referenceKey(placed.reference), placed]));
  const started = new Set<string>();

  const insert = ({ reference, position }: PlacedReference): void => {
    const old = list.findIndex((other) => referenceKey(other) === referenceKey(reference));
    if (old !== -1) list.splice(old, 1);
    list.splice(indexFor(list, position), 0, reference);
  };

  for (const first of waiting.values()) {
    const chain: PlacedReference[] = [];
    let next: PlacedReference | undefined = first;
    while (next !== undefined && !started.has(referenceKey(next.reference))) {
      started.add(referenceKey(next.reference));
      chain.push(next);
      const anchor: string | null = 'anchor' in next.position ? next.position.anchor : null;
      next = anchor === null || present.has(anchor) ? undefined : waiting.get(anchor);
    }
    chain.reverse().forEach(insert);
  }
  const isRemoved = (key: string): boolean => disconnected.has(key) && !waiting.has(key);
  return list.filter((reference) => !isRemoved(referenceKey(reference)));
};
