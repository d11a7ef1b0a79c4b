'use strict';

const { statementsOf } = require('../application');
const { UID, createArticles } = require('../articles');

const REQUESTS = 50;
const LOCATION = '/bench-badges';

const page = `/change-requests/requests?pageSize=${REQUESTS}&filters[location][$eq]=${LOCATION}`;

/** What of a page is about documents and revisions, and whatever writes: the state of its conflicts. */
const isAboutConflicts = (sql) =>
  /cr_revisions|\barticles|components_|upload_|files|^(update|insert|delete)/i.test(sql);

const run = async ({ strapi, login }) => {
  const editor = await login('editor@demo.test');
  const { articles } = await createArticles(strapi, REQUESTS);
  for (const [index, { documentId }] of articles.entries()) {
    const data = { summary: `Proposed ${index}` };
    await editor('POST', '/change-requests/requests', {
      title: `Badge ${index}`,
      location: LOCATION,
      changes: [{ type: 'edition', contentType: UID, documentId, locale: 'en', data }],
    });
  }
  const count = (which) => statementsOf(strapi, () => editor('GET', page), which);
  const move = async (moved, summary) => {
    for (const { documentId } of moved) {
      await strapi
        .documents(UID)
        .update({ documentId, locale: 'en', data: { summary }, status: 'published' });
    }
    // What saving a document does in the background must be over.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  const { data } = await editor('GET', page);
  if (data.length !== REQUESTS) throw new Error(`The page has ${data.length} requests.`);
  const warm = { state: await count(isAboutConflicts), all: await count() };
  await move(articles.slice(0, 1), 'Moved');
  const one = await count(isAboutConflicts);
  await move(articles, 'All moved');
  const all = await count(isAboutConflicts);
  const after = (await editor('GET', page)).data;
  if (!after.every(({ outdated, conflicts }) => outdated && conflicts === 1)) {
    throw new Error('Every request is outdated and in conflict.');
  }
  return { warm, one, all };
};

module.exports = {
  tasks: { 'badges.run': run },

  /** How many statements the conflict state adds to a page of a list. */
  async measure({ withPlugin }) {
    const { warm, one, all } = await withPlugin('badges.run');
    const name = `Conflict state of a page of ${REQUESTS} requests: SQL statements`;
    return [
      { name: `${name} (of ${warm.all} for the page)`, plugin: warm.state, unit: '', most: 3 },
      {
        name: `${name}, one document and all documents moved`,
        plain: one,
        plugin: all,
        unit: '',
        ratio: all / one,
        most: 1,
      },
    ];
  },
};
