'use strict';

const { rm } = require('fs/promises');

const { dropDatabases } = require('./database');
const run = require('./run');
const { stop } = require('./strapi-process');

module.exports = async () => {
  await stop();
  await dropDatabases();
  await rm(run.folder(), { recursive: true, force: true });
  await rm(run.plugin(), { recursive: true, force: true });
};
