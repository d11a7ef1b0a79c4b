/** Issue 5: what constraints would match, for who writes them, and nothing that they may not read. */
import type { ConstraintPreview } from '../../../contracts/workflows';
import { createArticle } from '../harness';
import { account, ARTICLE, AUTHOR, call, CATEGORY, documents, grant, must, right, type Data } from '../steps';
import { ADMIN } from '../approvers/steps';
import { problemsOf } from './definition-steps';

/** Of a list one is enough. */
const previewOf = (
  constraints: Data | Data[],
  by = ADMIN,
  contentType = ARTICLE,
): Promise<ConstraintPreview> =>
  must(by, 'post', '/workflow-definitions/preview', { contentType, constraints });
const preview = (constraints: Data, by = ADMIN, contentType = ARTICLE): Promise<ConstraintPreview> =>
  previewOf(constraints, by, contentType);

const refused = (constraints: Data, by = ADMIN, contentType = ARTICLE) =>
  call(by, 'post', '/workflow-definitions/preview', { contentType, constraints });

const mark = `Preview ${Date.now()}`;

describe('previewing constraints', () => {
  let first: string;
  let total: number;

  beforeAll(async () => {
    const { documentId } = await documents(CATEGORY).create({ data: { name: mark } });
    first = (await createArticle({ title: `${mark} 1`, summary: mark, category: documentId })).documentId;
    for (let number = 2; number <= 7; number += 1)
      await createArticle({ title: `${mark} ${number}`, summary: mark, category: documentId });
    await documents(ARTICLE).update({
      documentId: first,
      locale: 'fr',
      data: { title: `${mark} fr`, summary: mark },
    });
    total = (await preview({})).total;
  });

  it('counts entries, one for each locale, drafts only, and shows the first few', async () => {
    const { count, matches, ignoresChange, ...rest } = await preview({ summary: mark });
    expect({ count, ignoresChange, ...rest }).toEqual({ count: 8, total, ignoresChange: false });
    expect(matches).toHaveLength(5);
    expect(matches[0]).toEqual({ documentId: first, locale: 'en', label: `${mark} 1` });
    expect(await preview({})).toMatchObject({ count: total, total });
    const none = { summary: `not ${mark}` };
    expect(await previewOf([none, { summary: mark }])).toMatchObject({ count });
    expect(await previewOf([none, none])).toMatchObject({ count: 0 });
    expect(await preview({ summary: `not ${mark}` })).toMatchObject({ count: 0, total, matches: [] });
  });

  it('follows relations, and counts an entry once however often it matches', async () => {
    expect(await preview({ category: { name: mark } })).toMatchObject({ count: 7 });
    expect(await preview({ summary: mark, $not: { category: { $null: true } } })).toMatchObject({ count: 7 });
    const authors = await Promise.all(
      ['a', 'b'].map((name) => documents(AUTHOR).create({ data: { name: `${mark} ${name}` } })),
    );
    await documents(ARTICLE).update({
      documentId: first,
      locale: 'en',
      data: { coAuthors: authors.map(({ documentId }) => documentId) } as never,
    });
    const both = await preview({ coAuthors: { name: { $startsWith: mark } } });
    expect([both.count, both.matches.length]).toEqual([1, 1]);
  });

  it('leaves out what is being done, and says so', async () => {
    expect(await preview({ summary: mark, $change: { type: 'deletion' } })).toMatchObject({
      count: 8,
      ignoresChange: true,
    });
  });

  it('works for content without drafts, files and locales', async () => {
    expect(await preview({ name: mark }, ADMIN, CATEGORY)).toMatchObject({
      count: 1,
      matches: [{ locale: null, label: mark }],
    });
  });

  it('refuses mistakes with their place', async () => {
    expect(problemsOf(await refused({ colour: 'red', $or: [{ wordCount: 'x' }] }))).toEqual([
      400,
      'constraints.colour',
      'constraints.$or.0.wordCount',
    ]);
    expect(problemsOf(await refused({}, ADMIN, 'admin::user'))).toEqual([400, 'contentType']);
  });

  it('is for architects', async () => {
    expect((await refused({}, 'editor@demo.test')).status).toBe(403);
  });
});

describe('an architect who may not read everything', () => {
  const architect = async (...grants: ReturnType<typeof grant>[]) =>
    (await account([right('workflows'), ...grants])).email;

  it('sees nothing of a type that they may not read', async () => {
    const { email } = await account([right('workflows')]);
    expect(await preview({}, email)).toEqual({ count: 0, total: 0, matches: [], ignoresChange: false });
  });

  it('sees only the entries that they may read', async () => {
    const own = await architect(grant('read', ARTICLE, { conditions: ['admin::is-creator'] }));
    expect(await preview({}, own)).toMatchObject({ count: 0, total: 0 });
    const french = await architect(grant('read', ARTICLE, { locales: ['fr'] }));
    expect(await preview({ summary: mark }, french)).toMatchObject({ count: 1 });
  });

  it('cannot find out by counting what an attribute has that they may not read', async () => {
    const email = await architect(
      grant('read', ARTICLE, { fields: ['summary', 'seo.keywords', 'category'] }),
    );
    const { matches, count } = await preview({ summary: mark }, email);
    expect(count).toBe(8);
    expect(matches[0]?.label).toBe('Article');
    for (const hidden of [
      { title: 'x' },
      { $or: [{ summary: 'x' }, { $not: { title: 'x' } }] },
      { seo: { metaTitle: 'x' } },
      { author: { $null: true } },
      { category: { name: 'x' } },
      { createdBy: { email: { $startsWith: 'a' } } },
    ]) {
      const reply = await refused(hidden, email);
      expect([reply.status, reply.error?.message]).toEqual([403, expect.stringMatching(/may not read/)]);
    }
    expect(await preview({ seo: { keywords: 'x' } }, email)).toMatchObject({ count: 0 });
    expect(await preview({ createdBy: '$user' }, email)).toMatchObject({ count: 0 });
  });

  it('nor what an attribute has in entries that another right covers', async () => {
    const email = await architect(
      grant('read', ARTICLE, { fields: ['summary'] }),
      grant('read', ARTICLE, { conditions: ['admin::is-creator'] }),
    );
    expect((await refused({ title: 'x' }, email)).status).toBe(403);
  });

  it('nor what is behind a relation, in entries that they may not read', async () => {
    const some = await architect(
      grant('read', ARTICLE),
      grant('read', CATEGORY, { conditions: ['admin::is-creator'] }),
    );
    expect((await refused({ category: { name: mark } }, some)).status).toBe(403);
    const all = await architect(grant('read', ARTICLE), grant('read', CATEGORY));
    expect(await preview({ category: { name: mark } }, all)).toMatchObject({ count: 7 });
  });
});
