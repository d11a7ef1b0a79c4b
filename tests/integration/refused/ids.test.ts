/** Issue 2: ids of other tables, of nothing, and such as only an attacker sends: 404, nothing stored. */
import { createArticle, login, people, seeded, strapi } from '../harness';
import { ARTICLE, edition, everything, propose, review, rowCounts, type Method } from '../steps';

const ROUTES: [Method, (id: string) => string, object?][] = [
  ['get', (id) => `/requests/${id}`],
  ['put', (id) => `/requests/${id}`, { title: 'x' }],
  ['delete', (id) => `/requests/${id}`],
  ['post', (id) => `/requests/${id}/status`, { status: 'closed' }],
  [
    'post',
    (id) => `/requests/${id}/changes`,
    { type: 'deletion', contentType: ARTICLE, documentId: 'x', locale: 'en' },
  ],
  ['put', (id) => `/requests/${id}/approvers`, { users: [], groups: [] }],
  ['get', (id) => `/requests/${id}/checks`],
  ['get', (id) => `/requests/${id}/timeline`],
  ['post', (id) => `/requests/${id}/refresh`, {}],
  ['post', (id) => `/requests/${id}/merge`, {}],
  ['post', (id) => `/requests/${id}/merge`, { dryRun: true }],
  ['get', (id) => `/requests/${id}/reviews`],
  ['post', (id) => `/requests/${id}/reviews`, { verdict: 'approved' }],
  ['put', (id) => `/reviews/${id}`, { valid: false }],
  ['get', (id) => `/changes/${id}`],
  ['put', (id) => `/changes/${id}`, { data: { title: 'x' }, fromRevision: 1 }],
  ['delete', (id) => `/changes/${id}`],
  ['get', (id) => `/changes/${id}/revisions`],
  ['get', (id) => `/changes/${id}/diff`],
  ['post', (id) => `/changes/${id}/refresh`, {}],
  ['get', (id) => `/changes/${id}/conflicts`],
  ['post', (id) => `/changes/${id}/resolve`, { resolutions: [{ path: 'title', choice: 'request' }] }],
  ['post', (id) => `/requests/${id}/resolve`, { choice: 'request' }],
  ['get', (id) => `/workflows/${id}`],
  ['get', (id) => `/workflow-definitions/${id}`],
  ['put', (id) => `/workflow-definitions/${id}`, { enabled: false }],
  ['delete', (id) => `/workflow-definitions/${id}`],
  ['post', (id) => `/workflow-stages/${id}/approve`, {}],
  ['post', (id) => `/workflow-stages/${id}/deny`, {}],
  ['post', (id) => `/workflow-stages/${id}/comment`, { comments: 'x' }],
  ['post', (id) => `/workflows/${id}/cancel`, {}],
];

const NONSENSE = [
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  "'; DROP TABLE cr_requests; --",
  '%',
  '_%',
  '$ne',
  '{"$ne":null}',
  'ü🙂',
  'a'.repeat(3000),
  '\u0000',
  'a\u0000b',
  '../../settings',
];

describe('ids that are none', () => {
  let foreign: Record<string, string[]>;
  let ofNone: string[];
  let everywhere: string[];

  beforeAll(async () => {
    const { documentId } = await createArticle();
    const { id, number, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const given = await review(id);
    const change = changes[0]?.id as string;
    const numeric = (await strapi.db
      .query('plugin::change-requests.change')
      .findOne({ where: { documentId: change } })) as { id: number };
    const account = (await strapi.db
      .query('admin::user')
      .findOne({ where: { id: people['editor@demo.test'].id } })) as { documentId: string };
    foreign = { requests: [given.id, change], reviews: [id, change], changes: [id, given.id] };
    ofNone = [id, change, given.id];
    everywhere = [
      String(number),
      String(numeric.id),
      String(people['editor@demo.test'].id),
      account.documentId,
      documentId,
      seeded.category,
      ...NONSENSE,
    ];
  });

  it.each(ROUTES.map(([method, path, body]) => [method, path(':id'), path, body] as const))(
    'are 404, and change nothing: %s %s',
    async (method, _, path, body) => {
      const agent = await login('admin@demo.test');
      const before = [await rowCounts(), await everything()];
      const wrong: unknown[] = [];
      const [, room = ''] = path('x').split('/');
      for (const bad of [...everywhere, ...(foreign[room] ?? ofNone)]) {
        const target = `/change-requests${path(encodeURIComponent(bad))}`;
        const reply = await (body ? agent[method](target).send(body) : agent[method](target));
        if (reply.status !== 404)
          wrong.push([method, path(bad).slice(0, 80), reply.status, reply.text.slice(0, 200)]);
      }
      expect(wrong).toEqual([]);
      expect([await rowCounts(), await everything()]).toEqual(before);
    },
  );

  it('of documents and content types, in the path of a document', async () => {
    const agent = await login('admin@demo.test');
    const wrong: unknown[] = [];
    for (const bad of NONSENSE) {
      const ofType = await agent.get(
        `/change-requests/documents/${encodeURIComponent(bad)}/${seeded.draft}/requests`,
      );
      if (ofType.status !== 404) wrong.push(['type', bad, ofType.status]);
      const ofDocument = await agent.get(
        `/change-requests/documents/${ARTICLE}/${encodeURIComponent(bad)}/requests`,
      );
      const isClear =
        ofDocument.status === 404 ||
        ofDocument.status === 400 ||
        (ofDocument.status === 200 && ofDocument.body.data.length === 0);
      if (!isClear) wrong.push(['document', bad, ofDocument.status, ofDocument.text.slice(0, 200)]);
      const ofLocale = await agent
        .get(`/change-requests/documents/${ARTICLE}/${seeded.draft}/requests`)
        .query({ locale: bad });
      if (ofLocale.status >= 500 || ofLocale.body.data?.length > 0)
        wrong.push(['locale', bad, ofLocale.status]);
      const policy = await agent.get(`/change-requests/content-type-policies/${encodeURIComponent(bad)}`);
      if (policy.status !== 404) wrong.push(['policy', bad, policy.status]);
      const person = await agent.get('/change-requests/people').query({ _q: bad });
      if (person.status >= 500) wrong.push(['people', bad, person.status]);
    }
    expect(wrong).toEqual([]);
  });

  it('of what is compared, and of queries', async () => {
    const { documentId } = await createArticle();
    const { changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const agent = await login('admin@demo.test');
    const wrong: unknown[] = [];
    for (const bad of [...NONSENSE, 'base2', '2147483648']) {
      for (const end of ['from', 'to']) {
        const reply = await agent
          .get(`/change-requests/changes/${changes[0]?.id}/diff`)
          .query({ [end]: bad });
        if (reply.status !== 400 && reply.status !== 404) wrong.push([end, bad, reply.status]);
      }
      const search = await agent.get('/change-requests/requests').query({ _q: bad });
      if (search.status >= 500) wrong.push(['_q', bad, search.status, search.text.slice(0, 100)]);
      for (const key of [
        'title',
        'targetDocumentId',
        'contentType',
        'location',
        'creator',
        'createdAt',
        'number',
      ]) {
        const filtered = await agent
          .get('/change-requests/requests')
          .query({ [`filters[${key}][$eq]`]: bad });
        if (filtered.status >= 500) wrong.push([key, bad, filtered.status, filtered.text.slice(0, 100)]);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
