'use strict';

const path = require('path');
const esbuild = require('esbuild');

const { ROOT } = require('../integration/harness/run');

const OUTFILE = path.join(ROOT, 'node_modules', '.cache', 'change-requests-bench', 'core.js');

/** Comparing and merging as the plugin does it, bundled from its sources. */
module.exports = () => {
  esbuild.buildSync({
    stdin: {
      contents:
        "export { diffSnapshots, textHunks } from './core/diff'; export { mergeThreeWay } from './core/merge';",
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile: OUTFILE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
  });
  return require(OUTFILE);
};
