'use strict';

const actingAs = require('../acting-as');
const articleHistory = require('./article-history');
const pluginClient = require('./plugin-client');
const { ARTICLE } = require('./vocabulary');

const emailOf = (who) => `${who}@demo.test`;

const namesToIds = async (strapi, uid, field) => {
  const rows = await strapi.documents(uid).findMany({ fields: [field], limit: -1 });
  return new Map(rows.map((row) => [row[field], row.documentId]));
};

const required = (known, what) => (name) => {
  if (!known.has(name)) {
    throw new Error(`The seed made no ${what} "${name}".`);
  }
  return known.get(name);
};

const imageIds = async (strapi) => {
  const files = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { mime: 'image/png' }, orderBy: { name: 'asc' } });
  return files.map(({ id }) => id);
};

/** What the stories act on: the seeded documents by name, and people by the first part of their address. */
module.exports = async (strapi) => {
  const as = (who) => pluginClient(strapi, emailOf(who));
  const people = await strapi.db.query('admin::user').findMany({ select: ['id', 'email'] });
  const latest = (who, { id }) => as(who)('requests', 'read', { id });

  return {
    as,
    article: await articleHistory(strapi),
    category: required(await namesToIds(strapi, 'api::category.category', 'slug'), 'category'),
    author: required(await namesToIds(strapi, 'api::author.author', 'name'), 'author'),
    homepage: (await strapi.documents('api::homepage.homepage').findFirst({})).documentId,
    images: await imageIds(strapi),
    person: required(new Map(people.map(({ id, email }) => [email.split('@')[0], id])), 'account'),

    /** A review of the content as it is now. */
    async review(who, request, verdict, comment) {
      const { digest } = await latest(who, request);
      return as(who)('reviews', 'give', { id: request.id, body: { verdict, comment, digest } });
    },
    /** What somebody answers to the stage of that name in the workflow of the request's first change. */
    async decide(who, request, stageName, verb, comments) {
      const { digest, workflows } = await latest(who, request);
      const stage = workflows[0]?.stages.find(({ name }) => name === stageName);
      if (!stage) {
        throw new Error(`No workflow with a stage "${stageName}" applies.`);
      }
      return as(who)('decisions', verb, { id: stage.id, body: { digest, ...(comments && { comments }) } });
    },
    async merge(who, request) {
      const { digest } = await latest(who, request);
      return as(who)('requests', 'merge', { id: request.id, body: { digest } });
    },
    async goesStale({ id: documentId, number, status }) {
      const daysAgo = (days) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      await strapi.db.query('plugin::change-requests.change-request').update({
        where: { documentId },
        data: { status: 'stale', lastActivityAt: daysAgo(30), staleAt: daysAgo(6) },
      });
      await strapi.db.query('plugin::change-requests.event').create({
        data: { requestId: number, type: 'status', data: { from: status, to: 'stale', automatic: true } },
      });
    },
    /** A direct save and publication of an article in English, without a change request. */
    write: (who, documentId, data) =>
      actingAs(strapi, emailOf(who), ({ user }) =>
        strapi
          .documents(ARTICLE)
          .update({ documentId, locale: 'en', data: { ...data, updatedBy: user.id }, status: 'published' }),
      ),
    /** The rows of an article's draft, to say which sections a proposal keeps. */
    draftOf: (documentId) =>
      strapi.documents(ARTICLE).findOne({ documentId, locale: 'en', populate: ['sections', 'seo'] }),
  };
};
