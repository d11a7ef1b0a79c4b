'use strict';

const HEADINGS = ['measure', 'plain', 'plugin', 'ratio', 'goal', ''];

const withUnit = (value, unit = 'ms') => {
  if (value === undefined) return '';
  return unit === 'ms' ? `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms` : String(value);
};

/** A row with a ratio is judged by it, any other by its time. Rows without a goal are for information. */
const isOver = ({ ratio, plugin, most }) => most !== undefined && (ratio ?? plugin) > most;

const verdict = (row) => {
  if (row.most === undefined) return '';
  return isOver(row) ? 'OVER' : 'ok';
};

const cells = (row) => {
  const { name, plain, plugin, ratio, uncertainty, most, unit } = row;
  const spread = uncertainty === undefined ? '' : ` ± ${uncertainty.toFixed(3)}`;
  const goal = ratio === undefined ? withUnit(most, unit) : `≤ ${most}`;
  return [
    name,
    withUnit(plain, unit),
    withUnit(plugin, unit),
    ratio === undefined ? '' : `${ratio.toFixed(3)}${spread}`,
    most === undefined ? '' : goal.replace(/^(?!≤)/, '≤ '),
    verdict(row),
  ];
};

/** The rows of all measures as lines of text, columns aligned. */
const table = (rows) => {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_unused, column) => Math.max(...lines.map((line) => line[column].length)));
  const print = (line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const [headings, ...body] = lines.map(print);
  return [headings, '-'.repeat(headings.length), ...body].join('\n');
};

module.exports = { isOver, table };
