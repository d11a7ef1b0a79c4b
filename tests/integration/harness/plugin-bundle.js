'use strict';

const { mkdir, writeFile } = require('fs/promises');
const path = require('path');
const esbuild = require('esbuild');

const { plugin, ROOT } = require('./run');

/**
 * Bundles the server half of the plugin from its sources, within a second, into a folder that looks like the
 * installed package: the tests need no `npm run build` and never see a stale one. What is external in the real
 * build (dependencies and peers) is external here too. With PLUGIN=dist the real build is tested instead.
 * @returns {Promise<string>} the folder to resolve the plugin from
 */
module.exports = async () => {
  if (process.env.PLUGIN === 'dist') {
    return ROOT;
  }
  const { name, version, strapi, dependencies, peerDependencies } = require(path.join(ROOT, 'package.json'));
  const folder = plugin();
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    entryPoints: [path.join(ROOT, 'strapi-server.ts')],
    outfile: path.join(folder, 'server.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: Object.keys({ ...dependencies, ...peerDependencies }).flatMap((dependency) => [
      dependency,
      `${dependency}/*`,
    ]),
    logLevel: 'warning',
  });
  const manifest = {
    name,
    version,
    strapi,
    exports: { './package.json': './package.json', './strapi-server': './server.js' },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  return folder;
};
