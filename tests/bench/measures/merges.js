'use strict';

const { statementsOf } = require('../application');
const { UID, createArticles, edited, readDraft } = require('../articles');
const { compare } = require('../statistics');
const { inTurns, timedUntilQuiet } = require('../timing');

const EDITIONS = 100;
const SECONDS = 60;
/** Enough to have everything compiled. */
const WARM_UP_EDITIONS = 10;

/** The edits of one round, as a form would send them: the drafts are read before the clock starts. */
const editsOf = async (strapi, material, articles, stamp) => {
  const edits = [];
  for (const article of articles) {
    edits.push({
      documentId: article.documentId,
      data: edited(await readDraft(strapi, article), stamp, material),
    });
  }
  return edits;
};

/** As the content manager does it: `updatedBy` with every update. */
const throughDocumentService = (strapi, edits, updatedBy) =>
  strapi.db.transaction(async () => {
    for (const { documentId, data } of edits) {
      await strapi
        .documents(UID)
        .update({ documentId, locale: 'en', data: { ...data, updatedBy }, status: 'published' });
    }
  });

const approvedRequest = async ({ editor, reviewer }, edits) => {
  const changes = edits.map((edit) => ({ type: 'edition', contentType: UID, locale: 'en', ...edit }));
  const { data } = await editor('POST', '/change-requests/requests', {
    title: `Merge ${edits.length} editions`,
    changes,
  });
  await reviewer('POST', `/change-requests/requests/${data.id}/reviews`, {
    verdict: 'approved',
    digest: data.digest,
  });
  return data.id;
};

const requireLive = async (strapi, { documentId }, title) => {
  const live = await strapi.documents(UID).findOne({ documentId, locale: 'en', status: 'published' });
  if (live.title !== title) {
    throw new Error(`"${title}" should be live, but "${live.title}" is.`);
  }
};

const run = async ({ strapi, people: accounts, login }) => {
  const updatedBy = accounts['publisher@demo.test'].id;
  const material = await createArticles(strapi, EDITIONS);
  const people = {
    editor: await login('editor@demo.test'),
    reviewer: await login('reviewer@demo.test'),
    publisher: await login('publisher@demo.test'),
  };
  let stamps = 0;
  const counted = { plain: 0, plugin: 0 };
  const processor = { plain: [], plugin: [] };
  const timedAndCounted = async (side, articles, stamp, work) => {
    let taken;
    counted[side] = await statementsOf(strapi, async () => {
      taken = await timedUntilQuiet(strapi, work);
    });
    await requireLive(strapi, articles.at(-1), `Title ${stamp}`);
    if (articles.length === EDITIONS) processor[side].push(taken.processor);
    return taken.time;
  };
  const nextStamp = () => `round ${String((stamps += 1)).repeat(1 + (stamps % 2))}`;
  const articlesOf = (round) => material.articles.slice(0, round < 0 ? WARM_UP_EDITIONS : EDITIONS);
  const plain = async (round) => {
    const stamp = nextStamp();
    const edits = await editsOf(strapi, material, articlesOf(round), stamp);
    return timedAndCounted('plain', articlesOf(round), stamp, () =>
      throughDocumentService(strapi, edits, updatedBy),
    );
  };
  const merge = async (round) => {
    const stamp = nextStamp();
    const id = await approvedRequest(people, await editsOf(strapi, material, articlesOf(round), stamp));
    return timedAndCounted('plugin', articlesOf(round), stamp, () =>
      people.publisher('POST', `/change-requests/requests/${id}/merge`, {}),
    );
  };
  const times = await inTurns({ seconds: SECONDS, rounds: 2, warmUp: 2 }, plain, merge);
  return { times, processor, counted };
};

module.exports = {
  tasks: { 'merges.run': run },

  /** Merging a request of 100 editions over HTTP against the same updates and publishes in one transaction. */
  async measure({ withPlugin }) {
    const { times, processor, counted } = await withPlugin('merges.run');
    return [
      { name: `Merge of ${EDITIONS} editions`, ...compare(times), most: 1.15 },
      { name: `Merge of ${EDITIONS} editions: processor time`, ...compare(processor) },
      {
        name: `Merge of ${EDITIONS} editions: SQL statements`,
        ...counted,
        unit: '',
        ratio: counted.plugin / counted.plain,
      },
    ];
  },
};
