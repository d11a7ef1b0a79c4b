import type { ItemFacts } from '../diff';
import type { Sides } from './context';

/** One item of a merged list: where it is on each side, -1 where it is not. */
export interface Slot {
  base: number;
  request: number;
  published: number;
}

/** Stands for the place in front of the first item. */
export const START = -1;

/** What follows an item of the skeleton (or `START`) on one side, up to the next one. */
export type Runs = Map<number, Slot[]>;

/**
 * @param sequence one side's list
 * @param skeleton base positions of the items that give the merged list its order
 * @param placed whether this side is the one that says where the item goes
 */
export const runsOf = (
  sequence: readonly Slot[],
  skeleton: ReadonlySet<number>,
  placed: (slot: Slot) => boolean,
): Runs => {
  const runs: Runs = new Map();
  let anchor = START;
  for (const slot of sequence) {
    if (skeleton.has(slot.base)) {
      anchor = slot.base;
    } else if (placed(slot)) {
      const run = runs.get(anchor);
      if (run) run.push(slot);
      else runs.set(anchor, [slot]);
    }
  }
  return runs;
};

const isNew = (slot: Slot): boolean => slot.base === -1;

/**
 * Joins what both sides put behind the same item: the request's first. An equal new item that both put
 * there counts once, and keeps the order of both around it.
 */
export const joinRuns = (
  request: readonly Slot[],
  published: readonly Slot[],
  facts: Sides<ItemFacts[]>,
): Slot[] => {
  const isTwin = (own: Slot, other: Slot): boolean => {
    const [mine, its] = [facts.request[own.request], facts.published[other.published]];
    return isNew(other) && mine.content === its.content;
  };
  const result: Slot[] = [];
  let at = 0;
  for (const slot of request) {
    const twin = isNew(slot) ? published.findIndex((other, index) => index >= at && isTwin(slot, other)) : -1;
    if (twin === -1) {
      result.push(slot);
    } else {
      result.push(...published.slice(at, twin), { ...slot, published: published[twin].published });
      at = twin + 1;
    }
  }
  return [...result, ...published.slice(at)];
};
