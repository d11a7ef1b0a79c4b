'use strict';

/** A second server on the database of the tests: says its port on the standard output, ends with its parent. */
const { PLAYGROUND } = require('../harness/run');

process.on('disconnect', () => process.exit(0));

const start = async () => {
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'warn';
  await strapi.load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  process.send(strapi.server.httpServer.address().port);
};

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
