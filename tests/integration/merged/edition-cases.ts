/** One edition per kind of attribute: what is proposed for an article of `fullContent`, and what is stored afterwards. */
import type { Data } from '../steps';
import type { World } from './world';

export interface EditionCase {
  name: string;
  data: (world: World, stored: Data) => Data;
  expected: (world: World) => Data;
}

const same = (name: string, data: Data): EditionCase => ({ name, data: () => data, expected: () => data });
const doc = (documentId: string | undefined) => ({ documentId });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

export const CASES: EditionCase[] = [
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
