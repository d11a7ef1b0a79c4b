'use strict';

const { execFileSync } = require('child_process');

const { chromium } = require('playwright-core');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executable = () =>
  process.env.CHROMIUM ?? execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();

let running;
const contexts = new Map();

const open = async (options, stored) => {
  running ??= chromium.launch({ executablePath: executable(), args: ARGUMENTS });
  const context = await (await running).newContext(options);
  await context.addInitScript((values) => {
    for (const [key, value] of Object.entries(values)) globalThis.localStorage.setItem(key, value);
  }, stored);
  return context;
};

module.exports = {
  /**
   * A browser window's storage and cache, as one person has them: made once per run for the same options and storage.
   * The executable is Debian's Chromium, or the one that CHROMIUM names.
   */
  contextOf(options, stored) {
    const key = JSON.stringify([options, stored]);
    const context = contexts.get(key) ?? open(options, stored);
    contexts.set(key, context);
    return context;
  },

  /** Closes the browser, if there is one. */
  async close() {
    await (await running)?.close();
  },
};
