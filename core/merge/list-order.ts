import { longestIncreasing } from '../diff';

/** Who decides where the items go that both sides still have. */
export interface ListOrder {
  /** Base positions in the order of the merged list; where the sides contradict each other, the request's. */
  skeleton: number[];
  /** Base positions that only this side moved and places on its own. */
  movedByRequest: ReadonlySet<number>;
  movedByPublished: ReadonlySet<number>;
  /** The published order, where both sides moved the same items to different places. */
  contradicting: number[] | null;
  /** Whether the published side moved something, and that merged by itself. */
  publishedMoved: boolean;
}

const NONE: ReadonlySet<number> = new Set();

const sameOrder = (left: readonly number[], right: readonly number[]): boolean =>
  left.every((value, index) => value === right[index]);

const movedIn = (order: readonly number[], positions: readonly number[]): Set<number> => {
  const stable = longestIncreasing(order.map((index) => positions[index])).map((at) => order[at]);
  const inPlace = new Set(stable);
  return new Set(order.filter((index) => !inPlace.has(index)));
};

/**
 * Order of the items that all sides have: the side that reordered leads; if both did, with different items,
 * both moves hold; if both moved the same item to different places, they contradict each other.
 *
 * @param inRequest for every item of the base its position in the request, -1 where it is not there
 * @param inPublished the same for the published side
 */
export const orderOf = (inRequest: readonly number[], inPublished: readonly number[]): ListOrder => {
  const shared = inRequest
    .map((_, index) => index)
    .filter((i) => inRequest[i] !== -1 && inPublished[i] !== -1);
  const requestOrder = [...shared].sort((left, right) => inRequest[left] - inRequest[right]);
  const publishedOrder = [...shared].sort((left, right) => inPublished[left] - inPublished[right]);
  const whole = { movedByRequest: NONE, movedByPublished: NONE, contradicting: null };

  const publishedMoved = !sameOrder(publishedOrder, shared);
  if (!publishedMoved || sameOrder(requestOrder, publishedOrder)) {
    return { ...whole, skeleton: requestOrder, publishedMoved };
  }
  if (sameOrder(requestOrder, shared)) return { ...whole, skeleton: publishedOrder, publishedMoved };

  const movedByRequest = movedIn(shared, inRequest);
  const movedByPublished = movedIn(shared, inPublished);
  if ([...movedByRequest].some((index) => movedByPublished.has(index))) {
    return { ...whole, skeleton: requestOrder, contradicting: publishedOrder, publishedMoved: false };
  }
  const skeleton = shared.filter((index) => !movedByRequest.has(index) && !movedByPublished.has(index));
  return { skeleton, movedByRequest, movedByPublished, contradicting: null, publishedMoved };
};
