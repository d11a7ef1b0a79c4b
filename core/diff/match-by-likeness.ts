import type { ItemFacts } from './item-facts';
import { contains, likeness, wordsOf } from './likeness';
import type { Matching } from './match-items';

/** Items that share fewer words than this are different items, unless one has all the words of the other. */
const ALIKE = 0.5;

/** A word that so many items share tells nothing, and comparing all of them would take quadratic time. */
const COMMON_WORD = 24;

/** Rare words by which an item looks for its like: items that are alike share nearly all of theirs. */
const TELLING_WORDS = 12;

/** Items compared with one item at most. */
const MAX_CANDIDATES = 4;

interface Candidate {
  base: number;
  other: number;
  score: number;
}

const byScore = (left: Candidate, right: Candidate): number =>
  right.score - left.score ||
  Math.abs(left.base - left.other) - Math.abs(right.base - right.other) ||
  left.base - right.base ||
  left.other - right.other;

/**
 * Pairs what is still free by similar words, the most similar first.
 *
 * @param rowsTell row ids are known to be the same rows on both sides: two different ids are two items
 */
export const matchByLikeness = (
  base: readonly ItemFacts[],
  other: readonly ItemFacts[],
  matching: Matching,
  rowsTell: boolean,
): void => {
  const itemsWithWord = new Map<string, number[]>();
  other.forEach((fact, index) => {
    if (matching.taken.has(index)) return;
    for (const word of wordsOf(fact)) {
      const items = itemsWithWord.get(word);
      if (items) items.push(index);
      else itemsWithWord.set(word, [index]);
    }
  });

  const candidates: Candidate[] = [];
  base.forEach((fact, index) => {
    if (matching.counterparts[index] !== -1 || itemsWithWord.size === 0) return;
    const words = wordsOf(fact);
    const telling = [...words]
      .map((word) => itemsWithWord.get(word) ?? [])
      .filter(({ length }) => length > 0 && length <= COMMON_WORD)
      .sort((left, right) => left.length - right.length)
      .slice(0, TELLING_WORDS);
    const shared = new Map<number, number>();
    for (const item of telling.flat()) shared.set(item, (shared.get(item) ?? 0) + 1);
    const nearest = [...shared].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    for (const [position] of nearest.slice(0, MAX_CANDIDATES)) {
      const candidate = other[position];
      if (candidate.kind !== fact.kind) continue;
      if (rowsTell && fact.hintId !== null && candidate.hintId !== null) continue;
      const otherWords = wordsOf(candidate);
      const score = likeness(words, otherWords);
      if (score >= ALIKE || contains(words, otherWords))
        candidates.push({ base: index, other: position, score });
    }
  });

  for (const { base: index, other: position } of candidates.sort(byScore)) {
    if (matching.counterparts[index] !== -1 || matching.taken.has(position)) continue;
    matching.counterparts[index] = position;
    matching.taken.add(position);
  }
};
