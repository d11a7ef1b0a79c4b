import { longestIncreasing, matchItems, type ItemFacts } from '../diff';
import type { Sides } from './context';

/** One item of a merged list: where it is on each side, -1 where it is not. */
export interface Slot {
  base: number;
  request: number;
  published: number;
}

/** Order of a merged list, before anything inside its items is merged. */
export interface ListPlan {
  slots: Slot[];
  /** Both sides reordered the same items, differently; `slots` follows the side asked for. */
  orderConflict: boolean;
  /** The published side removed or reordered items, and that merged by itself. */
  publishedRearranged: boolean;
}

type Facts = Sides<ItemFacts[]>;

const sameNumbers = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === right.length && left.every((value, index) => value === right[index]);

const invert = (counterparts: readonly number[], length: number): number[] => {
  const origins = new Array<number>(length).fill(-1);
  counterparts.forEach((position, index) => {
    if (position !== -1) origins[position] = index;
  });
  return origins;
};

const movedIn = (order: readonly number[], positions: readonly number[]): Set<number> => {
  const stable = new Set(longestIncreasing(order.map((index) => positions[index])).map((at) => order[at]));
  return new Set(order.filter((index) => !stable.has(index)));
};

/** What stands behind an item (or at the start) on one side and is not part of the common skeleton. */
type Runs = Map<number, Slot[]>;

const START = -1;

const runsOf = (
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
      runs.set(anchor, [...(runs.get(anchor) ?? []), slot]);
    }
  }
  return runs;
};

/** Two runs behind the same item: the request's first; an equal item that both inserted there counts once. */
const joinRuns = (request: readonly Slot[], published: readonly Slot[], facts: Facts): Slot[] => {
  const isNew = (slot: Slot): boolean => slot.base === -1;
  const unused = published.filter(isNew);
  const joined = request.map((slot) => {
    if (!isNew(slot)) return slot;
    const own = facts.request[slot.request];
    const twin = unused.findIndex((other) => {
      const its = facts.published[other.published];
      return its.kind === own.kind && its.content === own.content;
    });
    if (twin === -1) return slot;
    // What stands before the twin cannot be paired any more, so that the order of both sides holds.
    const [found] = unused.splice(0, twin + 1).slice(-1);
    return { ...slot, published: found.published };
  });
  const paired = new Set(joined.filter(isNew).map((slot) => slot.published));

  // Published items go in front of the next shared one, behind the request's.
  const result: Slot[] = [];
  let at = 0;
  for (const slot of joined) {
    if (isNew(slot) && slot.published !== -1) {
      while (published[at].published !== slot.published) result.push(published[at++]);
      at += 1;
    }
    result.push(slot);
  }
  return [...result, ...published.slice(at).filter((slot) => !(isNew(slot) && paired.has(slot.published)))];
};

/**
 * Which items the merged list has, and in which order.
 *
 * An item stays if nobody removed it, or if one side removed what the other one edited (a conflict for the
 * caller to ask about; its slot is kept). Order: the side that reordered leads. If both reordered, different
 * items: both moves hold. If both moved the same item: an order conflict. New items follow the item that
 * they followed on their side; at the same place the request's come first. An item with a key of its own
 * (a relation, a file) that both added is one item.
 *
 * @param facts what the items are, on the three sides
 * @param leader side whose order holds in an order conflict
 */
export const planList = (facts: Facts, leader: 'request' | 'published'): ListPlan => {
  const inRequest = matchItems(facts.base, facts.request);
  const inPublished = matchItems(facts.base, facts.published);

  const survives = facts.base.map((fact, index) => {
    const request = inRequest[index];
    const published = inPublished[index];
    if (request !== -1 && published !== -1) return true;
    if (request === -1 && published === -1) return false;
    const remaining = request === -1 ? facts.published[published] : facts.request[request];
    // Of a relation or a file there is nothing to edit: removing it always holds.
    return fact.key === null && remaining.content !== fact.content;
  });
  const shared = facts.base
    .map((_, index) => index)
    .filter((i) => inRequest[i] !== -1 && inPublished[i] !== -1);
  const bySide = (positions: readonly number[]): number[] =>
    [...shared].sort((left, right) => positions[left] - positions[right]);
  const requestOrder = bySide(inRequest);
  const publishedOrder = bySide(inPublished);

  let skeletonOrder = leader === 'published' ? publishedOrder : requestOrder;
  let requestMoved = new Set<number>();
  let publishedMoved = new Set<number>();
  let orderConflict = false;
  if (sameNumbers(requestOrder, shared)) {
    skeletonOrder = publishedOrder;
  } else if (sameNumbers(publishedOrder, shared) || sameNumbers(requestOrder, publishedOrder)) {
    skeletonOrder = requestOrder;
  } else {
    requestMoved = movedIn(shared, inRequest);
    publishedMoved = movedIn(shared, inPublished);
    orderConflict = [...requestMoved].some((index) => publishedMoved.has(index));
    if (orderConflict) {
      requestMoved = new Set();
      publishedMoved = new Set();
    } else {
      skeletonOrder = shared.filter((index) => !requestMoved.has(index) && !publishedMoved.has(index));
    }
  }

  const slotOf = (index: number): Slot => ({
    base: index,
    request: inRequest[index],
    published: inPublished[index],
  });
  const addedByRequest = new Map<string, number>();
  const requestOrigins = invert(inRequest, facts.request.length);
  const publishedOrigins = invert(inPublished, facts.published.length);
  const publishedKeys = new Map(
    facts.published.flatMap(({ key }, index) =>
      key !== null && publishedOrigins[index] === -1 ? [[key, index]] : [],
    ),
  );
  const requestSequence = facts.request.map(({ key }, index): Slot => {
    if (requestOrigins[index] !== -1) return slotOf(requestOrigins[index]);
    const twin = key === null ? undefined : publishedKeys.get(key);
    if (key !== null) addedByRequest.set(key, index);
    return { base: -1, request: index, published: twin ?? -1 };
  });
  const publishedSequence = facts.published
    .map((_, index) =>
      publishedOrigins[index] === -1
        ? { base: -1, request: -1, published: index }
        : slotOf(publishedOrigins[index]),
    )
    .filter(
      ({ base, published }) => base !== -1 || !addedByRequest.has(facts.published[published].key ?? ''),
    );

  const skeleton = new Set(skeletonOrder);
  const isShared = ({ request, published }: Slot): boolean => request !== -1 && published !== -1;
  const placedBy = (moved: ReadonlySet<number>) => (slot: Slot) =>
    slot.base === -1 || (isShared(slot) ? moved.has(slot.base) : survives[slot.base]);
  const requestRuns = runsOf(requestSequence, skeleton, placedBy(requestMoved));
  const publishedRuns = runsOf(publishedSequence, skeleton, placedBy(publishedMoved));

  const slots = [START, ...skeletonOrder].flatMap((anchor) => [
    ...(anchor === START ? [] : [slotOf(anchor)]),
    ...joinRuns(requestRuns.get(anchor) ?? [], publishedRuns.get(anchor) ?? [], facts),
  ]);
  return {
    slots,
    orderConflict,
    publishedRearranged:
      !orderConflict &&
      (!sameNumbers(publishedOrder, shared) ||
        inPublished.some((at, index) => at === -1 && !survives[index])),
  };
};
