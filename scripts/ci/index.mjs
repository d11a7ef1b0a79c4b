/**
 * The steps of `.ci/run`. A failing step does not hide the later ones; the last line sums up everything: tests count
 * one by one, every other step counts as one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { NPM, ROOT } from '../demo/paths.mjs';
import { refuseOldNode } from '../demo/requirements.mjs';
import { check, report, tests } from './steps.mjs';

const script = (...file) => path.join(ROOT, 'scripts', 'ci', ...file);
const npm = (...args) => [NPM, ...args];
const hasBrowserTests = existsSync(path.join(ROOT, 'tests', 'browser'));

const service = (title, name) => check(`${title} is there`, ['bash', script('services', `${name}.sh`)]);

/** One after the other: apt-get does not like company. */
const services = async () => [
  await service('PostgreSQL', 'postgres'),
  await service('MariaDB', 'mysql'),
  ...(hasBrowserTests ? [await service('Chromium', 'chromium')] : []),
];

const onDatabase = (title, client) =>
  tests(`Integration tests on ${title}`, npm('run', 'test:integration'), { DATABASE_CLIENT: client });

/** Neither lane writes what the other one reads; together they keep two processors busy. */
const sources = async () => [
  await tests('npm test', npm('test')),
  await onDatabase('PostgreSQL', 'postgres'),
];

const built = async () => [
  await check('Type check', npm('run', 'typecheck')),
  await check('Lint', npm('run', 'lint')),
  await check('Plugin build', npm('run', 'build')),
  await check('strapi-plugin verify', npm('run', 'verify')),
  await check('Packed and installed in a new Strapi', [process.execPath, script('tarball', 'index.mjs')]),
  await check('npm run demo', [process.execPath, script('demo.mjs')]),
  ...(hasBrowserTests ? [await tests('Browser tests', npm('run', 'test:browser'))] : []),
  await onDatabase('MariaDB', 'mysql'),
];

refuseOldNode();
const install = await check('npm ci', npm('ci', '--include=dev', '--no-audit', '--no-fund'));
const found = await services();
const lanes = await Promise.all([sources(), built()]);
process.exitCode = report([install, ...found, ...lanes.flat()]);
