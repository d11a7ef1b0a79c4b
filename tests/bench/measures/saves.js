'use strict';

const { statementsOf } = require('../application');
const { UID, createArticles, formValues, readDraft } = require('../articles');
const { compare, median } = require('../statistics');
const { timed, inTurns } = require('../timing');

const SECONDS = 35;
const SAVES_PER_ROUND = 5;

let prepared;
let saves = 0;

const prepare = async ({ strapi, login }) => {
  const { articles } = await createArticles(strapi, 3);
  const article = articles[2];
  const draft = await readDraft(strapi, article);
  const editor = await login('editor@demo.test');
  const next = () => formValues(draft, `save ${(saves += 1)}`);
  prepared = {
    service: () => strapi.documents(UID).update({ ...article, locale: 'en', data: next() }),
    http: () =>
      editor('PUT', `/content-manager/collection-types/${UID}/${article.documentId}?locale=en`, next()),
  };
};

const save = async (_context, { way, count }) => {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    times.push(await timed(prepared[way]));
  }
  return median(times);
};

const statements = ({ strapi }, { way }) => statementsOf(strapi, prepared[way]);

const WAYS = { service: 'Ordinary save, Document Service', http: 'Ordinary save, content manager' };

module.exports = {
  tasks: { 'saves.prepare': prepare, 'saves.save': save, 'saves.statements': statements },

  /** What a save of a document that no request is about costs, without the plugin and with it. */
  async measure({ withPlugin, withoutPlugin }) {
    await withPlugin('saves.prepare');
    await withoutPlugin('saves.prepare');
    const rows = [];
    for (const [way, name] of Object.entries(WAYS)) {
      const input = { way, count: SAVES_PER_ROUND };
      const times = await inTurns(
        { seconds: SECONDS, rounds: 20, warmUp: 6 },
        () => withoutPlugin('saves.save', input),
        () => withPlugin('saves.save', input),
      );
      const plain = await withoutPlugin('saves.statements', { way });
      const plugin = await withPlugin('saves.statements', { way });
      rows.push({ name, ...compare(times), most: 1.01 });
      rows.push({ name: `${name}: SQL statements`, plain, plugin, unit: '', ratio: plugin / plain, most: 1 });
    }
    return rows;
  },
};
