'use strict';

const { performance } = require('perf_hooks');

/** Milliseconds that `work` took. */
const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** How long no statement may begin or end for the database to count as quiet, in milliseconds. */
const QUIET = 100;

/**
 * Milliseconds from the start of `work` to the end of the last SQL statement that follows from it. Strapi reads every
 * written document once more after the commit, for its events, and waits for nobody: work that comes back earlier is
 * not cheaper for it.
 * @returns {Promise<{time: number, processor: number}>} `processor`: milliseconds of processor time meanwhile
 */
const timedUntilQuiet = async (strapi, work) => {
  const { connection } = strapi.db;
  let last = performance.now();
  const note = () => {
    last = performance.now();
  };
  connection.on('query', note).on('query-response', note);
  try {
    const start = performance.now();
    const used = process.cpuUsage();
    await work();
    note();
    while (performance.now() - last < QUIET) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { user, system } = process.cpuUsage(used);
    return { time: last - start, processor: (user + system) / 1000 };
  } finally {
    connection.off('query', note).off('query-response', note);
  }
};

/**
 * Measures two kinds of work in turns, alternating which of them comes first, until the time is up: after `warmUp`
 * rounds that do not count, at least `rounds` rounds.
 * @param {(round: number) => Promise<number>} plain answers with its milliseconds, as `plugin` does
 * @returns {Promise<{plain: number[], plugin: number[]}>}
 */
const inTurns = async ({ seconds, rounds, warmUp }, plain, plugin) => {
  const times = { plain: [], plugin: [] };
  const end = performance.now() + seconds * 1000;
  for (let round = -warmUp; round < rounds || performance.now() < end; round += 1) {
    const order = round % 2 ? ['plugin', 'plain'] : ['plain', 'plugin'];
    const taken = {};
    for (const side of order) {
      taken[side] = await { plain, plugin }[side](round);
    }
    if (round >= 0) {
      times.plain.push(taken.plain);
      times.plugin.push(taken.plugin);
    }
  }
  return times;
};

module.exports = { inTurns, timed, timedUntilQuiet };
