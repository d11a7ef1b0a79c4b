/** Relations edited from their other end, the other content types, and what the other documents then hold. */
import { createArticle, seeded } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  CATEGORY,
  documents,
  draftOf,
  edition,
  HOMEPAGE,
  liveOf,
  putThrough,
} from '../steps';
import { buildWorld, type World } from './world';

let world: World;
const doc = (documentId: string | undefined) => ({ documentId });
const ids = (list: { documentId: string }[]) => list.map(({ documentId }) => documentId);

describe('relations from the other side, and the other content types', () => {
  beforeAll(async () => {
    world = await buildWorld();
  });

  it('articles of a category: connected and disconnected; the article itself says the same', async () => {
    const [category] = world.categories;
    const one = await createArticle({ category: doc(category) });
    const other = await createArticle({}, 'draft');
    await putThrough([
      edition(
        category as string,
        {
          articles: { connect: [doc(other.documentId)], disconnect: [doc(one.documentId)] },
          description: 'D',
        },
        CATEGORY,
      ),
    ]);
    expect(await documents(CATEGORY).findOne({ documentId: category as string })).toMatchObject({
      description: 'D',
    });
    expect((await draftOf(ARTICLE, other.documentId)).category.documentId).toBe(category);
    expect((await draftOf(ARTICLE, one.documentId)).category).toBeNull();
  });

  it('co-authored articles of an author, on both sides', async () => {
    const author = (await documents(AUTHOR).create({ data: { name: 'Coauthor' }, status: 'published' }))
      .documentId;
    const [first, second] = world.articles as [string, string];
    await putThrough([edition(author, { coAuthored: { connect: [doc(second), doc(first)] } }, AUTHOR)]);
    for (const read of [draftOf, liveOf]) {
      expect(ids((await read(AUTHOR, author)).coAuthored).sort()).toEqual([first, second].sort());
      expect(ids((await read(ARTICLE, first)).coAuthors)).toContain(author);
    }
    await putThrough([edition(author, { coAuthored: { disconnect: [doc(first)] } }, AUTHOR)]);
    for (const read of [draftOf, liveOf]) {
      expect(ids((await read(AUTHOR, author)).coAuthored)).toEqual([second]);
      expect(ids((await read(ARTICLE, first)).coAuthors)).not.toContain(author);
    }
  });

  it('one to one of an author, blocks and mail address with it', async () => {
    const author = (
      await documents(AUTHOR).create({
        data: { name: 'Favourites', favourite: doc(world.articles[0]) },
        status: 'published',
      })
    ).documentId;
    const bio = [{ type: 'quote', children: [{ type: 'text', text: 'Bio' }] }];
    await putThrough([
      edition(
        author,
        {
          favourite: { connect: [doc(world.articles[1])], disconnect: [doc(world.articles[0])] },
          bio,
          email: 'x@example.test',
          avatar: world.files[0],
        },
        AUTHOR,
      ),
    ]);
    for (const read of [draftOf, liveOf]) {
      const stored = await read(AUTHOR, author);
      expect(stored).toMatchObject({
        bio,
        email: 'x@example.test',
        favourite: doc(world.articles[1]),
        avatar: { id: world.files[0] },
      });
    }
  });

  it('an article in relation to another locale or to a draft only', async () => {
    const unpublished = await createArticle({}, 'draft');
    const article = await createArticle({}, 'draft');
    await putThrough(
      [
        edition(article.documentId, {
          related: { connect: [doc(unpublished.documentId), doc(world.articles[0])] },
        }),
      ],
      { mergeTarget: 'draft' },
    );
    expect(ids((await draftOf(ARTICLE, article.documentId)).related)).toEqual([
      unpublished.documentId,
      world.articles[0],
    ]);
  });

  it('a category, a type without Draft & Publish', async () => {
    const category = (await documents(CATEGORY).create({ data: { name: `Plain ${Date.now()}` } })).documentId;
    const name = `Renamed ${Date.now()}`;
    const merged = await putThrough([
      edition(category, { name, slug: 'renamed-slug', color: '#123456', description: null }, CATEGORY),
    ]);
    expect(merged.results).toMatchObject([{ action: 'update', documentId: category }]);
    expect(await documents(CATEGORY).findOne({ documentId: category })).toMatchObject({
      name,
      slug: 'renamed-slug',
      color: '#123456',
    });
  });

  it('the homepage, a single type, and back', async () => {
    const before = await draftOf(HOMEPAGE, seeded.homepage);
    const hero = {
      title: 'Hero',
      text: 'T',
      image: world.files[0],
      link: { label: 'L', url: '/l', notes: [{ text: 'n' }] },
    };
    const sections = [{ __component: 'section.text', heading: 'H', body: 'B' }];
    await putThrough([
      {
        type: 'edition',
        contentType: HOMEPAGE,
        locale: 'en',
        data: {
          heading: 'Merged',
          hero,
          sections,
          featured: { connect: [doc(world.articles[0])], disconnect: [doc(before.featured.documentId)] },
          highlights: { connect: [doc(world.articles[1]), doc(world.articles[2])] },
        },
      },
    ]);
    for (const read of [draftOf, liveOf]) {
      const populate = {
        hero: { populate: { image: true, link: { populate: ['notes'] } } },
        sections: true,
        featured: true,
        highlights: true,
      };
      expect(await read(HOMEPAGE, seeded.homepage, 'en', populate)).toMatchObject({
        heading: 'Merged',
        hero: { title: 'Hero', image: { id: world.files[0] }, link: { label: 'L', notes: [{ text: 'n' }] } },
        sections,
        featured: doc(world.articles[0]),
        highlights: [doc(world.articles[1]), doc(world.articles[2])],
      });
    }
    await putThrough([
      {
        type: 'edition',
        contentType: HOMEPAGE,
        locale: 'en',
        data: {
          heading: before.heading,
          hero: null,
          sections: [],
          featured: doc(before.featured.documentId),
          highlights: { set: [] },
        },
      },
    ]);
    expect(await draftOf(HOMEPAGE, seeded.homepage)).toMatchObject({
      heading: before.heading,
      hero: null,
      sections: [],
      highlights: [],
    });
  });
});
