'use strict';

/**
 * The words that stories are written in. A change says what is proposed, a step what somebody does then; both are
 * functions of the world (see world.js), because document ids are known only when the content is there.
 */
const ARTICLE = 'api::article.article';

/** Changes. */
const edition =
  (code, revision) =>
  ({ article }) => {
    const { documentId, changeOf } = article(code);
    return { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: changeOf(revision) };
  };

/** Not out of the revisions: other fields, another language. */
const editionWith =
  (code, data, locale = 'en') =>
  ({ article }) => ({
    type: 'edition',
    contentType: ARTICLE,
    documentId: article(code).documentId,
    locale,
    data,
  });

const ofType =
  (type) =>
  (code) =>
  ({ article }) => ({
    type,
    contentType: ARTICLE,
    documentId: article(code).documentId,
    locale: 'en',
  });

/** Steps. Each takes who does it first. */
const approves =
  (who, comment = null) =>
  (world, request) =>
    world.review(who, request, 'approved', comment);

const asksForChanges = (who, comment) => (world, request) =>
  world.review(who, request, 'changes_requested', comment);

const decidesStage = (verb) => (who, stage, comments) => (world, request) =>
  world.decide(who, request, stage, verb, comments);
const approvesStage = decidesStage('approve');
const deniesStage = decidesStage('deny');

const revises = (who, change) => (world, request) =>
  world.as(who)('requests', 'addChange', { id: request.id, body: { ...change(world), fromRevision: 1 } });

const closes = (who) => (world, request) =>
  world.as(who)('requests', 'move', { id: request.id, body: { status: 'closed' } });

const reopens = (who) => (world, request) =>
  world.as(who)('requests', 'move', { id: request.id, body: { status: 'ready_for_review' } });

/** Nobody went on with it: stands in for the closing scheduler, whose thirty days the demo cannot wait. */
const goesStale = () => (world, request) => world.goesStale(request);

const refreshes = (who) => (world, request) => world.as(who)('requests', 'refresh', { id: request.id });

const merges = (who) => (world, request) => world.merge(who, request);

/** Not through the change request: somebody writes the article directly, as it was really written later. */
const publishes =
  (who, code, revision) =>
  ({ article, write }) => {
    const { documentId, changeOf } = article(code);
    return write(who, documentId, changeOf(revision));
  };

/** Brings an article from its first revision to a later one, before a request about it is made. */
const reaches = (who, code, revision) => (world) => {
  const { documentId, revision: text } = world.article(code);
  return world.write(who, documentId, text(revision));
};

module.exports = {
  ARTICLE,
  edition,
  editionWith,
  deletion: ofType('deletion'),
  publication: ofType('publication'),
  unpublication: ofType('unpublication'),
  approves,
  asksForChanges,
  approvesStage,
  deniesStage,
  revises,
  closes,
  reopens,
  goesStale,
  refreshes,
  merges,
  publishes,
  reaches,
};
