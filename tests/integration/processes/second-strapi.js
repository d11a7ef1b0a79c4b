'use strict';

/** A second server on the database of the tests: tells its parent its port, runs jobs when asked to, ends with it. */
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
  process.on('message', async ({ job, now, number }) => {
    await strapi.plugin('change-requests').service('schedulers')[job](new Date(now));
    process.send({ done: number });
  });
  process.send(strapi.server.httpServer.address().port);
};

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
