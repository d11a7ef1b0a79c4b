import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { LOG } from './paths.mjs';

const SIGN_OF_LIFE_SECONDS = 15;
const LINES_ON_FAILURE = 40;

const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** The end of what a command printed, for the person who has to find out why it failed. */
export const tail = () => readFileSync(LOG, 'utf8').trimEnd().split('\n').slice(-LINES_ON_FAILURE).join('\n');

/** An empty log file for the output of the next command. */
export const openLog = () => {
  mkdirSync(path.dirname(LOG), { recursive: true });
  return createWriteStream(LOG);
};

/** Prints `label` and, while it is not stopped, a sign of life now and then. Returns the stop function. */
export const showProgress = (label) => {
  const started = Date.now();
  console.log(`${label} …`);
  const timer = setInterval(
    () => console.log(`  still at it (${seconds(started)} s)`),
    SIGN_OF_LIFE_SECONDS * 1000,
  );
  return () => {
    clearInterval(timer);
    return seconds(started);
  };
};

/**
 * Runs one command to its end, its output going to the log file.
 * @throws with the end of the output when the command fails
 */
export const step = async (label, command, args, { cwd, env = {} }) => {
  const log = openLog();
  const stop = showProgress(label);
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => log.end());
  const took = stop();
  if (code !== 0) {
    await new Promise((resolve) => (log.closed ? resolve() : log.once('close', resolve)));
    throw new Error(`${tail()}\n\n${label} failed (exit code ${code}). The whole output: ${LOG}`);
  }
  console.log(`  done in ${took} s`);
};
