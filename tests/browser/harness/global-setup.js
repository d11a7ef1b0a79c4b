'use strict';

const { rm } = require('fs/promises');

const build = require('./build');
const { OUTPUT } = require('./paths');
const { start } = require('./server');
const signIn = require('./sessions');

module.exports = async () => {
  await rm(OUTPUT, { recursive: true, force: true });
  build();
  const server = await start();
  const people = await signIn(server.address);
  process.env.CHANGE_REQUESTS_BROWSER = JSON.stringify({ ...server, people });
};
