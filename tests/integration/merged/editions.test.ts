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
import { buildWorld, DEEP, fields, fullContent, type World } from './world';

let world: World;

interface Case {
  name: string;
  data: (world: World, stored: Data) => Data;
  expected: (world: World) => Data;
}

const same = (name: string, data: Data): Case => ({ name, data: () => data, expected: () => data });
const doc = (documentId: string | undefined) => ({ documentId });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const CASES: Case[] = [
  same('string', { title: 'Other title' }),
  same('string cleared', { code: null }),
  same('uid', { slug: 'another-slug' }),
  same('text', { summary: 'Two\nlines & "quotes" ünïcödé 🙂' }),
  same('richtext', { body: 'First\n\nSecond changed\n\nThird\n\n- a list\n' }),
  same('richtext emptied', { body: null }),
  same('blocks', {
    outline: [
      paragraph('An outline'),
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'More', bold: true }] },
    ],
  }),
  same('integer', { wordCount: 0 }),
  // No larger: Strapi reads SQLite's integers as JavaScript numbers.
  same('big integer', { views: '9007199254740991' }),
  same('decimal', { rating: 3.25 }),
  same('float', { score: -0.5 }),
  same('boolean', { featured: false }),
  same('date', { date: '1999-12-31' }),
  same('datetime', { embargoUntil: '2030-01-02T03:04:05.678Z' }),
  same('time', { airTime: '23:59:58.000' }),
  same('enumeration', { kind: 'tutorial' }),
  same('email', { contact: 'other@example.test' }),
  same('json', { metadata: { tags: ['y'], more: { nested: [{ a: 1 }] } } }),
  same('json that is a list', { metadata: [1, 'two', null] }),
  same('json cleared', { metadata: null }),
  same('custom field', { accent: '#00ff00' }),
  same('numbers cleared', {
    wordCount: null,
    views: null,
    rating: null,
    score: null,
    date: null,
    embargoUntil: null,
    airTime: null,
    kind: null,
    contact: null,
  }),
  {
    name: 'single media',
    data: ({ files }) => ({ cover: files[2] }),
    expected: ({ files }) => ({ cover: files[2] }),
  },
  { name: 'single media removed', data: () => ({ cover: null }), expected: () => ({ cover: null }) },
  {
    name: 'multiple media in another order',
    data: ({ files }) => ({ gallery: [files[2], files[1], files[0]] }),
    expected: ({ files }) => ({ gallery: [files[2], files[1], files[0]] }),
  },
  {
    name: 'many to one',
    data: ({ categories }) => ({
      category: { connect: [doc(categories[1])], disconnect: [doc(categories[0])] },
    }),
    expected: ({ categories }) => ({ category: categories[1] }),
  },
  {
    name: 'many to one removed',
    data: ({ authors }) => ({ author: { disconnect: [doc(authors[0])] } }),
    expected: () => ({ author: null }),
  },
  {
    name: 'many to many: one added first, one removed',
    data: ({ authors }) => ({
      coAuthors: {
        connect: [{ ...doc(authors[2]), position: { start: true } }],
        disconnect: [doc(authors[0])],
      },
    }),
    expected: ({ authors }) => ({ coAuthors: [authors[2], authors[1]] }),
  },
  {
    name: 'many to many in another order',
    data: ({ authors }) => ({ coAuthors: { set: [doc(authors[1]), doc(authors[0])] } }),
    expected: ({ authors }) => ({ coAuthors: [authors[1], authors[0]] }),
  },
  {
    name: 'one to many',
    data: ({ articles }) => ({ related: { set: [doc(articles[2]), doc(articles[0])] } }),
    expected: ({ articles }) => ({ related: [articles[2], articles[0]] }),
  },
  { name: 'one to many emptied', data: () => ({ related: { set: [] } }), expected: () => ({ related: [] }) },
  {
    name: 'component with relation and nested component',
    data: ({ articles, files }) => ({
      seo: {
        metaTitle: 'Other',
        openGraph: { title: 'Other OG', image: files[2] },
        canonicalOf: doc(articles[2]),
      },
    }),
    expected: ({ articles, files }) => ({
      seo: {
        metaTitle: 'Other',
        metaDescription: null,
        keywords: null,
        openGraph: { title: 'Other OG', description: null, image: files[2] },
        canonicalOf: articles[2],
      },
    }),
  },
  { name: 'component removed', data: () => ({ seo: null }), expected: () => ({ seo: null }) },
  {
    name: 'repeatable component: one edited by its id, one removed, one new, nested ones too',
    data: (_, stored) => {
      const [first] = stored.links as { id: number; notes: { id: number }[] }[];
      return {
        links: [
          { label: 'New', url: 'https://new.test' },
          {
            id: first?.id,
            label: 'One!',
            url: 'https://one.test',
            newTab: true,
            notes: [
              { id: first?.notes[1]?.id, text: 'n2!' },
              { text: 'n3', internal: false },
            ],
          },
        ],
      };
    },
    expected: () => ({
      links: [
        { label: 'New', url: 'https://new.test', newTab: false, notes: [] },
        {
          label: 'One!',
          url: 'https://one.test',
          newTab: true,
          notes: [
            { text: 'n2!', internal: true },
            { text: 'n3', internal: false },
          ],
        },
      ],
    }),
  },
  { name: 'repeatable component emptied', data: () => ({ links: [] }), expected: () => ({ links: [] }) },
  {
    name: 'dynamic zone: moved, edited, removed, added',
    data: ({ articles, files }, stored) => {
      const [quote, , teaser] = stored.sections as { id: number }[];
      return {
        sections: [
          { __component: 'section.code', language: 'shell', text: 'ls' },
          { __component: 'section.teaser', id: teaser?.id, label: 'See!', article: doc(articles[2]) },
          { __component: 'section.quote', id: quote?.id, text: 'Quoted', source: 'Somebody' },
          { __component: 'section.gallery', caption: 'Other', images: [files[2]] },
        ],
      };
    },
    expected: ({ articles, files }) => ({
      sections: [
        { __component: 'section.code', language: 'shell', text: 'ls' },
        { __component: 'section.teaser', label: 'See!', article: articles[2] },
        { __component: 'section.quote', text: 'Quoted', source: 'Somebody' },
        { __component: 'section.gallery', caption: 'Other', images: [files[2]] },
      ],
    }),
  },
];

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
    expect(await stored(documentId, side)).toEqual({ ...before, ...expected });
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
    expect([name, manager.body.data[name]]).toEqual([name, value]);
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
