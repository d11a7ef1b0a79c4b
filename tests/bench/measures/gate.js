'use strict';

const { statementsOf } = require('../application');
const { UID, createArticles, formValues, readDraft } = require('../articles');
const { compare, median } = require('../statistics');
const { timed, timedUntilQuiet, inTurns } = require('../timing');

const SECONDS = 40;
const SAVES_PER_ROUND = 10;
const CATEGORY = 'api::category.category';

let prepared;
let saves = 0;
let protection;

const prepare = async ({ strapi, login }) => {
  const { articles } = await createArticles(strapi, 3);
  const article = articles[2];
  const draft = await readDraft(strapi, article);
  const category = await strapi.documents(CATEGORY).create({ data: { name: 'Bench', slug: 'bench' } });
  // Super admins hold every right, the one to write despite protection included.
  const admin = await login('admin@demo.test');
  const save = (uid, { documentId }, data) =>
    admin('PUT', `/content-manager/collection-types/${uid}/${documentId}?locale=en`, data);
  prepared = {
    protect: (wanted) =>
      admin('PUT', `/change-requests/content-type-policies/${UID}`, { protection: wanted }),
    ways: {
      protected: () => save(UID, article, formValues(draft, `save ${(saves += 1)}`)),
      related: () => save(CATEGORY, category, { name: `Bench ${(saves += 1)}`, articles: { connect: [] } }),
    },
  };
};

/** Every status is computed again after a policy changes: a save must not be measured together with that. */
const protect = async ({ strapi }, wanted) => {
  if (wanted === protection) return;
  await timedUntilQuiet(strapi, () => prepared.protect(wanted));
  protection = wanted;
};

const save = async (context, { way, wanted, count }) => {
  await protect(context, wanted);
  const times = [];
  for (let index = 0; index < count; index += 1) {
    times.push(await timed(prepared.ways[way]));
  }
  return median(times);
};

const statements = async (context, { way, wanted }) => {
  await protect(context, wanted);
  // Other server processes are asked after every few seconds, by nobody's save.
  const isOfSave = (sql) => !/cr_requests.+updated_at|protection.{1,3} in /.test(sql);
  return statementsOf(context.strapi, prepared.ways[way], isOfSave);
};

const WAYS = {
  protected: 'Save of a protected type, with the right to',
  related: 'Save of a type that a protected one is related to',
};

module.exports = {
  tasks: { 'gate.prepare': prepare, 'gate.save': save, 'gate.statements': statements },

  /** What the gate costs: the same save, through the same plugin, while the type is protected and while it is not. */
  async measure({ withPlugin }) {
    await withPlugin('gate.prepare');
    const rows = [];
    for (const [way, name] of Object.entries(WAYS)) {
      const input = (wanted) => ({ way, wanted, count: SAVES_PER_ROUND });
      const times = await inTurns(
        { seconds: SECONDS, rounds: 15, warmUp: 4 },
        () => withPlugin('gate.save', input('off')),
        () => withPlugin('gate.save', input('require')),
      );
      const plain = await withPlugin('gate.statements', { way, wanted: 'off' });
      const plugin = await withPlugin('gate.statements', { way, wanted: 'require' });
      rows.push({ name, ...compare(times), most: 1.02 });
      rows.push({ name: `${name}: SQL statements`, plain, plugin, unit: '', ratio: plugin / plain, most: 1 });
    }
    await withPlugin('gate.save', { way: 'related', wanted: 'off', count: 1 });
    return rows;
  },
};
