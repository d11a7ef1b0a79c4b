'use strict';

const { PLAIN_PAGE, statementsOf } = require('../application');
const { createRequests } = require('../requests');
const { compare } = require('../statistics');
const { inTurns, timed } = require('../timing');

const REQUESTS = 10_000;
const SECONDS = 12;
const SIZES = [10, 25, 100];

const page = (pageSize) => `/change-requests/requests?pageSize=${pageSize}`;

const run = async ({ strapi, login }) => {
  const editor = await login('editor@demo.test');
  const plain = () => timed(() => editor('GET', `${PLAIN_PAGE}?pageSize=25`));
  const plugin = () => timed(() => editor('GET', page(25)));
  const times = await inTurns({ seconds: SECONDS, rounds: 20, warmUp: 10 }, plain, plugin);
  // Not the ones that a timer causes meanwhile.
  const fewest = async (work) => {
    const counts = [];
    for (let time = 0; time < 4; time += 1) counts.push(await statementsOf(strapi, work));
    return Math.min(...counts);
  };
  const statements = [];
  for (const size of SIZES) {
    statements.push(await fewest(() => editor('GET', page(size))));
  }
  return { times, statements, plainStatements: await fewest(plain) };
};

module.exports = {
  tasks: { 'lists.fill': (context) => createRequests(context, REQUESTS), 'lists.run': run },

  /** Fills the tables; the other measures run on top of it, as on a site that has used the plugin for years. */
  async prepare({ withPlugin }) {
    await withPlugin('lists.fill');
  },

  /** The first page of 10,000 requests against the rows alone, both over HTTP with the same session. */
  async measure({ withPlugin }) {
    const { times, statements, plainStatements } = await withPlugin('lists.run');
    const [smallest, usual, largest] = statements;
    return [
      { name: `First page (25) of ${REQUESTS.toLocaleString('en')} requests`, ...compare(times), most: 1.5 },
      {
        name: 'First page (25): SQL statements',
        plain: plainStatements,
        plugin: usual,
        unit: '',
        ratio: usual / plainStatements,
      },
      {
        name: `Pages of ${SIZES.join(', ')}: SQL statements ${statements.join(', ')}`,
        plain: smallest,
        plugin: largest,
        unit: '',
        ratio: largest / smallest,
        most: 1,
      },
    ];
  },
};
