'use strict';

const { mkdir } = require('fs/promises');
const path = require('path');

const { createDatabase } = require('../integration/harness/database');
const { PLAYGROUND, folder } = require('../integration/harness/run');

const seedPart = (name) => require(path.join(PLAYGROUND, 'src', 'seed', name));

/** What a page costs Strapi itself: the same order, page and people over HTTP, behind the same session. */
const PLAIN_PAGE = '/benchmark/plain-page';

const plainPage = (strapi) => ({
  method: 'GET',
  path: PLAIN_PAGE,
  handler: async (ctx) => {
    const table = strapi.db.query('plugin::change-requests.change-request');
    const limit = Number(ctx.query.pageSize);
    const total = await table.count({});
    const data = await table.findMany({
      orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
      limit,
      offset: 0,
      populate: { creator: { select: ['id'] }, mergedBy: { select: ['id'] } },
    });
    ctx.body = { data, meta: { pagination: { total } } };
  },
  info: { pluginName: 'admin', type: 'admin' },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const client = (strapi) => {
  const { port } = strapi.server.httpServer.address();
  const send = async (method, url, token, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`);
    }
    return JSON.parse(text);
  };
  return async (email) => {
    const { PASSWORD } = seedPart('accounts');
    const { data } = await send('POST', '/admin/login', null, { email, password: PASSWORD });
    return (method, url, body) => send(method, url, data.token, body);
  };
};

/**
 * Starts the playground on an empty database of its own, with the people of the seed.
 * @returns {Promise<{strapi: object, people: object, login: (email: string) => Promise<Function>}>} `login` answers with
 *   `(method, url, body) => parsed answer`, which throws for everything that is not a success
 */
const start = async () => {
  const own = path.join(folder(), `bench_${process.env.JEST_WORKER_ID}`);
  await mkdir(path.join(own, 'public', 'uploads'), { recursive: true });
  Object.assign(process.env, await createDatabase(), {
    SEED: 'false',
    PUBLIC_DIR: path.join(own, 'public'),
    EMAIL_OUTBOX: path.join(own, 'outbox.jsonl'),
    NODE_ENV: 'production',
  });
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  if (strapi.plugin('change-requests')) {
    strapi.server.routes({ type: 'admin', prefix: '', routes: [plainPage(strapi)] });
  }
  strapi.server.mount();
  // Or a connection that the client holds open is closed while a round of other work lasts.
  strapi.server.httpServer.keepAliveTimeout = 600_000;
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  await seedPart('languages')(strapi);
  const people = await seedPart('people')(strapi);
  return { strapi, people, login: client(strapi) };
};

/** Waits until what was marked to be followed up is done: it would be measured, too. */
const followedUp = async (strapi) => {
  while ((await strapi.db.query('plugin::change-requests.recomputation').count()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 250));
};

const TRANSACTION_CONTROL = /^(begin|commit|rollback|set transaction|start transaction)\b/i;

/** How many SQL statements `work` causes, all or those that are meant; BEGIN and COMMIT do not count. */
const statementsOf = async (strapi, work, isMeant = () => true) => {
  let count = 0;
  const listener = ({ sql }) => {
    count += !TRANSACTION_CONTROL.test(sql) && isMeant(sql) ? 1 : 0;
  };
  strapi.db.connection.on('query', listener);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listener);
  }
  return count;
};

module.exports = { PLAIN_PAGE, followedUp, start, statementsOf };
