/** Issue 2: whatever the screen shows, over HTTP everybody may do what they have the right to, and no more. */
import type { ChangeInput } from '../../../contracts/changes';
import { anonymous, createArticle, people, seeded } from '../harness';
import {
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  everything,
  HOMEPAGE,
  must,
  propose,
  review,
  rowCounts,
  type Method,
} from '../steps';

const EMAILS = Object.keys(people) as (keyof typeof people)[];
type Name = 'admin' | 'editor' | 'contributor' | 'reviewer' | 'reviewer2' | 'publisher' | 'outsider';
const nameOf = (email: string) => email.split('@')[0] as Name;

interface Context {
  id: string;
  change: string;
  second: string;
  review: string;
  documentId: string;
}

interface Endpoint {
  name: string;
  method: Method;
  path: (context: Context) => string;
  body?: (context: Context) => object;
  /** Who gets through, with which status; the outsider gets 404, everybody else 403 unless said otherwise. */
  allowed: Name[];
  status?: number;
  otherwise?: Partial<Record<Name, number>>;
}

const READERS: Name[] = ['admin', 'editor', 'contributor', 'reviewer', 'reviewer2', 'publisher'];
const AUTHORS: Name[] = ['admin', 'editor'];
const APPROVERS: Name[] = ['admin', 'reviewer', 'reviewer2', 'publisher'];

const reading = (name: string, path: (context: Context) => string): Endpoint => ({
  name,
  method: 'get',
  path,
  allowed: READERS,
});
const editing = (
  name: string,
  method: Method,
  path: (context: Context) => string,
  body?: (context: Context) => object,
  status?: number,
): Endpoint => ({ name, method, path, allowed: AUTHORS, ...(body && { body }), ...(status && { status }) });
const settings = (name: string, method: Method, path: string, body?: object): Endpoint => ({
  name,
  method,
  path: () => path,
  allowed: ['admin'],
  otherwise: { outsider: 403 },
  ...(body && { body: () => body }),
});

const ENDPOINTS: Endpoint[] = [
  reading('GET /requests/:id', ({ id }) => `/requests/${id}`),
  reading('GET checks', ({ id }) => `/requests/${id}/checks`),
  reading('GET timeline', ({ id }) => `/requests/${id}/timeline`),
  reading('GET reviews', ({ id }) => `/requests/${id}/reviews`),
  reading('GET /changes/:id', ({ change }) => `/changes/${change}`),
  reading('GET revisions', ({ change }) => `/changes/${change}/revisions`),
  reading('GET diff', ({ change }) => `/changes/${change}/diff`),
  {
    ...reading('dry run', ({ id }) => `/requests/${id}/merge`),
    method: 'post',
    body: () => ({ dryRun: true }),
  },
  editing(
    'PUT /requests/:id',
    'put',
    ({ id }) => `/requests/${id}`,
    () => ({ title: 'Renamed' }),
  ),
  editing(
    'PUT approvers',
    'put',
    ({ id }) => `/requests/${id}/approvers`,
    () => ({ users: [people['reviewer@demo.test'].id], groups: [] }),
  ),
  editing(
    'POST changes',
    'post',
    ({ id }) => `/requests/${id}/changes`,
    () => ({ ...edition(seeded.draft, { title: 'Also' }) }),
    201,
  ),
  editing(
    'POST /requests/:id/refresh',
    'post',
    ({ id }) => `/requests/${id}/refresh`,
    () => ({}),
  ),
  editing(
    'PUT /changes/:id',
    'put',
    ({ change }) => `/changes/${change}`,
    () => ({ data: { title: 'Again' }, fromRevision: 1 }),
  ),
  editing(
    'POST /changes/:id/refresh',
    'post',
    ({ change }) => `/changes/${change}/refresh`,
    () => ({}),
  ),
  editing('DELETE /changes/:id', 'delete', ({ second }) => `/changes/${second}`),
  editing(
    'POST status: draft',
    'post',
    ({ id }) => `/requests/${id}/status`,
    () => ({ status: 'draft' }),
  ),
  editing(
    'POST status: closed',
    'post',
    ({ id }) => `/requests/${id}/status`,
    () => ({ status: 'closed' }),
  ),
  { name: 'DELETE /requests/:id', method: 'delete', path: ({ id }) => `/requests/${id}`, allowed: ['admin'] },
  {
    name: 'POST reviews',
    method: 'post',
    path: ({ id }) => `/requests/${id}/reviews`,
    body: () => ({ verdict: 'approved' }),
    allowed: APPROVERS,
    status: 201,
  },
  {
    name: 'PUT /reviews/:id of the reviewer',
    method: 'put',
    path: ({ review }) => `/reviews/${review}`,
    body: () => ({ valid: false }),
    allowed: ['reviewer'],
  },
  {
    name: 'POST merge',
    method: 'post',
    path: ({ id }) => `/requests/${id}/merge`,
    body: () => ({}),
    allowed: ['admin', 'publisher'],
  },
  {
    name: 'POST /requests for an article',
    method: 'post',
    path: () => '/requests',
    body: ({ documentId }) => ({ title: 'P', changes: [edition(documentId, { title: 'P' })] }),
    allowed: ['admin', 'editor', 'contributor', 'publisher'],
    status: 201,
  },
  {
    name: 'POST /requests for a new article',
    method: 'post',
    path: () => '/requests',
    body: () => ({ title: 'P', changes: [{ type: 'creation', contentType: ARTICLE, data: { title: 'P' } }] }),
    allowed: ['admin', 'editor', 'contributor', 'publisher'],
    status: 201,
    otherwise: { outsider: 403 },
  },
  {
    name: 'POST /requests for a category',
    method: 'post',
    path: () => '/requests',
    body: () => ({ title: 'P', changes: [edition(seeded.category, { description: 'P' }, CATEGORY)] }),
    allowed: ['admin', 'editor', 'publisher'],
    status: 201,
    otherwise: { outsider: 403 },
  },
  {
    name: 'POST /requests for the homepage',
    method: 'post',
    path: () => '/requests',
    body: () => ({ title: 'P', changes: [edition(seeded.homepage, { heading: 'P' }, HOMEPAGE)] }),
    allowed: ['admin', 'editor', 'publisher'],
    status: 201,
  },
  settings('GET settings', 'get', '/settings'),
  settings('PUT settings', 'put', '/settings', { fixedNumber: 3 }),
  settings('GET policies', 'get', '/content-type-policies'),
  settings('GET policy', 'get', `/content-type-policies/${ARTICLE}`),
  settings('PUT policy', 'put', `/content-type-policies/${ARTICLE}`, { strategy: null }),
];

/** A request of the editor's with two changes, approved by the reviewer and ready to be merged. */
const prepare = async (): Promise<Context> => {
  const [one, other] = [await createArticle(), await createArticle()];
  const { id, changes } = await propose([
    edition(one.documentId, { title: 'P' }),
    edition(other.documentId, { title: 'P' }),
  ]);
  const { id: reviewId } = await review(id);
  const [change = '', second = ''] = changes.map((entry) => entry.id);
  return { id, change, second, review: reviewId, documentId: one.documentId };
};

describe('who may do what', () => {
  it.each(ENDPOINTS)('$name', async ({ method, path, body, allowed, status = 200, otherwise = {} }) => {
    const isAllowed = (email: string) => allowed.includes(nameOf(email));
    const context = await prepare();
    const before = [await rowCounts(), await everything()];
    for (const email of EMAILS.filter((one) => !isAllowed(one))) {
      const name = nameOf(email);
      const reply = await call(email, method, path(context), body?.(context));
      const expected = otherwise[name] ?? (name === 'outsider' ? 404 : 403);
      expect([name, reply.status, reply.error?.message]).toEqual([name, expected, expect.any(String)]);
    }
    expect([await rowCounts(), await everything()]).toEqual(before);
    for (const email of EMAILS.filter(isAllowed)) {
      const own = method === 'get' ? context : await prepare();
      const reply = await call(email, method, path(own), body?.(own));
      expect([email, reply.status, reply.error]).toEqual([email, status, undefined]);
    }
  });

  it('nobody without a session', async () => {
    const context = await prepare();
    for (const { name, method, path, body } of ENDPOINTS) {
      const agent = anonymous();
      const reply = await agent[method](`/change-requests${path(context)}`).send(body?.(context) ?? {});
      expect([name, reply.status]).toEqual([name, 401]);
    }
  });

  it('the refusal does not depend on what the request looks like to the person', async () => {
    const { id } = await prepare();
    for (const email of EMAILS.filter((one) => nameOf(one) !== 'outsider')) {
      const { viewer, status } = await must(email, 'get', `/requests/${id}`);
      expect(status).toBe('ready_for_merging');
      const name = nameOf(email);
      expect([name, viewer.merge.allowed]).toEqual([name, ['admin', 'publisher'].includes(name)]);
      expect([name, viewer.review.allowed]).toEqual([name, APPROVERS.includes(name)]);
      expect([name, viewer.edit.allowed]).toEqual([name, AUTHORS.includes(name)]);
      for (const permit of Object.values(viewer) as { allowed: boolean; reason?: string }[]) {
        if (!permit.allowed) expect(permit.reason).toEqual(expect.any(String));
      }
    }
  });

  it('an approver without the write right may not merge, whatever type of change', async () => {
    const category = (await documents(CATEGORY).create({ data: { name: `Matrix ${Date.now()}` } }))
      .documentId;
    const { documentId } = await createArticle();
    const changes: ChangeInput[] = [
      edition(category, { description: 'P' }, CATEGORY),
      { type: 'deletion', contentType: CATEGORY, documentId: category },
      { type: 'creation', contentType: ARTICLE, data: { title: 'P' } },
      { type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' },
      { type: 'unpublication', contentType: ARTICLE, documentId, locale: 'en' },
    ];
    for (const change of changes) {
      const { id } = await propose([change]);
      await review(id);
      const before = await everything();
      const reply = await call('reviewer@demo.test', 'post', `/requests/${id}/merge`, {});
      expect([change.type, reply.status]).toEqual([change.type, 403]);
      expect(reply.error?.message).toMatch(/You may not/);
      expect(await everything()).toEqual(before);
      await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' });
    }
  });
});
