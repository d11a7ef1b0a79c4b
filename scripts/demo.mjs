#!/usr/bin/env node
/**
 * `npm run demo`: from a fresh clone to a running Strapi with the plugin, content and accounts.
 * `npm run demo:start` (= --no-build): the same without installing and building.
 * PORT, HOST and DATABASE_* are honoured; without them: port 1337 and SQLite in playground/.tmp.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { accountsTable } from './demo/accounts-table.mjs';
import { isInstalled } from './demo/installed.mjs';
import { NPM, PLAYGROUND, ROOT, STRAPI } from './demo/paths.mjs';
import { refuseOldNode, refuseTakenPort } from './demo/requirements.mjs';
import { start } from './demo/start.mjs';
import { step } from './demo/step.mjs';

const withBuild = !process.argv.includes('--no-build');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 1337);

const build = async () => {
  if (!isInstalled()) {
    await step('Installing packages', NPM, ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT });
  }
  await step('Building the plugin', NPM, ['run', 'build'], { cwd: ROOT });
  await step('Building the admin panel', process.execPath, [STRAPI, 'build'], {
    cwd: PLAYGROUND,
    env: { NODE_ENV: 'production' },
  });
};

const refuseMissingBuild = () => {
  const built = [path.join(ROOT, 'dist', 'server', 'index.js'), path.join(PLAYGROUND, 'build', 'index.html')];
  if (!built.every(existsSync)) {
    throw new Error('Nothing is built yet. Run: npm run demo');
  }
};

try {
  refuseOldNode();
  await refuseTakenPort(host, port);
  if (withBuild) {
    await build();
  } else {
    refuseMissingBuild();
  }
  const address = await start({ host, port });
  console.log(
    `\nReady: ${address}/admin\n\n${accountsTable()}\n\nCtrl+C stops it; "npm run demo:start" starts it again without building.`,
  );
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
