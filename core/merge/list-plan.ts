import { matchItems, type ItemFacts } from '../diff';
import type { Sides } from './context';
import { orderOf } from './list-order';
import { joinRuns, runsOf, START, type Slot } from './list-runs';

/** Which items a merged list has and in which order, before anything inside them is merged. */
export interface ListPlan {
  slots: Slot[];
  /** The same slots in the published order, where both sides moved the same items to different places. */
  publishedOrder: Slot[] | null;
  /** The published side removed or moved items, and that merged by itself. */
  publishedRearranged: boolean;
}

type Facts = Sides<ItemFacts[]>;

const invert = (counterparts: readonly number[], length: number): number[] => {
  const origins = new Array<number>(length).fill(-1);
  counterparts.forEach((position, index) => {
    if (position !== -1) origins[position] = index;
  });
  return origins;
};

const sameSlot = (left: Slot, right: Slot): boolean =>
  left.base === right.base && left.request === right.request && left.published === right.published;

/** The two sides' lists as slots; a new relation or file that both have is one slot, placed by the request. */
const sequencesOf = (
  facts: Facts,
  inRequest: readonly number[],
  inPublished: readonly number[],
): { request: Slot[]; published: Slot[] } => {
  const slotOf = (base: number): Slot => ({ base, request: inRequest[base], published: inPublished[base] });
  const requestOrigins = invert(inRequest, facts.request.length);
  const publishedOrigins = invert(inPublished, facts.published.length);

  const newPublished = new Map<string, number>();
  facts.published.forEach(({ key }, index) => {
    if (key !== null && publishedOrigins[index] === -1) newPublished.set(key, index);
  });
  const twins = new Set<number>();
  const request = facts.request.map(({ key }, index) => {
    if (requestOrigins[index] !== -1) return slotOf(requestOrigins[index]);
    const twin = key === null ? undefined : newPublished.get(key);
    if (twin !== undefined) twins.add(twin);
    return { base: -1, request: index, published: twin ?? -1 };
  });
  const published = facts.published.flatMap((_, index) => {
    if (publishedOrigins[index] !== -1) return [slotOf(publishedOrigins[index])];
    return twins.has(index) ? [] : [{ base: -1, request: -1, published: index }];
  });
  return { request, published };
};

/**
 * Plans a merged list.
 *
 * An item stays if nobody removed it. If one side removed what the other one edited, its slot stays too, for
 * the caller to ask about; moving is no edit, and of a relation or a file there is nothing to edit. New items
 * follow the item that they followed on their own side. For the order of the others see `orderOf`.
 *
 * @param facts what the items are, on the three sides
 */
export const planList = (facts: Facts): ListPlan => {
  const inRequest = matchItems(facts.base, facts.request);
  const inPublished = matchItems(facts.base, facts.published);
  const order = orderOf(inRequest, inPublished);

  const isContested = ({ base, request, published }: Slot): boolean => {
    if (facts.base[base].key !== null) return false;
    const remaining = request === -1 ? facts.published[published] : facts.request[request];
    return remaining.content !== facts.base[base].content;
  };
  const placedBy = (moved: ReadonlySet<number>) => (slot: Slot) => {
    if (slot.base === -1) return true;
    return slot.request !== -1 && slot.published !== -1 ? moved.has(slot.base) : isContested(slot);
  };
  const skeleton = new Set(order.skeleton);
  const sequences = sequencesOf(facts, inRequest, inPublished);
  const requestRuns = runsOf(sequences.request, skeleton, placedBy(order.movedByRequest));
  const publishedRuns = runsOf(sequences.published, skeleton, placedBy(order.movedByPublished));

  const arrange = (anchors: readonly number[]): Slot[] =>
    [START, ...anchors].flatMap((base) => [
      ...(base === START ? [] : [{ base, request: inRequest[base], published: inPublished[base] }]),
      ...joinRuns(requestRuns.get(base) ?? [], publishedRuns.get(base) ?? [], facts),
    ]);
  const slots = arrange(order.skeleton);
  const inPublishedOrder = order.contradicting && arrange(order.contradicting);
  const present = new Set(slots.map(({ base }) => base));
  const removedByPublished = inPublished.some((published, base) => published === -1 && !present.has(base));
  return {
    slots,
    publishedOrder:
      inPublishedOrder && inPublishedOrder.map((slot) => slots.find((own) => sameSlot(own, slot)) ?? slot),
    publishedRearranged: order.publishedMoved || removedByPublished,
  };
};
