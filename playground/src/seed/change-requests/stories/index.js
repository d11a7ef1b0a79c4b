'use strict';

const GROUPS = [
  require('./published'),
  require('./drafts'),
  require('./approved'),
  require('./conflicts'),
  require('./kinds'),
  require('./in-review'),
  require('./in-workflows'),
];

/** One of each group in turn, so that a list by date shows every status on its first page. */
const inTurn = (groups) =>
  Array.from({ length: Math.max(...groups.map(({ length }) => length)) }, (_unused, round) =>
    groups.flatMap((group) => (group[round] ? [group[round]] : [])),
  ).flat();

module.exports = inTurn(GROUPS);
