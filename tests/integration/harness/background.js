'use strict';

const { setImmediate, setTimeout } = require('timers/promises');

/** So many turns of the event loop without a question to the database: whatever follows after a commit has begun by then. */
const TURNS = 25;

/** How long after a deadlock the plugin tries again at the latest, in milliseconds. */
const TRIED_AGAIN = 400;

/** Knows whether anything in this process asks the database, or will by itself without anybody's doing. */
const watchBackground = (strapi) => {
  const { connection } = strapi.db;
  const { pool } = connection.client;
  let asked = 0;
  let failedAt = -Infinity;
  connection.on('query', () => {
    asked += 1;
  });
  connection.on('query-error', () => {
    failedAt = Date.now();
  });
  const isBusy = () => pool.numUsed() + pool.numPendingAcquires() > 0 || Date.now() - failedAt < TRIED_AGAIN;

  /** Ends when nobody holds a connection or waits for one, and nobody will in a moment. */
  const idle = async () => {
    for (let turns = 0, before = asked; turns < TURNS; turns += 1) {
      await (isBusy() ? setTimeout(2) : setImmediate());
      if (isBusy() || asked !== before) turns = 0;
      before = asked;
    }
  };
  return { idle };
};

/**
 * What the plugin does every few seconds, by intervals that it begins while Strapi loads, can be stopped: for tests in
 * which it would judge what cannot be, such as requests about a content type that has another name by now.
 */
const catchIntervals = async (load) => {
  const { setInterval } = globalThis;
  let isStopped = false;
  globalThis.setInterval = (work, ...more) => setInterval(() => void (isStopped || work()), ...more);
  await load();
  globalThis.setInterval = setInterval;
  return {
    stop() {
      isStopped = true;
    },
    goOn() {
      isStopped = false;
    },
  };
};

module.exports = { catchIntervals, watchBackground };
