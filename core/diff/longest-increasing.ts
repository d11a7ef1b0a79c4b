/**
 * Indices of a longest strictly increasing subsequence, ascending. Deterministic; O(n log n).
 * Whatever is left out has changed its place.
 */
export const longestIncreasing = (values: readonly number[]): number[] => {
  const tails: number[] = [];
  const previous = new Array<number>(values.length).fill(-1);

  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1];
    tails[low] = index;
  });

  const result: number[] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index]) result.push(index);
  return result.reverse();
};
