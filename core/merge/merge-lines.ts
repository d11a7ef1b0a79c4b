import { diff3Merge } from 'node-diff3';
import { commonAnchors, splitLines } from '../diff';
import type { Sides } from './context';

/** A stretch of the merged text, in lines: settled, or changed differently by the two sides. */
export type LineRegion = { lines: string[] } | { conflict: Sides<string[]> };

/** Above this, an exact comparison of one stretch would take too long: it is one conflict as a whole. */
const MAX_COMPARISONS = 4_000_000;

const counts = (lines: readonly string[]): Map<string, number> => {
  const result = new Map<string, number>();
  for (const line of lines) result.set(line, (result.get(line) ?? 0) + 1);
  return result;
};

/** Upper bound of what `diff3Merge` does with two lists: repeated lines make it slow. */
const comparisons = (left: readonly string[], right: readonly string[]): number => {
  const inRight = counts(right);
  let pairs = 0;
  for (const line of left) pairs += inRight.get(line) ?? 0;
  return pairs * Math.min(left.length, right.length);
};

const equal = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((line, index) => line === right[index]);

const mergeStretch = ({ base, request, published }: Sides<string[]>): LineRegion[] => {
  if (equal(request, published) || equal(base, request)) return [{ lines: published }];
  if (equal(base, published)) return [{ lines: request }];
  if (comparisons(base, request) + comparisons(base, published) > MAX_COMPARISONS) {
    return [{ conflict: { base, request, published } }];
  }
  return diff3Merge(request, base, published).map(({ ok, conflict }) => {
    if (conflict) return { conflict: { base: conflict.o, request: conflict.a, published: conflict.b } };
    return { lines: ok ?? [] };
  });
};

/**
 * Three-way merge of texts by lines (diff3), with the result of `git merge-file`: changes to different
 * lines merge, equal changes merge, changes to the same or adjoining lines are a conflict.
 * Line breaks, a missing final line break and unicode come through untouched.
 *
 * Cutting at lines that occur once on all sides keeps long texts fast.
 */
export const mergeLines = (sides: Sides<string>): LineRegion[] => {
  const base = splitLines(sides.base);
  const request = splitLines(sides.request);
  const published = splitLines(sides.published);
  const end = [base.length, request.length, published.length];

  const regions: LineRegion[] = [];
  let at = [0, 0, 0];
  for (const anchor of [...commonAnchors(base, request, published), end]) {
    regions.push(
      ...mergeStretch({
        base: base.slice(at[0], anchor[0]),
        request: request.slice(at[1], anchor[1]),
        published: published.slice(at[2], anchor[2]),
      }),
    );
    if (anchor !== end) regions.push({ lines: [base[anchor[0]]] });
    at = anchor.map((position) => position + 1);
  }
  return regions;
};
