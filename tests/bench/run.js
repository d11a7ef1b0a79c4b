'use strict';

/**
 * What the plugin costs, measured against plain Strapi in the same run: `npm run bench`. The goals are those of the
 * table's "goal" column. Exits with 0 whatever it finds; with `--strict` with 1 when a goal was missed. With
 * `--only=<measure>` it runs one of: lists, badges, saves, gate, captures, merges, large, visibility, workflows, core;
 * `visibility` looks at the requests of `lists`: --only=lists,visibility. SQLite, or what DATABASE_CLIENT says.
 *
 * Two processes, one with and one without the plugin, work in turns and never at once. Whatever can be compared within
 * one process is.
 */
const { fork } = require('child_process');
const { once } = require('events');
const { mkdir, rm } = require('fs/promises');
const path = require('path');

const { dropDatabases } = require('../integration/harness/database');
const bundlePlugin = require('../integration/harness/plugin-bundle');
const harness = require('../integration/harness/run');
const { isOver, table } = require('./table');

const MEASURES = {
  lists: require('./measures/lists'),
  badges: require('./measures/badges'),
  saves: require('./measures/saves'),
  gate: require('./measures/gate'),
  captures: require('./measures/captures'),
  merges: require('./measures/merges'),
  large: require('./measures/large-documents'),
  visibility: require('./measures/visibility'),
  workflows: require('./measures/workflows'),
  core: require('./measures/core'),
};

/** A process with a Strapi, started with its first task. `run` has it do one task at a time. */
const strapiProcess = (number, environment) => {
  let child;
  const start = () =>
    fork(path.join(__dirname, 'child.js'), {
      env: { ...process.env, JEST_WORKER_ID: String(number), ...environment },
      stdio: ['ignore', process.stderr, 'inherit', 'ipc'],
    });
  const run = (task, input) =>
    new Promise((resolve, reject) => {
      child ??= start();
      const ended = (code) => reject(new Error(`${task}: the process ended with ${code}.`));
      child.once('exit', ended);
      child.once('message', ({ result, error }) => {
        child.off('exit', ended);
        if (error) reject(new Error(`${task}: ${error}`));
        else resolve(result);
      });
      child.send({ task, input });
    });
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { run, stop };
};

const main = async () => {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const chosen = Object.entries(MEASURES).filter(([name]) => !only || only.split(',').includes(name));
  harness.begin();
  await mkdir(harness.folder(), { recursive: true });
  process.env.CHANGE_REQUESTS_DIR = await bundlePlugin();

  const started = Date.now();
  const log = (text) =>
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${text}`);
  const processes = [strapiProcess(1, {}), strapiProcess(2, { CHANGE_REQUESTS_ENABLED: 'false' })];
  const [{ run: withPlugin }, { run: withoutPlugin }] = processes;
  const rows = [];
  try {
    for (const [name, measure] of chosen) {
      if (!measure.prepare) continue;
      log(`preparing ${name}`);
      await measure.prepare({ withPlugin, withoutPlugin });
    }
    for (const [name, measure] of chosen) {
      log(`measuring ${name}`);
      rows.push(...(await measure.measure({ withPlugin, withoutPlugin })));
    }
  } finally {
    log('done');
    console.log(`\n${table(rows)}\n`);
    await Promise.all(processes.map(({ stop }) => stop()));
    await dropDatabases();
    await rm(harness.folder(), { recursive: true, force: true });
    await rm(harness.plugin(), { recursive: true, force: true });
  }
  const missed = rows.filter(isOver);
  if (missed.length > 0) {
    console.log(`Goals missed: ${missed.length}.`);
    process.exitCode = process.argv.includes('--strict') ? 1 : 0;
  }
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
