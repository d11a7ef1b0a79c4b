'use strict';

const path = require('path');
const { performance } = require('perf_hooks');
const esbuild = require('esbuild');

const { ROOT } = require('../../integration/harness/run');
const { statementsOf } = require('../application');
const { SIZES, approvalsPage } = require('../approvals');
const { UID, createArticles } = require('../articles');
const { median } = require('../statistics');

const TABLE = (name) => `plugin::change-requests.${name}`;
const OUTFILE = path.join(ROOT, 'node_modules', '.cache', 'change-requests-bench', 'matching.js');

const DEFINITIONS = 200;
const FEW = 20;
const WORKFLOWS = 10_000;
const STAGES = 3;
const CHUNK = 250;
const ROUNDS = 60;
const WARM_UP = 20;

/** Matching as the plugin does it, bundled from its sources: nothing else runs in these milliseconds. */
const loadMatching = () => {
  esbuild.buildSync({
    stdin: {
      contents: "export { matchDefinitions } from './server/src/workflows/matching';",
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile: OUTFILE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
  });
  return require(OUTFILE);
};

/** Constraints as people write them, none of which matches: every definition has to be asked. */
const constraintsOf = (number) =>
  [
    { category: { slug: { $in: [`topic-${number}`, `other-${number}`] } } },
    { $or: [{ title: { $startsWith: `Nothing ${number}` } }, { wordCount: { $gt: 1_000_000 + number } }] },
    {
      $and: [{ $change: { type: 'deletion' } }, { seo: { metaTitle: { $containsi: `nothing ${number}` } } }],
    },
    { coAuthors: { name: { $eq: `Nobody ${number}` } }, $not: { featured: true } },
    { $change: { changedFields: ['rating', 'views'] }, code: `NONE-${number}` },
  ][number % 5];

const insert = async (strapi, name, rows) => {
  for (let start = 0; start < rows.length; start += CHUNK)
    await strapi.db.query(TABLE(name)).createMany({ data: rows.slice(start, start + CHUNK) });
};

const define = async (strapi, from, to) => {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  await insert(
    strapi,
    'workflow-definition',
    numbers.map((number) => ({
      name: `Definition ${number}`,
      contentType: UID,
      constraints: constraintsOf(number),
      priority: number,
      enabled: true,
    })),
  );
  const stored = await strapi.db.query(TABLE('workflow-definition')).findMany({ select: ['id', 'priority'] });
  await insert(
    strapi,
    'workflow-stage-definition',
    stored
      .filter(({ priority }) => priority >= from && priority < to)
      .flatMap(({ id }) =>
        Array.from({ length: STAGES }, (_, index) => ({
          definitionId: id,
          name: `Stage ${index}`,
          weight: index,
          minApprovers: 1,
          groupId: 'none',
        })),
      ),
  );
};

const fillWorkflows = (strapi) =>
  insert(
    strapi,
    'workflow',
    Array.from({ length: WORKFLOWS }, (_, index) => ({
      definitionId: (index % DEFINITIONS) + 1,
      definitionName: `Definition ${index % DEFINITIONS}`,
      priority: index % DEFINITIONS,
      requestId: 1_000_000 + index,
      changeId: 1_000_000 + index,
      contentHash: 'x',
      state: index % 3 ? 'approved' : 'pending',
      attempt: 1,
      userName: 'Bench',
    })),
  );

/** Milliseconds of `work` in which the database was not asked. */
const ownTime = async (strapi, work) => {
  const { connection } = strapi.db;
  let [open, since, waited] = [0, 0, 0];
  const begin = () => {
    if (open === 0) since = performance.now();
    open += 1;
  };
  const end = () => {
    open -= 1;
    if (open === 0) waited += performance.now() - since;
  };
  connection.on('query', begin).on('query-response', end);
  const start = performance.now();
  try {
    await work();
    return { own: performance.now() - start - waited, whole: performance.now() - start };
  } finally {
    connection.off('query', begin).off('query-response', end);
  }
};

const run = async ({ strapi, login, people }) => {
  const { matchDefinitions } = loadMatching();
  const { articles } = await createArticles(strapi, 3);
  const editor = await login('editor@demo.test');
  const { data } = await editor('POST', '/change-requests/requests', {
    title: 'Matched',
    draft: true,
    changes: articles.map(({ documentId }) => ({
      type: 'edition',
      contentType: UID,
      documentId,
      locale: 'en',
      data: { title: 'Matched' },
    })),
  });
  const { id } = await strapi.db.query(TABLE('change-request')).findOne({ where: { documentId: data.id } });
  const changes = await strapi.db.query(TABLE('change')).findMany({ where: { requestId: id } });
  const { id: requester } = people['editor@demo.test'] ?? { id: 1 };
  const match = (some) => matchDefinitions(strapi, some, { id: requester, name: 'Editor' });

  await define(strapi, 0, FEW);
  const few = await statementsOf(strapi, () => match(changes.slice(0, 1)));
  await define(strapi, FEW, DEFINITIONS);
  await fillWorkflows(strapi);
  const times = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const time = await ownTime(strapi, () => match(changes.slice(0, 1)));
    if (round >= 0) times.push(time);
  }
  const many = await statementsOf(strapi, () => match(changes.slice(0, 1)));
  const several = await statementsOf(strapi, () => match(changes));
  await strapi.db.query(TABLE('workflow-definition')).deleteMany({});
  return {
    own: median(times.map((time) => time.own)),
    whole: median(times.map((time) => time.whole)),
    statements: [few, many, several],
    changes: changes.length,
  };
};

module.exports = {
  tasks: { 'workflows.run': run, 'workflows.approvals': approvalsPage },

  /** What it takes to find out which of many workflow definitions applies to a change, and to list what waits for somebody. */
  async measure({ withPlugin }) {
    const { own, whole, statements, changes } = await withPlugin('workflows.run');
    const [few, many, several] = statements;
    const approvals = await withPlugin('workflows.approvals');
    const [smallest, usual, largest] = approvals.statements;
    const size = `${DEFINITIONS} definitions and ${WORKFLOWS.toLocaleString('en')} workflows`;
    return [
      { name: `Matching a change with ${size}: own time`, plugin: own, most: 10, unit: 'ms' },
      { name: 'The same with the time of the database', plugin: whole, unit: 'ms' },
      {
        name: `SQL statements with ${FEW} and ${DEFINITIONS} definitions`,
        plain: few,
        plugin: many,
        unit: '',
        ratio: many / few,
        most: 1,
      },
      {
        name: `SQL statements for one and for ${changes} changes`,
        plain: many,
        plugin: several,
        unit: '',
        ratio: several / many,
        most: 1,
      },
      {
        name: 'My approvals, first page (25): SQL statements',
        plain: approvals.plain,
        plugin: usual,
        unit: '',
        ratio: usual / approvals.plain,
      },
      {
        name: `My approvals, pages of ${SIZES.join(', ')}: SQL statements ${approvals.statements.join(', ')}`,
        plain: smallest,
        plugin: largest,
        unit: '',
        ratio: largest / smallest,
        most: 1,
      },
    ];
  },
};
