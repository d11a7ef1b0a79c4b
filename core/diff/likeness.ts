import type { Json } from '../snapshot';
import type { ItemFacts } from './item-facts';

const LONG_WORD = 64;

const addWords = (value: Json, words: Set<string>): void => {
  if (value === null) return;
  if (typeof value !== 'object') {
    for (const word of String(value).match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word.slice(0, LONG_WORD));
    return;
  }
  for (const inner of Array.isArray(value) ? value : Object.values(value)) addWords(inner, words);
};

/** Items are compared with several others, and with two sides. */
const known = new WeakMap<ItemFacts, ReadonlySet<string>>();

/** The different words in the values of an item; keys are left out, since all items of a kind share them. */
export const wordsOf = (fact: ItemFacts): ReadonlySet<string> => {
  const found = known.get(fact);
  if (found) return found;
  const words = new Set<string>();
  addWords(JSON.parse(fact.content) as Json, words);
  known.set(fact, words);
  return words;
};

/** How alike two sets of words are, from 0 to 1 (Dice's coefficient). */
export const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
};

/** Whether one of two items has every word of the other: something was only filled in, or taken out. */
export const contains = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  return small.size > 0 && [...small].every((word) => large.has(word));
};
