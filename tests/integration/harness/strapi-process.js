'use strict';

const { mkdir } = require('fs/promises');
const path = require('path');

const { createDatabase } = require('./database');
const createDocuments = require('./documents');
const { PLAYGROUND, folder } = require('./run');

let running;

const load = async () => {
  const publicFolder = path.join(folder(), `public_${process.pid}`);
  const outbox = path.join(folder(), `outbox_${process.pid}.jsonl`);
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  Object.assign(process.env, await createDatabase(), {
    SEED: 'false',
    PUBLIC_DIR: publicFolder,
    EMAIL_OUTBOX: outbox,
  });

  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = process.env.LOG_LEVEL ?? 'warn';
  await strapi.load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));

  await require(path.join(PLAYGROUND, 'src', 'seed', 'languages'))(strapi);
  const people = await require(path.join(PLAYGROUND, 'src', 'seed', 'people'))(strapi);
  const { PASSWORD } = require(path.join(PLAYGROUND, 'src', 'seed', 'accounts'));
  const seeded = await createDocuments(strapi);
  return { strapi, people, password: PASSWORD, seeded, outbox, tokens: new Map() };
};

module.exports = {
  /** The one Strapi of this process: started by the first test file, shared by the others. */
  shared() {
    running ??= load();
    return running;
  },
  /** Stops it, if this process has one. */
  async stop() {
    if (running) {
      const { strapi } = await running;
      await strapi.destroy();
      running = undefined;
    }
  },
};
