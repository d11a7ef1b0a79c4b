'use strict';

const { execFileSync } = require('child_process');
const { existsSync, readdirSync, statSync } = require('fs');
const path = require('path');

const { PLAYGROUND, ROOT, STRAPI } = require('./paths');

const PLUGIN_SOURCES = [
  'admin',
  'core',
  'contracts',
  'server',
  'strapi-admin.ts',
  'strapi-server.ts',
  'package.json',
];
const PLUGIN_BUILD = [
  path.join(ROOT, 'dist', 'admin', 'index.mjs'),
  path.join(ROOT, 'dist', 'server', 'index.js'),
];
const ADMIN_SOURCES = ['playground/src/admin', 'playground/config', 'playground/package.json'];
const ADMIN_BUILD = path.join(PLAYGROUND, 'build', 'index.html');

const changedAt = (file) => statSync(file).mtimeMs;

/** When the newest file of a folder (or the file itself) was changed. Tests are no sources. */
const newest = (file) => {
  if (!statSync(file).isDirectory()) {
    return /\.test\.tsx?$/.test(file) ? 0 : changedAt(file);
  }
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
};

const newestOf = (sources) => Math.max(...sources.map((source) => newest(path.join(ROOT, source))));

const isPluginBuilt = () =>
  PLUGIN_BUILD.every(existsSync) && Math.min(...PLUGIN_BUILD.map(changedAt)) >= newestOf(PLUGIN_SOURCES);

const isAdminBuilt = () =>
  existsSync(ADMIN_BUILD) &&
  changedAt(ADMIN_BUILD) >= Math.max(changedAt(PLUGIN_BUILD[0]), newestOf(ADMIN_SOURCES));

const run = (title, file, args, cwd) => {
  console.log(`${title} ...`);
  try {
    execFileSync(file, args, {
      cwd,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'pipe',
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    throw new Error(`${title} failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
};

/**
 * Builds the plugin and the playground's admin (both in production mode) where they are missing or older than their
 * sources. With BROWSER_SKIP_BUILD=1 what is there is tested.
 */
module.exports = () => {
  if (process.env.BROWSER_SKIP_BUILD === '1') {
    return;
  }
  if (!isPluginBuilt()) {
    run('Building the plugin', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'build'], ROOT);
  }
  if (!isAdminBuilt()) {
    run('Building the admin', process.execPath, [STRAPI, 'build'], PLAYGROUND);
  }
};
