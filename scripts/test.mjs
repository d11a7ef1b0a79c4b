#!/usr/bin/env node
/**
 * `npm test`: the unit, property and integration tests (on SQLite), after whatever set-up they need. Nothing but
 * Node has to be there. The last line says how many passed and failed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { countsOf } from './ci/counts.mjs';
import { isInstalled } from './demo/installed.mjs';
import { NPM, ROOT } from './demo/paths.mjs';
import { refuseOldNode } from './demo/requirements.mjs';
import { step } from './demo/step.mjs';

const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const SUITES = [
  { name: 'Unit and property tests', args: ['--config', 'jest.unit.config.js'] },
  { name: 'Integration tests', args: ['--config', 'jest.integration.config.js'] },
];

/** Runs one suite, its output on the screen as it comes. */
const run = ({ name, args }) =>
  new Promise((resolve, reject) => {
    console.log(`\n${name}`);
    const child = spawn(process.execPath, [JEST, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve(countsOf(output, code)));
  });

try {
  refuseOldNode();
  if (!isInstalled()) {
    await step('Installing packages', NPM, ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT });
  }
  const results = [];
  for (const suite of SUITES) {
    results.push({ ...suite, ...(await run(suite)) });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log();
  for (const { name, passed, failed, skipped } of results) {
    console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
} catch (error) {
  console.error(`\n${error.message}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
