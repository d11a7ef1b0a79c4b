/** Issue 2: unknown keys, wrong types, too much, and what only an attacker sends: a clear 4xx, nothing stored. */
import { anonymous, createArticle, login, quiet, strapi } from '../harness';
import { call, edition, everything, propose, review, rowCounts } from '../steps';
import { beyondColumns, creating, others, type Bad, type BadTarget } from './bad-bodies';

let target: BadTarget;

const json = JSON.stringify;

const BY: Record<string, string> = {
  '/reviews': 'reviewer@demo.test',
  '/settings': 'admin@demo.test',
  '/content-type-policies': 'admin@demo.test',
  '/workflow-definitions': 'admin@demo.test',
};

const sender = ({ path }: Bad): string => {
  if (/\/requests\/\w+\/(reviews|merge)$/.test(path)) return 'reviewer@demo.test';
  return Object.entries(BY).find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'editor@demo.test';
};

const KINDS: [string, (target: BadTarget) => Bad[]][] = [
  ['when a request is created', creating],
  ['everywhere else', others],
  // SQLite's columns take whatever they get.
  ['for columns of this database', strapi.db.dialect.client === 'sqlite' ? () => [] : beyondColumns],
];

describe('bad bodies', () => {
  beforeAll(async () => {
    const { documentId } = await createArticle();
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    target = { id, change: changes[0]?.id as string, review: (await review(id)).id, documentId };
  });

  it.each(KINDS)('%s', async (_, cases) => {
    await quiet();
    const content = await everything();
    const before = await rowCounts();
    const wrong: unknown[] = [];
    for (const bad of cases(target)) {
      const agent = await login(sender(bad));
      const reply = await agent[bad.method](`/change-requests${bad.path}`)
        .set('Content-Type', 'application/json')
        .send(bad.body);
      const isClear =
        reply.status >= 400 && reply.status < 500 && typeof reply.body?.error?.message === 'string';
      if (!isClear) wrong.push([bad.name, reply.status, reply.text.slice(0, 300)]);
      const after = await rowCounts();
      if (json(after) !== json(before)) wrong.push([bad.name, 'rows were stored']);
      Object.assign(before, after);
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(content);
    expect((await call('editor@demo.test', 'get', `/requests/${target.id}`)).data.title).toMatch(/^Request/);
    expect(({} as { draft?: unknown; a?: unknown }).draft).toBeUndefined();
  });

  it('says where the problem is', async () => {
    const reply = await call('editor@demo.test', 'post', '/requests', {
      title: 'x',
      changes: [
        {
          ...edition(target.documentId, {
            links: [
              { label: 'a', url: 'b' },
              { label: 5, url: 'b' },
            ],
          }),
          extra: 1,
        },
      ],
    });
    expect(reply.error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      details: { errors: [{ path: ['changes', '0', 'extra'] }] },
    });
    const inData = await call('editor@demo.test', 'post', '/requests', {
      title: 'x',
      changes: [
        edition(target.documentId, {
          links: [
            { label: 'a', url: 'b' },
            { label: 5, url: 'b' },
          ],
        }),
      ],
    });
    expect(inData.status).toBe(400);
    expect(JSON.stringify(inData.error?.details)).toMatch(/links.*1.*label/);
  });

  it('two megabytes, broken JSON and other media types', async () => {
    const before = await rowCounts();
    const agent = await login('editor@demo.test');
    const large = await agent
      .post('/change-requests/requests')
      .send({ title: 'x'.repeat(2_000_000), changes: [] });
    expect([413, 400]).toContain(large.status);
    const inData = await agent
      .post('/change-requests/requests')
      .send({ title: 'x', changes: [edition(target.documentId, { body: 'x'.repeat(2_000_000) })] });
    expect([413, 400]).toContain(inData.status);
    const broken = await agent
      .post('/change-requests/requests')
      .set('Content-Type', 'application/json')
      .send('{"title":');
    expect(broken.status).toBe(400);
    const form = await agent
      .post('/change-requests/requests')
      .type('form')
      .send('title=x&changes[0][type]=deletion');
    expect(form.status).toBe(400);
    const without = await anonymous().post('/change-requests/requests').send({});
    expect(without.status).toBe(401);
    expect(await rowCounts()).toEqual(before);
  });

  it('as much as is allowed is stored as it is', async () => {
    const { documentId } = await createArticle();
    const body = 'Line of text\n'.repeat(30_000);
    const { id, changes } = await propose([edition(documentId, { body })], {
      title: 'x'.repeat(255),
      description: 'ü'.repeat(30_000),
    });
    expect((await call('editor@demo.test', 'get', `/changes/${changes[0]?.id}`)).data.proposed.body).toBe(
      body,
    );
    const { title, description } = (await call('editor@demo.test', 'get', `/requests/${id}`)).data;
    expect([title.length, description.length]).toEqual([255, 30_000]);
  });
});
