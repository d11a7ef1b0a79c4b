'use strict';

/**
 * The server under test, in a process of its own: the playground's Strapi in production mode on an empty database,
 * with the accounts of the demo and a handful of documents. Tells its parent when it is ready, and ends with it.
 */
const path = require('path');

const { createStrapi } = require('@strapi/strapi');
const createDocuments = require('../../integration/harness/documents');
const { PLAYGROUND } = require('./paths');

const IMAGES = 2;

const part = (name) => require(path.join(PLAYGROUND, 'src', 'seed', name));

const fill = async (strapi) => {
  await part('languages')(strapi);
  await part('people')(strapi);
  await part('layouts')(strapi);
  await part('images')(strapi, IMAGES);
  const documents = await createDocuments(strapi);
  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'browser tests', description: '', type: 'read-only', lifespan: null });
  return { documents, readToken: token.accessKey };
};

const serve = async () => {
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: true,
  });
  strapi.log.level = process.env.LOG_LEVEL ?? 'warn';
  await strapi.load();
  strapi.server.mount();
  const seeded = await fill(strapi);
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(Number(process.env.PORT), '127.0.0.1', resolve));
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => void strapi.destroy().finally(() => process.exit(0)));
  process.send({ address: `http://127.0.0.1:${httpServer.address().port}`, ...seeded });
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
