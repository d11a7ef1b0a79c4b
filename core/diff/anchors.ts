import { longestIncreasing } from './longest-increasing';

const positionsOfUnique = (sequence: readonly string[]): Map<string, number> => {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  sequence.forEach((entry, index) => {
    if (positions.has(entry)) repeated.add(entry);
    positions.set(entry, index);
  });
  repeated.forEach((entry) => positions.delete(entry));
  return positions;
};

/**
 * Entries that occur exactly once in every sequence and in the same order everywhere: safe places to
 * cut a long comparison into short ones (the idea of patience diff).
 *
 * @param sequences two or three lists of lines or keys
 * @returns one row per anchor: its position in each sequence, ascending in all of them
 */
export const commonAnchors = (...sequences: readonly (readonly string[])[]): number[][] => {
  const [first, ...others] = sequences.map(positionsOfUnique);
  const rows: number[][] = [];
  first.forEach((position, entry) => {
    const row = [position, ...others.map((positions) => positions.get(entry) ?? -1)];
    if (!row.includes(-1)) rows.push(row);
  });
  rows.sort((left, right) => left[0] - right[0]);

  // In order in every sequence on its own: so the answer does not depend on which sequence comes first.
  const inOrder = others.map((_, column) => new Set(longestIncreasing(rows.map((row) => row[column + 1]))));
  return rows.filter((_, index) => inOrder.every((indices) => indices.has(index)));
};
