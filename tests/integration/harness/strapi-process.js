'use strict';

const { mkdir } = require('fs/promises');
const path = require('path');
const { createRequire } = require('module');

const { catchIntervals, watchBackground } = require('./background');
const { rememberTables } = require('./clean-up');
const { createDatabase, forgetDurability } = require('./database');
const createDocuments = require('./documents');
const { PLAYGROUND, folder } = require('./run');

const bcrypt = createRequire(require.resolve('@strapi/admin/strapi-server'))('bcryptjs');

let running;

const load = async () => {
  const publicFolder = path.join(folder(), `public_${process.pid}`);
  const outbox = path.join(folder(), `outbox_${process.pid}.jsonl`);
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  Object.assign(process.env, await createDatabase(), {
    SEED: 'false',
    PUBLIC_DIR: publicFolder,
    EMAIL_OUTBOX: outbox,
    GRAPHQL: 'true',
    MCP: 'true',
  });

  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = process.env.LOG_LEVEL ?? 'warn';
  const intervals = await catchIntervals(() => strapi.load());
  // The jobs of every minute and every day are run by the tests that are about them, not by the clock in the others.
  strapi.cron.stop();
  // Passwords that withstand attackers take a tenth of a second each, with every account and every login.
  strapi.service('admin::auth').hashPassword = (password) => bcrypt.hash(password, 4);
  await forgetDurability(strapi.db.connection);
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));

  await require(path.join(PLAYGROUND, 'src', 'seed', 'languages'))(strapi);
  const people = await require(path.join(PLAYGROUND, 'src', 'seed', 'people'))(strapi);
  await strapi.db
    .query('admin::user')
    .update({ where: { email: 'outsider@demo.test' }, data: { isActive: false } });
  const { PASSWORD } = require(path.join(PLAYGROUND, 'src', 'seed', 'accounts'));
  const seeded = await createDocuments(strapi);
  const { idle } = watchBackground(strapi);
  await idle();
  const cleanUp = await rememberTables(strapi);
  return { strapi, people, password: PASSWORD, seeded, outbox, tokens: new Map(), intervals, idle, cleanUp };
};

module.exports = {
  /** The one Strapi of this process: started by the first test file, shared by the others. */
  shared() {
    running ??= load();
    return running;
  },
  /** When a test file has ended. */
  async tidy() {
    const { idle, cleanUp } = await running;
    await idle();
    await cleanUp();
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
