'use strict';

const { statementsOf } = require('../application');
const { UID, createArticles, formValues, readDraft } = require('../articles');
const { compare } = require('../statistics');
const { timed } = require('../timing');

const ROUNDS = 40;
const WARM_UP = 10;

/** An open request that is about another article. */
const openRequest = async (editor, { documentId }) => {
  const change = {
    type: 'edition',
    contentType: UID,
    documentId,
    locale: 'en',
    data: { summary: 'Proposed first' },
  };
  const { data } = await editor('POST', '/change-requests/requests', {
    title: 'Captures',
    changes: [change],
  });
  return data.id;
};

/** The three saves of one article, each sending the same form with another title. */
const savesOf = async (strapi, editor, anchor, { documentId }) => {
  const draft = await readDraft(strapi, { documentId });
  const request = await openRequest(editor, anchor);
  let change;
  return {
    draftSave: () =>
      editor(
        'PUT',
        `/content-manager/collection-types/${UID}/${documentId}?locale=en`,
        formValues(draft, 'saved'),
      ),
    capture: async () => {
      const input = {
        type: 'edition',
        contentType: UID,
        documentId,
        locale: 'en',
        data: formValues(draft, 'proposed'),
      };
      change = (await editor('POST', `/change-requests/requests/${request}/changes`, input)).data;
    },
    captureAgain: () =>
      editor('PUT', `/change-requests/changes/${change.id}`, {
        data: formValues(draft, 'proposed again'),
        fromRevision: 1,
      }),
  };
};

const run = async ({ strapi, login }) => {
  const editor = await login('editor@demo.test');
  const { articles } = await createArticles(strapi, WARM_UP + ROUNDS + 2);
  const [anchor, ...others] = articles;
  const names = ['draftSave', 'capture', 'captureAgain'];
  const times = { draftSave: [], capture: [], captureAgain: [] };
  for (const [index, article] of others.slice(0, WARM_UP + ROUNDS).entries()) {
    const saves = await savesOf(strapi, editor, anchor, article);
    for (const name of names) {
      const taken = await timed(saves[name]);
      if (index >= WARM_UP) times[name].push(taken);
    }
  }
  const statements = {};
  const saves = await savesOf(strapi, editor, anchor, others.at(-1));
  for (const name of names) {
    statements[name] = await statementsOf(strapi, saves[name]);
  }
  return { times, statements };
};

module.exports = {
  tasks: { 'captures.run': run },

  /** Saving the edit form as a change request against saving it as a draft, over HTTP. */
  async measure({ withPlugin }) {
    const { times, statements } = await withPlugin('captures.run');
    const against = (name) => compare({ plain: times.draftSave, plugin: times[name] });
    const statementRow = (name) => ({
      plain: statements.draftSave,
      plugin: statements[name],
      unit: '',
      ratio: statements[name] / statements.draftSave,
    });
    return [
      { name: 'Capture of an edition, against a draft save', ...against('capture'), most: 1 },
      { name: 'Capture of an edition: SQL statements', ...statementRow('capture') },
      { name: 'Edition again, against a draft save', ...against('captureAgain'), most: 1 },
      { name: 'Edition again: SQL statements', ...statementRow('captureAgain') },
    ];
  },
};
