'use strict';

const { mkdir } = require('fs/promises');

const bundlePlugin = require('./plugin-bundle');
const run = require('./run');

module.exports = async () => {
  run.begin();
  await mkdir(run.folder(), { recursive: true });
  process.env.CHANGE_REQUESTS_DIR = await bundlePlugin();
};
