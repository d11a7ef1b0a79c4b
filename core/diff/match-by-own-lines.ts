import type { Json } from '../snapshot';
import type { ItemFacts } from './item-facts';
import type { Matching } from './match-items';

const addLines = (value: Json, lines: Set<string>): void => {
  if (typeof value === 'string') {
    for (const line of value.split('\n')) if (line.trim() !== '') lines.add(line.trim());
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) addLines(inner, lines);
  }
};

/** For every line (a short text is one) that exactly one item of a list has: the position of that item. */
const ownersOf = (facts: readonly ItemFacts[]): Map<string, number> => {
  const owners = new Map<string, number>();
  const shared = new Set<string>();
  facts.forEach(({ content }, index) => {
    const lines = new Set<string>();
    addLines(JSON.parse(content) as Json, lines);
    for (const line of lines) {
      if (owners.has(line)) shared.add(line);
      owners.set(line, index);
    }
  });
  shared.forEach((line) => owners.delete(line));
  return owners;
};

interface Candidate {
  base: number;
  other: number;
  lines: number;
}

/**
 * Pairs what is still free by lines that nothing else in either list has: a heading that stayed while the
 * rest of the item was written anew. Otherwise a merged list would have that heading twice.
 *
 * @param mayPair whether two items can be the same at all
 */
export const matchByOwnLines = (
  base: readonly ItemFacts[],
  other: readonly ItemFacts[],
  matching: Matching,
  mayPair: (base: ItemFacts, other: ItemFacts) => boolean,
): void => {
  const isFree = (index: number): boolean => matching.counterparts[index] === -1;
  const freeOther = other.filter((_, index) => !matching.taken.has(index));
  if (!base.some((fact, index) => isFree(index) && freeOther.some((free) => mayPair(fact, free)))) return;

  const candidates = new Map<string, Candidate>();
  const owners = ownersOf(other);
  for (const [line, from] of ownersOf(base)) {
    const to = owners.get(line);
    if (to === undefined || !isFree(from) || matching.taken.has(to) || !mayPair(base[from], other[to]))
      continue;
    const candidate = candidates.get(`${from} ${to}`);
    if (candidate) candidate.lines += 1;
    else candidates.set(`${from} ${to}`, { base: from, other: to, lines: 1 });
  }
  const inTurn = [...candidates.values()].sort(
    (left, right) => right.lines - left.lines || left.base - right.base || left.other - right.other,
  );
  for (const { base: from, other: to } of inTurn) {
    if (!isFree(from) || matching.taken.has(to)) continue;
    matching.counterparts[from] = to;
    matching.taken.add(to);
  }
};
