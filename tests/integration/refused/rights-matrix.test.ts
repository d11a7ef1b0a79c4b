/** Issue 2: whatever the screen shows, over HTTP everybody may do what they have the right to, and no more. */
import type { ChangeInput } from '../../../contracts/changes';
import { anonymous, createArticle, people, strapi } from '../harness';
import {
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  everything,
  must,
  propose,
  review,
  rowCounts,
} from '../steps';
import { forgetDefinitions } from '../workflows/definition-steps';
import { APPROVERS, AUTHORS, newName, usedBy, type Context, type Name } from './endpoint';
import { ENDPOINTS as OTHERS } from './endpoints';
import { prepareWorkflow, WORKFLOW_ENDPOINTS } from './workflow-endpoints';

const ENDPOINTS = [...OTHERS, ...WORKFLOW_ENDPOINTS];
const NOTHING: Context = {
  id: 'none',
  change: 'none',
  second: 'none',
  review: 'none',
  documentId: 'none',
  group: 'none',
  delegation: 'none',
  workflow: 'none',
  stage: 'none',
  definition: 'none',
};

const EMAILS = Object.keys(people) as (keyof typeof people)[];
const nameOf = (email: string) => email.split('@')[0] as Name;

const delegation = async (): Promise<string> => {
  const delegate = people['reviewer@demo.test'].id;
  return (await must('editor@demo.test', 'post', '/delegations', { delegate })).id;
};

const group = async (): Promise<string> =>
  (await must('admin@demo.test', 'post', '/approver-groups', { name: newName() })).id;

/** A request of the editor's with two changes, approved by the reviewer and ready to be merged. */
const approved = async () => {
  const [one, other] = [await createArticle(), await createArticle()];
  const { id, changes } = await propose([
    edition(one.documentId, { title: 'P' }),
    edition(other.documentId, { title: 'P' }),
  ]);
  const { id: reviewId } = await review(id);
  const [change = '', second = ''] = changes.map((entry) => entry.id);
  return { id, change, second, review: reviewId, documentId: one.documentId };
};

const PREPARATIONS: [keyof Context, () => Promise<Partial<Context>>][] = [
  ['id', approved],
  ['change', approved],
  ['second', approved],
  ['review', approved],
  ['documentId', approved],
  ['group', async () => ({ group: await group() })],
  ['delegation', async () => ({ delegation: await delegation() })],
  ['workflow', prepareWorkflow],
  ['stage', prepareWorkflow],
  ['definition', prepareWorkflow],
];

/** Whatever of it is used, each in a state in which everybody who may gets through. */
const prepare = async (used: Set<keyof Context>, known: Context = NOTHING): Promise<Context> => {
  const missing = PREPARATIONS.filter(([part]) => used.has(part) && known[part] === NOTHING[part]);
  const context = { ...known };
  for (const make of new Set(missing.map(([, make]) => make))) Object.assign(context, await make());
  return context;
};

/** What is only looked at, or only refused to be changed: the same for all of these cases. */
let standing = NOTHING;

beforeAll(() => must('admin@demo.test', 'put', '/settings', { delegationEnabled: true }));
afterAll(async () => {
  await must('admin@demo.test', 'put', '/settings', { delegationEnabled: false });
  await strapi.db.query('plugin::change-requests.delegation').deleteMany({});
  await forgetDefinitions();
});

describe('who may do what', () => {
  it.each(ENDPOINTS)('$name', async (endpoint) => {
    const { method, path, body, allowed, status = 200, otherwise = {} } = endpoint;
    const used = usedBy(endpoint);
    const isAllowed = (email: string) => allowed.includes(nameOf(email));
    const context = (standing = await prepare(used, standing));
    const before = [await rowCounts(), await everything()];
    for (const email of EMAILS.filter((one) => !isAllowed(one))) {
      const name = nameOf(email);
      const reply = await call(email, method, path(context), body?.(context));
      const expected = otherwise[name] ?? (name === 'outsider' ? 404 : 403);
      expect([name, reply.status, reply.error?.message]).toEqual([name, expected, expect.any(String)]);
    }
    expect([await rowCounts(), await everything()]).toEqual(before);
    for (const email of EMAILS.filter(isAllowed)) {
      const own = method === 'get' ? context : await prepare(used);
      const reply = await call(email, method, path(own), body?.(own));
      expect([email, reply.status, reply.error === undefined]).toEqual([email, status, status < 400]);
    }
  });

  it('nobody without a session', async () => {
    const context = { ...NOTHING, ...(await approved()), group: await group() };
    for (const { name, method, path, body } of ENDPOINTS) {
      const agent = anonymous();
      const reply = await agent[method](`/change-requests${path(context)}`).send(body?.(context) ?? {});
      expect([name, reply.status]).toEqual([name, 401]);
    }
  });

  it('the refusal does not depend on what the request looks like to the person', async () => {
    const { id } = await approved();
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
