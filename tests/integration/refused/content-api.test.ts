/** What the content API refuses: callers without an API token, bad input, and everything that is not proposing. */
import { anonymous, createArticle, login, strapi } from '../harness';
import { ARTICLE, edition, everything, propose, review, rowCounts, type Method } from '../steps';
import { ALL_ACTIONS, callApi, createToken, mustApi, type Token } from '../steps/tokens';

const END_USER = { name: 'users-permissions', header: 'x-end-user' };

let token: Token, id: string, change: string, documentId: string;

beforeAll(async () => {
  token = await createToken({ type: 'full-access' });
  ({ documentId } = await createArticle());
  ({
    id,
    changes: [{ id: change }],
  } = await mustApi(token, 'post', '/requests', {
    title: 'P',
    changes: [edition(documentId, { title: 'P' })],
  }));
});

const routes = (): [Method, string, object?][] => [
  ['get', '/requests'],
  ['get', `/requests/${id}`],
  ['post', '/requests', { title: 'P', changes: [edition(documentId, { title: 'Q' })] }],
  ['post', `/requests/${id}/changes`, edition(documentId, { title: 'Q' })],
  ['post', `/requests/${id}/status`, { status: 'closed' }],
  ['get', `/documents/${ARTICLE}/${documentId}/requests`],
  ['get', '/workflow-stages'],
];

describe('without an API token', () => {
  const unchanged = async (work: () => Promise<void>) => {
    const before = [await rowCounts(), await everything()];
    await work();
    expect([await rowCounts(), await everything()]).toEqual(before);
  };

  it('nobody', async () => {
    const { id: sessionId } = await propose([edition((await createArticle()).documentId, { title: 'P' })]);
    const session = await login('admin@demo.test');
    await unchanged(async () => {
      for (const [method, path, body] of routes()) {
        for (const stranger of [null, { accessKey: 'unknown' }]) {
          expect([path, (await callApi(stranger, method, path, body)).status]).toEqual([path, 401]);
        }
        const reply = await session[method](`/api/change-requests${path}`).send(body ?? {});
        expect([path, reply.status]).toEqual([path, 401]);
      }
      expect((await session.get(`/api/change-requests/requests/${sessionId}`)).status).toBe(401);
    });
  });

  it('no end user either, whatever they were granted', async () => {
    strapi.get('auth').register('content-api', {
      name: END_USER.name,
      authenticate: (ctx: { get(name: string): string }) => ({
        authenticated: ctx.get(END_USER.header) === 'yes',
        credentials: { id: 1, name: 'End user' },
        ability: { can: () => true },
      }),
      verify: () => undefined,
    });
    const articles = await anonymous().get('/api/articles').set(END_USER.header, 'yes');
    expect(articles.status).toBe(200);
    await unchanged(async () => {
      for (const [method, path, body] of routes()) {
        const agent = anonymous()[method](`/api/change-requests${path}`);
        const reply = await agent.set(END_USER.header, 'yes').send(body ?? {});
        expect([path, reply.status]).toEqual([path, 401]);
      }
    });
  });

  it('no expired one', async () => {
    const expired = await createToken({ type: 'full-access' });
    await strapi.db
      .query('admin::api-token')
      .update({ where: { id: expired.id }, data: { expiresAt: Date.now() - 1000 } });
    await unchanged(async () => {
      for (const [method, path, body] of routes()) {
        expect([path, (await callApi(expired, method, path, body)).status]).toEqual([path, 401]);
      }
    });
  });
});

describe('with a token', () => {
  it('permissions for anything but proposing: there are none to grant', async () => {
    const admin = await login('admin@demo.test');
    const { data } = (await admin.get('/admin/content-api/permissions')).body;
    const offered = Object.entries<string[]>(data['plugin::change-requests'].controllers).flatMap(
      ([controller, actions]) => actions.map((action) => `plugin::change-requests.${controller}.${action}`),
    );
    expect(offered.sort()).toEqual([...ALL_ACTIONS].sort());
  });

  it('keys that nobody knows and values of the wrong type', async () => {
    const changes = [edition(documentId, { title: 'Q' })];
    const bodies: [string, unknown, string][] = [
      ['/requests', { title: 'P', changes, creator: 1 }, 'creator'],
      ['/requests', { title: 'P', changes, status: 'merged' }, 'status'],
      ['/requests', { title: 1, changes }, 'title'],
      ['/requests', { title: 'P', changes: [{ ...changes[0], by: 1 }] }, 'changes.0.by'],
      [
        '/requests',
        { title: 'P', changes: [edition(documentId, { wordCount: 'x' })] },
        'changes.0.data.wordCount',
      ],
      ['/requests', { data: { title: 'P', changes } }, 'title'],
      [`/requests/${id}/changes`, { ...changes[0], token: 'x' }, 'token'],
      [`/requests/${id}/status`, { status: 'merged' }, 'status'],
      [`/requests/${id}/status`, { status: 'ready_for_merging' }, 'status'],
      [`/requests/${id}/status`, { status: 'closed', force: true }, 'force'],
    ];
    const before = await rowCounts();
    for (const [path, body, place] of bodies) {
      const { status, error } = await callApi(token, 'post', path, body);
      const places = error?.details.errors.map((one: { path: string[] }) => one.path.join('.'));
      expect([path, status, places]).toEqual([path, 400, expect.arrayContaining([place])]);
    }
    expect(await rowCounts()).toEqual(before);
  });

  it('reviewing, deciding, merging and everything else that is not proposing', async () => {
    const { id: reviewId } = await review(id);
    const routesOfTheAdmin: [Method, string, object?][] = [
      ['post', `/requests/${id}/merge`, {}],
      ['post', `/requests/${id}/merge`, { dryRun: true }],
      ['post', `/requests/${id}/reviews`, { verdict: 'approved' }],
      ['get', `/requests/${id}/reviews`],
      ['put', `/reviews/${reviewId}`, { valid: false }],
      ['put', `/requests/${id}`, { title: 'Q' }],
      ['delete', `/requests/${id}`],
      ['put', `/requests/${id}/approvers`, { users: [], groups: [] }],
      ['get', `/requests/${id}/checks`],
      ['get', `/requests/${id}/timeline`],
      ['post', `/requests/${id}/refresh`, {}],
      ['post', `/requests/${id}/resolve`, { choice: 'request' }],
      ['post', `/requests/${id}/revert`, {}],
      ['put', `/changes/${change}`, { data: { title: 'Q' }, fromRevision: 1 }],
      ['delete', `/changes/${change}`],
      ['get', `/changes/${change}/diff`],
      ['get', '/settings'],
      ['put', '/settings', { fixedNumber: 1 }],
      ['get', '/people'],
    ];
    const before = [await rowCounts(), await everything()];
    for (const [method, path, body] of routesOfTheAdmin) {
      const { status } = await callApi(token, method, path, body);
      expect([method, path, [404, 405].includes(status)]).toEqual([method, path, true]);
      const admin = anonymous()[method](`/change-requests${path}`);
      const reply = await admin.set('Authorization', `Bearer ${token.accessKey}`).send(body ?? {});
      expect([method, path, reply.status]).toEqual([method, path, 401]);
    }
    expect([await rowCounts(), await everything()]).toEqual(before);
  });
});
