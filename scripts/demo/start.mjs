import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { LOG, PLAYGROUND, STRAPI } from './paths.mjs';
import { openLog, showProgress, tail } from './step.mjs';

const WORTH_SHOWING = /seed: |\bwarn\b|\berror\b/;
const POLL_MILLISECONDS = 500;

const answers = async (address) => {
  try {
    return (await fetch(`${address}/_health`)).ok;
  } catch {
    return false; // Nobody listens yet: that is what we are waiting for to change.
  }
};

/** Strapi's log goes to the log file; the seed's progress and what went wrong also to the screen. */
const follow = (child, log) => {
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      if (WORTH_SHOWING.test(line)) {
        console.log(`  ${line.replace(/^\[.*?\] \S+: (?=seed: )/, '')}`);
      }
    });
  }
};

/**
 * Starts Strapi on the playground and waits until it answers; seeds an empty database on the way.
 * The server stops together with this process.
 * @returns {Promise<string>} the address
 * @throws with the end of the log when Strapi stops instead
 */
export const start = async ({ host, port }) => {
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const log = openLog();
  const stop = showProgress('Starting Strapi (a first start fills the database)');
  const child = spawn(process.execPath, [STRAPI, 'start'], {
    cwd: PLAYGROUND,
    env: { ...process.env, NODE_ENV: 'production', HOST: host, PORT: String(port), FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  follow(child, log);

  let ended = null;
  child.once('close', (code, signal) => {
    ended = signal ?? code;
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => child.kill('SIGTERM'));
  }
  while (ended === null && !(await answers(address))) {
    await sleep(POLL_MILLISECONDS);
  }
  console.log(`  ${stop()} s`);
  if (ended !== null) {
    throw new Error(`${tail()}\n\nStrapi stopped (${ended}). The whole output: ${LOG}`);
  }
  child.once('close', (code) => {
    console.log(`Strapi stopped (${code ?? 'by signal'}). Its log: ${LOG}`);
    process.exit(code ?? 0);
  });
  return address;
};
