/** Issue 2: after the merge both sides are exactly what the diff said, whatever kind of attribute was edited. */
import type { AttributeDiff } from '../../../core/diff/types';
import { createArticle, login, strapi } from '../harness';
import { documentSchema, readSnapshot } from '../../../server/src/capture';
import { snapshotContent } from '../../../core/snapshot';
import {
  approveAndMerge,
  ARTICLE,
  documents,
  draftOf,
  edition,
  liveOf,
  must,
  propose,
  type Data,
} from '../steps';
import { CASES } from './edition-cases';
import { buildWorld, DEEP, fields, fullContent, plain, type World } from './world';

let world: World;

const stored = async (documentId: string, side: 'draft' | 'published') => {
  const document = await (side === 'draft'
    ? draftOf(ARTICLE, documentId, 'en', DEEP)
    : liveOf(ARTICLE, documentId, 'en', DEEP));
  return document === null ? null : fields(document);
};

const contents = async (documentId: string, side: 'draft' | 'published') => {
  const schema = documentSchema(strapi, ARTICLE);
  return snapshotContent(
    schema,
    await readSnapshot(strapi, ARTICLE, { documentId, locale: 'en' }, side),
  ) as Data | null;
};

/** Both sides against what the diff announced and what the test expects; nothing else may have moved. */
const mergeAndCompare = async (documentId: string, data: Data, expected: Data): Promise<void> => {
  const before = (await stored(documentId, 'draft')) as Data;
  const { id, changes } = await propose([edition(documentId, data)]);
  const diff = await must(
    'reviewer@demo.test',
    'get',
    `/changes/${changes[0]?.id}/diff?from=current&to=merged`,
  );
  const changed = diff.attributes.filter(
    ({ kind }: AttributeDiff) => kind !== 'unchanged',
  ) as AttributeDiff[];
  expect(changed.map(({ path }) => path).sort()).toEqual(Object.keys(expected).sort());

  await approveAndMerge(id);
  const schema = documentSchema(strapi, ARTICLE);
  for (const side of ['draft', 'published'] as const) {
    expect(await stored(documentId, side)).toEqual({ ...before, ...fields(expected) });
    const content = await contents(documentId, side);
    for (const { path, after } of changed) {
      const announced = snapshotContent(schema, { [path]: after } as never) as Data;
      expect(announced[path]).toEqual(content?.[path]);
    }
  }
  const manager = await (
    await login('publisher@demo.test')
  ).get(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`);
  const scalars = Object.entries(expected).filter(([, value]) => value === null || typeof value !== 'object');
  const isScalar = (name: string) =>
    !['media', 'relation', 'component'].includes(schema.attributes[name]?.type ?? '');
  for (const [name, value] of scalars.filter(([name]) => isScalar(name))) {
    expect([name, plain(manager.body.data[name])]).toEqual([name, plain(value)]);
  }
};

describe('editions of a published article', () => {
  beforeAll(async () => {
    world = await buildWorld();
  });

  it.each(CASES)('$name', async ({ data, expected }) => {
    const { documentId } = await createArticle(fullContent(world));
    const article = await draftOf(ARTICLE, documentId, 'en', DEEP);
    await mergeAndCompare(documentId, data(world, article), expected(world));
  });

  it('all of them at once, from nothing', async () => {
    const { documentId } = await createArticle();
    const full = fullContent(world);
    const { id, changes } = await propose([edition(documentId, full)]);
    const diff = await must('reviewer@demo.test', 'get', `/changes/${changes[0]?.id}/diff`);
    const changed = diff.attributes.filter(({ kind }: AttributeDiff) => kind !== 'unchanged');
    expect(changed.map(({ path }: AttributeDiff) => path).sort()).toEqual(Object.keys(full).sort());
    await approveAndMerge(id);
    const draft = (await stored(documentId, 'draft')) as Data;
    const reference = await createArticle(full);
    const expected = (await stored(reference.documentId, 'draft')) as Data;
    const own = {
      title: expect.anything(),
      slug: expect.anything(),
      code: expect.anything(),
      documentId: expect.anything(),
    };
    expect(draft).toEqual({ ...expected, ...own });
    expect(await stored(documentId, 'published')).toEqual(draft);
  });

  it('everything emptied at once', async () => {
    const { documentId } = await createArticle(fullContent(world));
    const names = Object.keys(fullContent(world));
    const isList = (name: string) => ['gallery', 'links', 'sections'].includes(name);
    const isManyRelation = (name: string) => ['coAuthors', 'related'].includes(name);
    const data = Object.fromEntries(
      names.map((name) => [name, isManyRelation(name) ? { set: [] } : isList(name) ? [] : null]),
    );
    const expected = Object.fromEntries(
      names.map((name) => [name, isManyRelation(name) || isList(name) ? [] : null]),
    );
    // Strapi has no multiple media without a list: none is null.
    const { gallery } = (await stored((await createArticle()).documentId, 'draft')) as Data;
    await mergeAndCompare(documentId, data, { ...expected, gallery });
  });

  it('an article that was never published is published whole, or stays a draft where the request says so', async () => {
    for (const mergeTarget of ['published', 'draft']) {
      const { documentId } = await createArticle(fullContent(world), 'draft');
      const before = (await stored(documentId, 'draft')) as Data;
      const { id } = await propose([edition(documentId, { title: 'Proposed' })], { mergeTarget });
      await approveAndMerge(id);
      const after = { ...before, title: 'Proposed' };
      expect(await stored(documentId, 'draft')).toEqual(after);
      expect(await stored(documentId, 'published')).toEqual(mergeTarget === 'draft' ? null : after);
    }
  });

  it('the merge names who merged, and keeps who created', async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({ documentId, data: { createdBy: 1 } });
    const { id } = await propose([edition(documentId, { title: 'Signed' })]);
    await approveAndMerge(id);
    const publisher = (await strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'publisher@demo.test' } })) as { id: number };
    for (const read of [draftOf, liveOf]) {
      const article = await read(ARTICLE, documentId, 'en', ['updatedBy', 'createdBy']);
      expect(article.updatedBy.id).toBe(publisher.id);
    }
    expect((await draftOf(ARTICLE, documentId, 'en', ['createdBy'])).createdBy.id).toBe(1);
  });
});
