import type { Snapshot } from '../../../core/snapshot/types';
import * as capture from '../../../server/src/capture';
import { strapi } from '../harness';
import type { Data } from './world';
import {
  ARTICLE,
  AUTHOR,
  CATEGORY,
  HOMEPAGE,
  documents,
  create,
  publish,
  read,
  labels,
  propose,
  write,
  expectSame,
  authors,
  files,
  others,
  fullArticle,
  buildWorld,
} from './world';

beforeAll(buildWorld);

describe('round trip', () => {
  test('a creation of everything is stored as proposed, and read back the same', async () => {
    const proposed = await propose(null, fullArticle());
    expect(labels(proposed.coAuthors)).toEqual(['Cleo', 'Ada', 'Bert']);
    expect(labels((proposed.seo as Data).canonicalOf)).toEqual(['Other one']);
    expect(labels((proposed.sections as Data[])[2].article)).toEqual(['Other two']);
    expect((proposed.sections as Data[])[1].images).toMatchObject([{ name: 'b' }, { name: 'a' }]);
    const schema = capture.documentSchema(strapi, ARTICLE);
    const documentId = await create(ARTICLE, capture.toDocumentData(schema, proposed, null), 'en');
    expectSame(ARTICLE, await read(documentId), proposed);
    expect(capture.toDocumentData(schema, proposed, await read(documentId))).toEqual({});
  });

  test('every attribute changed, emptied and filled again', async () => {
    const documentId = await create(ARTICLE, { ...fullArticle(), code: 'CODE-2', slug: 'round' }, 'en');
    const full = await read(documentId);
    const empty = Object.fromEntries(Object.keys(full).map((name) => [name, null])) as Snapshot;
    expectSame(ARTICLE, await write(ARTICLE, documentId, empty, 'en'), { ...empty });
    expectSame(ARTICLE, await write(ARTICLE, documentId, full, 'en'), full);

    const links = full.links as Data[];
    const sections = full.sections as Data[];
    const changed: Snapshot = {
      ...full,
      title: 'Another',
      wordCount: 0,
      featured: false,
      metadata: 'a text',
      coAuthors: (full.coAuthors as unknown[]).slice().reverse(),
      related: [(full.related as unknown[])[1]],
      category: [],
      gallery: (full.gallery as unknown[]).slice(1),
      cover: [(full.gallery as unknown[])[2]],
      seo: { ...(full.seo as Data), canonicalOf: (full.related as unknown[]).slice(0, 1) },
      links: [
        links[1],
        { label: 'New', url: 'https://new.test', newTab: null, notes: [] },
        { ...links[0], notes: [] },
      ],
      sections: [
        sections[4],
        sections[3],
        { __component: 'section.code', language: null, text: 'x' },
        sections[1],
      ],
    };
    const stored = await write(ARTICLE, documentId, changed, 'en');
    expectSame(ARTICLE, stored, changed);
    expectSame(ARTICLE, await write(ARTICLE, documentId, full, 'en'), full);
  });

  test.each([true, false, 0, 5, 1.5, 'text', '', [], {}, [1, 'a', null], { a: { b: [] } }])(
    'JSON %p',
    async (metadata) => {
      const documentId = await create(ARTICLE, { title: 'JSON' }, 'en');
      const proposed = await propose(await read(documentId), { metadata });
      expect(proposed.metadata).toEqual(metadata);
      expectSame(ARTICLE, await write(ARTICLE, documentId, proposed, 'en'), proposed);
    },
  );

  test('published sides, other locales and single types', async () => {
    const documentId = await create(ARTICLE, { title: 'Live', author: authors[0], views: '5' }, 'en');
    await publish(AUTHOR, authors[0]);
    await publish(ARTICLE, documentId, 'en');
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { title: 'Live, edited' } });
    expect((await read(documentId, 'en', 'published')).title).toBe('Live');
    expect(labels((await read(documentId, 'en', 'published')).author)).toEqual(['Ada']);
    expect((await read(documentId)).title).toBe('Live, edited');

    const french = await propose(null, { title: 'En direct' }, ARTICLE, 'fr', documentId);
    expect(french.views).toBe('5');
    expectSame(ARTICLE, await write(ARTICLE, documentId, french, 'fr'), french);
    expect((await read(documentId)).views).toBe('5');

    const home = await propose(
      null,
      {
        heading: 'Home',
        highlights: [others[1], others[0]],
        featured: others[2],
        hero: { title: 'T', image: files[0], link: { label: 'l', url: 'u' } },
      },
      HOMEPAGE,
    );
    const homeId = await create(
      HOMEPAGE,
      capture.toDocumentData(capture.documentSchema(strapi, HOMEPAGE), home, null),
      'en',
    );
    expectSame(HOMEPAGE, await read(homeId, 'en', 'draft', HOMEPAGE), home);
    expect(capture.snapshotLabel(capture.documentSchema(strapi, HOMEPAGE), home)).toBe('Home');
    expect(capture.snapshotLabel(capture.documentSchema(strapi, HOMEPAGE), { ...home, heading: ' ' })).toBe(
      'Homepage',
    );
  });

  test('a type without drafts refers to a localized one: each target and locale once', async () => {
    const documentId = await create(ARTICLE, { title: 'In two' }, 'en');
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'En deux' } });
    await publish(ARTICLE, documentId, 'en');
    const categoryId = await create(CATEGORY, { name: 'Both' });
    const proposed = await propose(
      await read(categoryId, null, 'draft', CATEGORY),
      {
        articles: {
          connect: [{ documentId, locale: 'fr' }, { documentId: others[0] }, { documentId, locale: 'en' }],
        },
      },
      CATEGORY,
      null,
    );
    expect(proposed.articles).toEqual([
      { documentId, contentType: ARTICLE, locale: 'fr', label: 'En deux' },
      { documentId: others[0], contentType: ARTICLE, locale: 'en', label: 'Other one' },
      { documentId, contentType: ARTICLE, locale: 'en', label: 'In two' },
    ]);
    expectSame(CATEGORY, await write(CATEGORY, categoryId, proposed, null), proposed);
    expectSame(CATEGORY, await read(categoryId, null, 'published', CATEGORY), proposed);
  });

  test('a duplicate starts from its source: untouched relations come along', async () => {
    const source = await read(
      await create(ARTICLE, { ...fullArticle(), code: 'CODE-4', slug: 'source' }, 'en'),
    );
    const untouched = { connect: [], disconnect: [] };
    const proposed = await propose(source, {
      ...source,
      slug: 'copy',
      code: null,
      related: untouched,
      author: untouched,
    });
    const data = capture.toDocumentData(capture.documentSchema(strapi, ARTICLE), proposed, null);
    const copy = await create(ARTICLE, data, 'en');
    expectSame(ARTICLE, await read(copy), { ...source, slug: 'copy', code: null });
  });

  test('component ids that belong elsewhere are dropped', async () => {
    const first = await create(
      ARTICLE,
      { title: 'First', links: [{ label: 'a', url: 'a', notes: [{ text: 'n' }] }], seo: { metaTitle: 'm' } },
      'en',
    );
    const second = await create(ARTICLE, { title: 'Second', links: [{ label: 'b', url: 'b' }] }, 'en');
    const copied: Snapshot = {
      ...(await read(second)),
      links: (await read(first)).links,
      seo: (await read(first)).seo,
    };
    expectSame(ARTICLE, await write(ARTICLE, second, copied, 'en'), copied);
    expect(((await read(first)).links as Data[])[0].label).toBe('a');
  });
});
