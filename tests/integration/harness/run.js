'use strict';

const os = require('os');
const path = require('path');

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Names that belong to one run of the tests; `globalSetup` chooses it, the workers inherit it. */
const run = () => process.env.CHANGE_REQUESTS_TEST_RUN;

module.exports = {
  ROOT,
  PLAYGROUND: path.join(ROOT, 'playground'),
  /**
   * The plugin as this run loads it. Inside node_modules, so that its imports resolve as they do elsewhere; a folder
   * for each run, so that two at once are not in each other's way.
   */
  plugin: () =>
    path.join(ROOT, 'node_modules', '.cache', `change-requests-under-test-${run() ?? process.pid}`),
  begin() {
    process.env.CHANGE_REQUESTS_TEST_RUN = String(process.pid);
  },
  databasePrefix: () => `cr_test_${run()}`,
  /** Of this process: a worker that has grown too large is replaced by another one. */
  databaseName: () => `cr_test_${run()}_${process.env.JEST_WORKER_ID ?? 1}_${process.pid}`,
  folder: () => path.join(os.tmpdir(), `cr_test_${run()}`),
};
