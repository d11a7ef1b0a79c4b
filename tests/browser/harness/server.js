'use strict';

const { fork } = require('child_process');
const { mkdirSync, openSync, closeSync, readFileSync } = require('fs');
const { mkdir, mkdtemp, rm } = require('fs/promises');
const os = require('os');
const path = require('path');

const { OUTPUT, PLAYGROUND } = require('./paths');

const LOG = path.join(OUTPUT, 'server.log');
const READY_WITHIN = 180_000;

let child;
let folder;

const started = () =>
  new Promise((resolve, reject) => {
    const refuse = (reason) =>
      reject(new Error(`Strapi ${reason}.\n${readFileSync(LOG, 'utf8').slice(-5000)}`));
    const timer = setTimeout(() => refuse('was not ready in time'), READY_WITHIN);
    child.once('message', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      refuse(`stopped (${signal ?? code})`);
    });
  });

module.exports = {
  /**
   * Starts Strapi with a new SQLite database in a temporary folder, on a free port or on BROWSER_PORT.
   * @returns {Promise<{address: string, readToken: string, documents: Record<string, string>}>}
   * @throws with the end of its log when it does not come up
   */
  async start() {
    folder = await mkdtemp(path.join(os.tmpdir(), 'cr-browser-'));
    await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
    mkdirSync(OUTPUT, { recursive: true });
    const log = openSync(LOG, 'w');
    child = fork(path.join(__dirname, 'serve.js'), {
      cwd: PLAYGROUND,
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: process.env.BROWSER_PORT ?? '0',
        SEED: 'false',
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(folder, 'data.db'),
        PUBLIC_DIR: path.join(folder, 'public'),
        EMAIL_OUTBOX: path.join(folder, 'outbox.jsonl'),
      },
    });
    closeSync(log);
    return started();
  },

  /** Stops it and removes its files. */
  async stop() {
    if (child !== undefined && child.exitCode === null) {
      await new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      });
    }
    if (folder !== undefined) {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
