import { compareSequences } from './compare-sequences';
import type { ItemFacts } from './item-facts';
import { likeness, wordsOf } from './likeness';
import { longestIncreasing } from './longest-increasing';
import { matchByLikeness } from './match-by-likeness';
import { matchByOwnLines } from './match-by-own-lines';
import { rowOf, rowsMislead } from './row-hints';

/** Items with the same row id that share fewer words than this are only the same if nothing fits better. */
const CONFIRMED = 0.3;

/** `counterparts[i]` is the position in the other list of the same item as `base[i]`, or -1. */
export type Counterparts = number[];

export interface Matching {
  counterparts: Counterparts;
  taken: Set<number>;
}

const pair = (matching: Matching, base: number, other: number): void => {
  matching.counterparts[base] = other;
  matching.taken.add(other);
};

const positionsBy = (
  facts: readonly ItemFacts[],
  keyOf: (fact: ItemFacts) => string | null,
): Map<string, number[]> => {
  const positions = new Map<string, number[]>();
  facts.forEach((fact, index) => {
    const key = keyOf(fact);
    if (key === null) return;
    const found = positions.get(key);
    if (found) found.push(index);
    else positions.set(key, [index]);
  });
  return positions;
};

const matchByKey = (
  base: readonly ItemFacts[],
  other: readonly ItemFacts[],
  matching: Matching,
  keyOf: (fact: ItemFacts) => string | null,
  accept: (base: ItemFacts, other: ItemFacts) => boolean = () => true,
): boolean => {
  const positions = positionsBy(other, keyOf);
  let found = false;
  base.forEach((fact, index) => {
    const key = keyOf(fact);
    if (key === null || matching.counterparts[index] !== -1) return;
    const position = positions
      .get(key)
      ?.find((candidate) => !matching.taken.has(candidate) && accept(fact, other[candidate]));
    if (position === undefined) return;
    pair(matching, index, position);
    found = true;
  });
  return found;
};

/** Equal items that stand in the same order on both sides come first, so that repeated ones do not cross. */
const matchEqualInOrder = (
  base: readonly ItemFacts[],
  other: readonly ItemFacts[],
  matching: Matching,
): void => {
  const freeBase = base.map((_, index) => index).filter((index) => matching.counterparts[index] === -1);
  const freeOther = other.map((_, index) => index).filter((index) => !matching.taken.has(index));
  const changes = compareSequences(
    freeBase.map((index) => base[index].content),
    freeOther.map((index) => other[index].content),
  );

  let baseAt = 0;
  let otherAt = 0;
  const end = { beforeStart: freeBase.length, beforeEnd: 0, afterEnd: 0 };
  for (const change of [...changes, end]) {
    while (baseAt < change.beforeStart) pair(matching, freeBase[baseAt++], freeOther[otherAt++]);
    baseAt = change.beforeEnd;
    otherAt = change.afterEnd;
  }
};

/** Between the same neighbours, as many items of the same kinds on both sides: they were edited in place. */
const matchInPlace = (base: readonly ItemFacts[], other: readonly ItemFacts[], matching: Matching): void => {
  const matched = base.map((_, index) => index).filter((index) => matching.counterparts[index] !== -1);
  const stable = longestIncreasing(matched.map((index) => matching.counterparts[index])).map(
    (at) => matched[at],
  );
  let baseAt = 0;
  let otherAt = 0;
  for (const index of [...stable, base.length]) {
    const otherEnd = index < base.length ? matching.counterparts[index] : other.length;
    const freeBase: number[] = [];
    const freeOther: number[] = [];
    for (let at = baseAt; at < index; at += 1) if (matching.counterparts[at] === -1) freeBase.push(at);
    for (let at = otherAt; at < otherEnd; at += 1) if (!matching.taken.has(at)) freeOther.push(at);
    if (
      freeBase.length === freeOther.length &&
      freeBase.every((at, position) => base[at].kind === other[freeOther[position]].kind)
    ) {
      freeBase.forEach((at, position) => pair(matching, at, freeOther[position]));
    }
    baseAt = index + 1;
    otherAt = otherEnd + 1;
  }
};

/** Whether two items say much the same. */
export const alike = (left: ItemFacts, right: ItemFacts): boolean =>
  left.content === right.content || likeness(wordsOf(left), wordsOf(right)) >= CONFIRMED;

/** Uids of components have a dot, types of blocks have none. */
const isComponent = ({ kind }: ItemFacts): boolean => kind.includes('.');

/**
 * Finds the same items in two states of a list (domain section 6: "hint id, then likeness").
 *
 * In this order: an item's own key (relations, media), which is final; the row id, where the contents are
 * alike; equal content; the row id alone; similar words; lines that no other item has (components only: one
 * sentence that two paragraphs share does not make them one); the same place between the same neighbours.
 * Row ids lead, but are not believed blindly: publishing, discarding and restoring a document makes all of
 * them anew, and after an import an id may belong to another item. The last three steps are therefore
 * for lists (or items) whose row ids say nothing. Deterministic, and near-linear for long lists.
 *
 * @param base facts of the items on one side (see `listFacts`)
 * @param other facts of the items on the other side
 * @returns for every item of `base` its position in `other`, or -1; no position twice
 */
export const matchItems = (base: readonly ItemFacts[], other: readonly ItemFacts[]): Counterparts => {
  const matching: Matching = { counterparts: new Array<number>(base.length).fill(-1), taken: new Set() };
  matchByKey(base, other, matching, (fact) => fact.key);
  if (base.some((fact) => fact.key !== null) || other.some((fact) => fact.key !== null))
    return matching.counterparts;

  const row = rowsMislead(base, other) ? () => null : rowOf;
  const confirmed = matchByKey(base, other, matching, row, alike);
  matchEqualInOrder(base, other, matching);
  matchByKey(base, other, matching, (fact) => fact.content);
  const sameRows = matchByKey(base, other, matching, row);

  const rowsTell = confirmed || sameRows;
  matchByLikeness(base, other, matching, rowsTell);
  const mayPair = (left: ItemFacts, right: ItemFacts): boolean =>
    isComponent(left) &&
    left.kind === right.kind &&
    (!rowsTell || left.hintId === null || right.hintId === null);
  if (base.some(isComponent)) matchByOwnLines(base, other, matching, mayPair);
  if (!rowsTell) matchInPlace(base, other, matching);
  return matching.counterparts;
};
