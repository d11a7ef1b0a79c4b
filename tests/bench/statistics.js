'use strict';

const median = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Half the width of the 95 % interval of the median (bootstrap, fixed seed): how far to trust it. */
const uncertainty = (values) => {
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const medians = Array.from({ length: 500 }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)])),
  );
  const sorted = medians.sort((left, right) => left - right);
  return (sorted[487] - sorted[12]) / 2;
};

/**
 * Compares two series measured in turns. Each round's ratio is its own, so that whatever else the machine does weighs
 * on both alike; the answer is the median of those ratios.
 * @param {{plain: number[], plugin: number[]}} rounds milliseconds; index for index measured next to each other
 * @returns {{plain: number, plugin: number, ratio: number, uncertainty: number}} `uncertainty`: 95 % of repetitions lie
 *   within ± this
 */
const compare = ({ plain, plugin }) => {
  const ratios = plain.map((time, index) => plugin[index] / time);
  return {
    plain: median(plain),
    plugin: median(plugin),
    ratio: median(ratios),
    uncertainty: uncertainty(ratios),
  };
};

module.exports = { compare, median };
