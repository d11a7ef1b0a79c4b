/** Documents and files that the merged proposals refer to, and articles with something in every attribute. */
import { createArticle } from '../harness';
import { AUTHOR, CATEGORY, documents, file, type Data } from '../steps';

const ON_SECTIONS = {
  'section.quote': true,
  'section.text': true,
  'section.code': true,
  'section.gallery': { populate: ['images'] },
  'section.teaser': { populate: ['article'] },
  'section.features': { populate: ['items'] },
};

/** Everything of an article, however deep. */
export const DEEP = {
  cover: true,
  gallery: true,
  category: true,
  author: true,
  coAuthors: true,
  related: true,
  seo: { populate: { openGraph: { populate: ['image'] }, canonicalOf: true } },
  links: { populate: ['notes'] },
  sections: { on: ON_SECTIONS },
};

export interface World {
  authors: string[];
  categories: string[];
  articles: string[];
  files: number[];
}

let worlds = 0;

const times = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let index = 0; index < count; index += 1) made.push(await make(index));
  return made;
};

/** Published, because publishing drops relations to what is not. */
export const buildWorld = async (): Promise<World> => {
  worlds += 1;
  const unique = `${Date.now().toString(36)} ${worlds}`;
  return {
    authors: await times(
      3,
      async (n) =>
        (await documents(AUTHOR).create({ data: { name: `Author ${n}` }, status: 'published' })).documentId,
    ),
    categories: await times(
      2,
      async (n) =>
        (await documents(CATEGORY).create({ data: { name: `Category ${n} ${unique}` } })).documentId,
    ),
    articles: await times(3, async (n) => (await createArticle({ title: `Target ${n}` })).documentId),
    files: await times(3, () => file()),
  };
};

/** Something in every attribute, as the Document Service takes it. */
export const fullContent = ({ authors, categories, articles, files }: World): Data => ({
  summary: 'A summary',
  body: 'First\n\nSecond\n\nThird\n',
  outline: [{ type: 'paragraph', children: [{ type: 'text', text: 'An outline' }] }],
  wordCount: 12,
  views: '9007199254740000',
  rating: 4.5,
  score: 0.25,
  featured: true,
  date: '2024-02-29',
  embargoUntil: '2024-03-01T10:20:30.456Z',
  airTime: '09:05:00.000',
  kind: 'news',
  contact: 'a@example.test',
  metadata: { tags: ['x', 'y'], depth: { deeper: [1, null, true] } },
  accent: '#ff0000',
  cover: files[0],
  gallery: [files[0], files[1]],
  category: { documentId: categories[0] },
  author: { documentId: authors[0] },
  coAuthors: { set: [{ documentId: authors[0] }, { documentId: authors[1] }] },
  related: { set: [{ documentId: articles[0] }, { documentId: articles[1] }] },
  seo: {
    metaTitle: 'Meta',
    keywords: 'k',
    openGraph: { title: 'OG', image: files[1] },
    canonicalOf: { documentId: articles[0] },
  },
  links: [
    {
      label: 'One',
      url: 'https://one.test',
      newTab: true,
      notes: [{ text: 'n1', internal: false }, { text: 'n2' }],
    },
    { label: 'Two', url: 'https://two.test' },
  ],
  sections: [
    { __component: 'section.quote', text: 'Quoted', source: 'Somebody' },
    { __component: 'section.gallery', caption: 'Pictures', images: [files[1], files[0]] },
    { __component: 'section.teaser', label: 'See', article: { documentId: articles[1] } },
    { __component: 'section.features', heading: 'F', items: [{ title: 'f1' }, { title: 'f2', text: 't' }] },
  ],
});

const UNSTORED = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale']);

/** A document as people see it: no database ids or times, relations as document ids, files as their ids. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  // PostgreSQL's driver writes whole seconds without their fraction.
  if (typeof value === 'string' && /^\d\d:\d\d:\d\d\.000$/.test(value)) return value.slice(0, 8);
  if (value === null || typeof value !== 'object') return value;
  const object = value as Data;
  if ('hash' in object && 'url' in object) return object.id;
  if ('documentId' in object) return object.documentId;
  return fields(object);
};

export const fields = (object: Data): Data =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !UNSTORED.has(name))
      .map(([name, inner]) => [name, plain(inner)]),
  );
