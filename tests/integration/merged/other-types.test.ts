/** Creations, deletions, publications, unpublications, new locales and single types, after the merge. */
import { createArticle, people, seeded } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  CATEGORY,
  documents,
  draftOf,
  edition,
  everything,
  HOMEPAGE,
  liveOf,
  propose,
  putThrough,
  approveAndMerge,
} from '../steps';
import { buildWorld, DEEP, fields, fullContent, type World } from './world';

let world: World;
const unique = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 7)}`;

describe('the other types of change', () => {
  beforeAll(async () => {
    world = await buildWorld();
  });

  it('creation of an article with something in every attribute', async () => {
    const name = unique();
    const data = { ...fullContent(world), title: `Created ${name}`, slug: name, code: name };
    const { results, request } = await putThrough([
      { type: 'creation', contentType: ARTICLE, locale: 'en', data },
    ]);
    expect(results).toMatchObject([{ action: 'create_and_publish' }]);
    const documentId = results[0]?.documentId as string;
    expect(request.changes[0]).toMatchObject({ resultDocumentId: documentId });
    const reference = await createArticle(fullContent(world));
    const own = { title: data.title, slug: name, code: name, documentId };
    const expected = { ...fields(await draftOf(ARTICLE, reference.documentId, 'en', DEEP)), ...own };
    expect(fields(await draftOf(ARTICLE, documentId, 'en', DEEP))).toEqual(expected);
    expect(fields(await liveOf(ARTICLE, documentId, 'en', DEEP))).toEqual(expected);
    const { createdBy, updatedBy } = await draftOf(ARTICLE, documentId, 'en', ['createdBy', 'updatedBy']);
    expect([createdBy.id, updatedBy.id]).toEqual([
      people['editor@demo.test'].id,
      people['publisher@demo.test'].id,
    ]);
  });

  it('creation merged as a draft; defaults as Strapi has them', async () => {
    const { results } = await putThrough(
      [{ type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: `Draft ${unique()}` } }],
      { mergeTarget: 'draft' },
    );
    const documentId = results[0]?.documentId as string;
    expect(await draftOf(ARTICLE, documentId)).toMatchObject({ featured: false, links: [], sections: [] });
    expect(await liveOf(ARTICLE, documentId)).toBeNull();
  });

  it('creation of a category and an author', async () => {
    const name = `Created ${unique()}`;
    const { results } = await putThrough([
      { type: 'creation', contentType: CATEGORY, data: { name } },
      { type: 'creation', contentType: AUTHOR, data: { name } },
    ]);
    const [category, author] = ['create', 'create_and_publish'].map(
      (action) => results.find((one) => one.action === action)?.documentId as string,
    );
    expect(await documents(CATEGORY).findOne({ documentId: category })).toMatchObject({ name });
    expect(await liveOf(AUTHOR, author as string)).toMatchObject({ name });
    expect(await draftOf(AUTHOR, author as string)).toMatchObject({ name });
  });

  it('deletion takes both sides of the locale, and leaves the other locale as it was', async () => {
    const { documentId } = await createArticle(fullContent(world));
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Reste', slug: unique() } });
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    const french = async () => [
      await draftOf(ARTICLE, documentId, 'fr', DEEP),
      await liveOf(ARTICLE, documentId, 'fr', DEEP),
    ];
    const before = await french();
    const { results } = await putThrough([
      { type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' },
    ]);
    expect(results).toMatchObject([{ action: 'delete' }]);
    expect([await draftOf(ARTICLE, documentId), await liveOf(ARTICLE, documentId)]).toEqual([null, null]);
    expect(await french()).toEqual(before);
  });

  it('publication makes the draft live, unpublication takes it off; the draft stays to the byte', async () => {
    const { documentId } = await createArticle(fullContent(world));
    await documents(ARTICLE).update({ documentId, data: { body: 'New draft', links: [] } });
    const expected = fields(await draftOf(ARTICLE, documentId, 'en', DEEP));
    await putThrough([{ type: 'publication', contentType: ARTICLE, documentId, locale: 'en' }]);
    expect(fields(await liveOf(ARTICLE, documentId, 'en', DEEP))).toEqual(expected);
    expect(fields(await draftOf(ARTICLE, documentId, 'en', DEEP))).toEqual(expected);
    const draft = await draftOf(ARTICLE, documentId, 'en', DEEP);
    await putThrough([{ type: 'unpublication', contentType: ARTICLE, documentId, locale: 'en' }]);
    expect(await liveOf(ARTICLE, documentId)).toBeNull();
    expect(await draftOf(ARTICLE, documentId, 'en', DEEP)).toEqual(draft);
  });

  it('a new locale: shared fields as in the other, its own as proposed, the other as it was', async () => {
    const { documentId } = await createArticle(fullContent(world));
    const english = fields(await draftOf(ARTICLE, documentId, 'en', DEEP));
    const slug = unique();
    await putThrough([
      {
        type: 'creation',
        contentType: ARTICLE,
        documentId,
        locale: 'fr',
        data: { title: 'Nouveau', slug, body: 'Corps' },
      },
    ]);
    for (const read of [draftOf, liveOf]) {
      expect(await read(ARTICLE, documentId, 'fr')).toMatchObject({
        title: 'Nouveau',
        slug,
        body: 'Corps',
        wordCount: null,
        rating: 4.5,
        kind: 'news',
        code: english.code,
      });
      expect(fields(await read(ARTICLE, documentId, 'en', DEEP))).toEqual(english);
    }
  });

  it('an edition in one locale changes what all share on both sides, and nothing else of the others', async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Un', slug: unique(), body: 'Corps' },
    });
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    await putThrough([edition(documentId, { title: 'Deux', rating: 2 }, ARTICLE, 'fr')]);
    for (const read of [draftOf, liveOf]) {
      expect(await read(ARTICLE, documentId, 'fr')).toMatchObject({
        title: 'Deux',
        body: 'Corps',
        rating: 2,
      });
      expect(await read(ARTICLE, documentId, 'en')).toMatchObject({
        rating: 2,
        title: expect.stringContaining('Article'),
      });
    }
  });

  it('a new locale that changes a shared field changes it everywhere', async () => {
    const { documentId } = await createArticle({ rating: 1 });
    await putThrough([
      {
        type: 'creation',
        contentType: ARTICLE,
        documentId,
        locale: 'fr',
        data: { title: 'Note', slug: unique(), rating: 5 },
      },
    ]);
    for (const read of [draftOf, liveOf]) {
      for (const locale of ['en', 'fr']) expect((await read(ARTICLE, documentId, locale)).rating).toBe(5);
    }
  });

  it("a publication in one locale: the others' live sides share it; a draft's own edits stay", async () => {
    const { documentId } = await createArticle({ rating: 1 });
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Brouillon', slug: unique() },
    });
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    await documents(ARTICLE).update({ documentId, data: { rating: 4, title: 'Unfinished' } });
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Fini' } });
    await putThrough([{ type: 'publication', contentType: ARTICLE, documentId, locale: 'fr' }]);
    expect(await liveOf(ARTICLE, documentId, 'fr')).toMatchObject({ title: 'Fini', rating: 4 });
    const english = await liveOf(ARTICLE, documentId, 'en');
    expect([english.rating, english.title === 'Unfinished']).toEqual([4, false]);
    expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Unfinished', rating: 4 });
  });

  it('one request with every type at once: new documents, and those that refer to them', async () => {
    const [a, b, c] = [await createArticle(), await createArticle(), await createArticle({}, 'draft')];
    const name = unique();
    const { results, request } = await putThrough([
      edition(a.documentId, { title: 'Edited', related: { connect: [{ documentId: c.documentId }] } }),
      { type: 'deletion', contentType: ARTICLE, documentId: b.documentId, locale: 'en' },
      { type: 'publication', contentType: ARTICLE, documentId: c.documentId, locale: 'en' },
      { type: 'creation', contentType: CATEGORY, data: { name } },
    ]);
    expect(request.status).toBe('merged');
    expect(results.map(({ action }) => action).sort()).toEqual([
      'create',
      'delete',
      'publish',
      'update_and_publish',
    ]);
    expect(await draftOf(ARTICLE, b.documentId)).toBeNull();
    expect((await liveOf(ARTICLE, a.documentId)).related).toMatchObject([{ documentId: c.documentId }]);
  });

  it('what is published in the same request is linked wherever it is referred to, first or last in the request', async () => {
    const newcomer = async () => (await createArticle({}, 'draft')).documentId;
    for (const isFirst of [true, false]) {
      const { documentId } = await createArticle();
      const [inList, inComponent, inZone] = [await newcomer(), await newcomer(), await newcomer()];
      const author = (await documents(AUTHOR).create({ data: { name: 'New author' } })).documentId;
      const publication = (contentType: string, id: string) =>
        ({
          type: 'publication',
          contentType,
          documentId: id,
          ...(contentType === ARTICLE && { locale: 'en' }),
        }) as const;
      const referring = edition(documentId, {
        related: { connect: [{ documentId: inList }] },
        author: { connect: [{ documentId: author }] },
        coAuthors: { connect: [{ documentId: author }] },
        seo: { metaTitle: 'M', canonicalOf: { documentId: inComponent } },
        sections: [{ __component: 'section.teaser', article: { documentId: inZone } }],
      });
      const published = [
        ...[inList, inComponent, inZone].map((id) => publication(ARTICLE, id)),
        publication(AUTHOR, author),
      ];
      await putThrough(isFirst ? [referring, ...published] : [...published, referring]);
      for (const read of [draftOf, liveOf]) {
        const stored = fields(await read(ARTICLE, documentId, 'en', DEEP));
        expect(stored).toMatchObject({
          related: [inList],
          author,
          coAuthors: [author],
          seo: { canonicalOf: inComponent },
          sections: [{ article: inZone }],
        });
      }
    }
  });

  it('a single type that does not exist yet is created', async () => {
    const kept = await draftOf(HOMEPAGE, seeded.homepage);
    await documents(HOMEPAGE).delete({ documentId: seeded.homepage, locale: '*' });
    try {
      const { results } = await putThrough([
        { type: 'creation', contentType: HOMEPAGE, locale: 'en', data: { heading: 'From nothing' } },
      ]);
      const documentId = results[0]?.documentId as string;
      expect(await liveOf(HOMEPAGE, documentId)).toMatchObject({ heading: 'From nothing' });
      expect(await documents(HOMEPAGE).findMany({})).toHaveLength(1);
      await putThrough([{ type: 'deletion', contentType: HOMEPAGE, locale: 'en' }]);
      expect(await documents(HOMEPAGE).findMany({})).toHaveLength(0);
    } finally {
      for (const { documentId } of await documents(HOMEPAGE).findMany({}))
        await documents(HOMEPAGE).delete({ documentId, locale: '*' });
      const { heading, intro, featured } = kept;
      await documents(HOMEPAGE).create({
        data: { documentId: seeded.homepage, heading, intro, featured: { documentId: featured.documentId } },
        status: 'published',
      });
    }
  });

  it('a merged request does nothing when merged again', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'Once' })]);
    await approveAndMerge(id);
    const after = await everything();
    await expect(approveAndMerge(id)).rejects.toThrow('409');
    expect(await everything()).toEqual(after);
  });
});
