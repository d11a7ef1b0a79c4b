'use strict';

const pluginClient = require('./change-requests/plugin-client');
const { ARTICLE } = require('./change-requests/vocabulary');

const GROUPS = [
  { name: 'Legal', description: 'Reads what binds the foundation.', users: ['reviewer@demo.test'] },
  {
    name: 'Management',
    description: 'Answers for what the blog says.',
    users: ['reviewer2@demo.test', 'publisher@demo.test', 'admin@demo.test'],
  },
];

/** Few articles need a workflow; the others are approved by the strategy. */
const DEFINITIONS = [
  {
    name: 'Legal pages',
    priority: 10,
    constraints: {
      $or: [
        { title: { $containsi: 'trademark' } },
        { category: { slug: { $in: ['community'] } }, title: { $containsi: 'membership' } },
      ],
    },
    stages: [
      {
        name: 'Legal',
        weight: 10,
        minApprovers: 1,
        group: 'Legal',
        denialMessage: 'Please ask the Legal team before you propose this again.',
      },
      { name: 'Management', weight: 20, minApprovers: 2, group: 'Management', denialMessage: null },
    ],
  },
  {
    name: 'Deletions of event reports',
    priority: 20,
    constraints: { $change: { type: 'deletion' }, category: { slug: 'events' } },
    stages: [
      {
        name: 'Management',
        weight: 10,
        minApprovers: 1,
        group: 'Management',
        denialMessage: 'Event reports are kept: unpublish them instead.',
      },
    ],
  },
];

const idsByName = async (strapi, name) => {
  const rows = await strapi.db
    .query(`plugin::change-requests.${name}`)
    .findMany({ select: ['id', 'name', 'documentId'] });
  return new Map(rows.map((row) => [row.name, row.documentId]));
};

const ensureGroups = async (strapi, admin) => {
  const existing = await idsByName(strapi, 'approver-group');
  const accounts = await strapi.db.query('admin::user').findMany({ select: ['id', 'email'] });
  const idOf = new Map(accounts.map(({ id, email }) => [email, id]));
  for (const { users, ...group } of GROUPS.filter(({ name }) => !existing.has(name))) {
    await admin('approvers', 'create', { body: { ...group, users: users.map((email) => idOf.get(email)) } });
  }
  return idsByName(strapi, 'approver-group');
};

/** Creates the approver groups and workflow definitions that are missing. */
module.exports = async (strapi) => {
  const admin = pluginClient(strapi, 'admin@demo.test');
  const groups = await ensureGroups(strapi, admin);
  const existing = await idsByName(strapi, 'workflow-definition');
  for (const { stages, ...definition } of DEFINITIONS.filter(({ name }) => !existing.has(name))) {
    const body = {
      ...definition,
      contentType: ARTICLE,
      enabled: true,
      stages: stages.map(({ group, ...stage }) => ({ ...stage, approverGroup: groups.get(group) })),
    };
    await admin('workflow-definitions', 'create', { body });
  }
};
