'use strict';

const path = require('path');

const { PLAYGROUND } = require('../../integration/harness/run');
const { followedUp, statementsOf } = require('../application');
const { compare } = require('../statistics');
const { inTurns, timed } = require('../timing');

const SECONDS = 12;
const RIGHTS = 20;
const PAGE = '/change-requests/requests?pageSize=25';
const TYPES = ['api::category.category', 'api::author.author'];
const READ = 'plugin::content-manager.explorer.read';
const CONDITIONS = ['admin::is-creator', 'admin::has-same-role-as-creator'];

/**
 * Somebody with twenty roles, each with a conditional right to read the two types of the requests: what they see is
 * what somebody of one of these roles created, which is everything.
 */
const makeReader = async (strapi, password) => {
  const roles = [];
  for (let number = 0; number < RIGHTS / TYPES.length; number += 1) {
    const code = `bench-reader-${number}`;
    const role = await strapi.db
      .query('admin::role')
      .create({ data: { code, name: code, description: code } });
    await strapi.service('admin::role').assignPermissions(role.id, [
      { action: 'plugin::change-requests.read', subject: null, properties: {}, conditions: [] },
      ...TYPES.map((subject) => ({
        action: READ,
        subject,
        properties: { fields: ['name'] },
        conditions: [CONDITIONS[number % CONDITIONS.length]],
      })),
    ]);
    roles.push(role.id);
  }
  const user = await strapi.service('admin::user').create({
    email: 'reader@bench.test',
    firstname: 'Conditional',
    lastname: 'Reader',
    password,
    isActive: true,
    registrationToken: null,
    roles,
  });
  for (const uid of TYPES) {
    const rows = await strapi.db.query(uid).findMany({ select: ['id'] });
    for (const { id } of rows)
      await strapi.db.query(uid).update({ where: { id }, data: { createdBy: user.id } });
  }
  return user.email;
};

const run = async ({ strapi, login }) => {
  const everybody = await login('editor@demo.test');
  const { PASSWORD } = require(path.join(PLAYGROUND, 'src', 'seed', 'accounts'));
  const conditional = await login(await makeReader(strapi, PASSWORD));
  // What the new roles made to be looked at is looked at first.
  await followedUp(strapi);
  const plain = () => timed(() => everybody('GET', PAGE));
  const plugin = () => timed(() => conditional('GET', PAGE));
  const times = await inTurns({ seconds: SECONDS, rounds: 20, warmUp: 10 }, plain, plugin);
  const fewest = async (work) => {
    const counts = [];
    for (let time = 0; time < 4; time += 1) counts.push(await statementsOf(strapi, work));
    return Math.min(...counts);
  };
  const totals = [];
  for (const viewer of [everybody, conditional])
    totals.push((await viewer('GET', PAGE)).meta.pagination.total);
  return {
    times,
    totals,
    statements: [await fewest(() => everybody('GET', PAGE)), await fewest(() => conditional('GET', PAGE))],
  };
};

module.exports = {
  tasks: { 'visibility.run': run },

  /** Runs on the requests of `lists`. The first page of who sees by twenty conditional rights against an editor's. */
  async measure({ withPlugin }) {
    const { times, totals, statements } = await withPlugin('visibility.run');
    const [plain, plugin] = statements;
    return [
      { name: `First page (25) by ${RIGHTS} conditional rights`, ...compare(times), most: 2 },
      {
        name: `The same: SQL statements (${totals[1]} of ${totals[0]} requests are seen)`,
        plain,
        plugin,
        unit: '',
        ratio: plugin / plain,
        most: 1.5,
      },
    ];
  },
};
