'use strict';

const { randomUUID } = require('crypto');

const { followedUp } = require('./application');

const TABLE = (name) => `plugin::change-requests.${name}`;

const STATUSES = [
  'ready_for_review',
  'ready_for_review',
  'ready_for_review',
  'ready_for_merging',
  'ready_for_merging',
  'draft',
  'merged',
  'merged',
  'closed',
  'stale',
];

const CHUNK = 250;

/** Real requests, one per pair of documents, as models of the copies. */
const createModels = async (strapi, editor, count) => {
  // Somebody who may read categories only keeps others from asking for changes of both in one request.
  await strapi.db
    .query('admin::user')
    .update({ where: { email: 'outsider@demo.test' }, data: { isActive: false } });
  await followedUp(strapi);
  const models = [];
  for (let number = 0; number < count; number += 1) {
    const category = await strapi
      .documents('api::category.category')
      .create({ data: { name: `Topic ${number}`, slug: `topic-${number}` } });
    const author = await strapi.documents('api::author.author').create({
      data: { name: `Person ${number}`, email: `person${number}@example.org` },
      status: 'published',
    });
    const edition = (contentType, { documentId }, data) => ({
      type: 'edition',
      contentType,
      documentId,
      data,
    });
    const { data } = await editor('POST', '/change-requests/requests', {
      title: `Model ${number}`,
      changes: [
        edition('api::category.category', category, { name: `Topic ${number}, renamed` }),
        edition('api::author.author', author, { name: `Person ${number}, renamed` }),
      ],
    });
    const request = await strapi.db
      .query(TABLE('change-request'))
      .findOne({ where: { documentId: data.id } });
    const changes = await strapi.db
      .query(TABLE('change'))
      .findMany({ where: { requestId: request.id }, orderBy: { id: 'asc' } });
    const revisions = await strapi.db
      .query(TABLE('revision'))
      .findMany({ where: { changeId: { $in: changes.map(({ id }) => id) } }, orderBy: { changeId: 'asc' } });
    models.push({ request, changes, revisions });
  }
  // Or they would be the newest of all, and the first page.
  await strapi.db
    .query(TABLE('change-request'))
    .updateMany({ where: {}, data: { lastActivityAt: new Date(Date.UTC(2020, 0, 1)) } });
  return models;
};

/** Rows of one kind, inserted in chunks; answers with their ids in order. */
const insert = async (strapi, name, rows) => {
  const ids = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const data = rows.slice(start, start + CHUNK);
    await strapi.db.query(TABLE(name)).createMany({ data });
    const stored = await strapi.db.query(TABLE(name)).findMany({
      select: ['id', 'documentId'],
      where: { documentId: { $in: data.map(({ documentId }) => documentId) } },
    });
    const byDocument = new Map(stored.map(({ id, documentId }) => [documentId, id]));
    ids.push(...data.map(({ documentId }) => byDocument.get(documentId)));
  }
  return ids;
};

const copy = ({ id: _id, ...row }, changed) => ({ ...row, documentId: randomUUID(), ...changed });

/**
 * Fills the plugin's tables: requests with two changes each, their revisions, an author, an approver and every second
 * one with a review. Inserted in bulk, modelled on a few real ones.
 */
const createRequests = async ({ strapi, people, login }, count) => {
  const [author, approver] = ['editor@demo.test', 'reviewer@demo.test'].map((email) => people[email]);
  const models = await createModels(strapi, await login(author.email), 50);
  const numbers = Array.from({ length: count }, (_unused, number) => number);
  const modelOf = (number) => models[number % models.length];
  const day = (number) => new Date(Date.UTC(2024, 0, 1) + number * 3_600_000);

  const requests = numbers.map((number) =>
    copy(modelOf(number).request, {
      title: `Request ${number}`,
      status: STATUSES[number % STATUSES.length],
      creator: author.id,
      lastActivityAt: day(number),
      updatedAt: day(number),
    }),
  );
  const requestIds = await insert(strapi, 'change-request', requests);
  const changes = numbers.flatMap((number) =>
    modelOf(number).changes.map((change) =>
      copy(change, { requestId: requestIds[number], targetKey: randomUUID() }),
    ),
  );
  const changeIds = await insert(strapi, 'change', changes);
  const revisions = numbers.flatMap((number) => modelOf(number).revisions);
  await insert(
    strapi,
    'revision',
    revisions.map((revision, index) => copy(revision, { changeId: changeIds[index], author: author.id })),
  );
  const participant = (number, role, { id, firstname }) => ({
    documentId: randomUUID(),
    requestId: requestIds[number],
    role,
    user: id,
    userName: firstname,
    uniqueKey: `${requestIds[number]} ${role} ${id}`,
  });
  await insert(
    strapi,
    'participant',
    numbers.flatMap((number) => [
      participant(number, 'author', author),
      participant(number, 'approver', approver),
    ]),
  );
  const review = (number) => ({
    documentId: randomUUID(),
    requestId: requestIds[number],
    verdict: 'approved',
    author: approver.id,
    authorName: approver.firstname,
    digest: requests[number].digest,
    valid: true,
  });
  await insert(strapi, 'review', numbers.filter((number) => number % 2).map(review));
};

module.exports = { createRequests };
