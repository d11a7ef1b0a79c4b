import type { UID } from '@strapi/strapi';
import type { RelationReference, Snapshot } from '../../../core/snapshot/types';
import { snapshotContent } from '../../../core/snapshot';
import * as capture from '../../../server/src/capture';
import { documents as documentService, queriesOf, strapi } from '../harness';

export const ARTICLE = 'api::article.article';
export const AUTHOR = 'api::author.author';
export const CATEGORY = 'api::category.category';
export const HOMEPAGE = 'api::homepage.homepage';
export const FILE = 'plugin::upload.file';

export type Data = Record<string, unknown>;

interface DocumentService {
  create(parameters: Data): Promise<{ documentId: string; id: number }>;
  update(parameters: Data): Promise<{ documentId: string; id: number } | null>;
  publish(parameters: Data): Promise<unknown>;
  delete(parameters: Data): Promise<unknown>;
}

export const documents = (uid: string): DocumentService =>
  documentService(uid as UID.ContentType) as unknown as DocumentService;

export const create = async (uid: string, data: Data, locale?: string): Promise<string> =>
  (await documents(uid).create({ data, ...(locale ? { locale } : {}) })).documentId;

export const publish = (uid: string, documentId: string, locale?: string): Promise<unknown> =>
  documents(uid).publish({ documentId, ...(locale ? { locale } : {}) });

export const file = async (name: string): Promise<number> => {
  const row = (await strapi.db.query(FILE).create({
    data: {
      name,
      hash: `hash_${name}`,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${name}.png`,
      provider: 'local',
    },
  })) as { id: number };
  return row.id;
};

export const read = async (
  documentId: string,
  locale: string | null = 'en',
  side: capture.Side = 'draft',
  uid = ARTICLE,
): Promise<Snapshot> => {
  const snapshot = await capture.readSnapshot(strapi, uid, { documentId, locale }, side);
  if (snapshot === null) throw new Error(`${uid} ${documentId} does not exist`);
  return snapshot;
};

export const labels = (value: unknown): unknown[] => (value as RelationReference[]).map(({ label }) => label);

export const propose = (
  base: Snapshot | null,
  data: unknown,
  uid = ARTICLE,
  locale: string | null = 'en',
  documentId: string | null = null,
): Promise<Snapshot> => capture.captureProposal(strapi, { uid, base, data, locale, documentId });

export const refusal = async (attempt: Promise<unknown>): Promise<string[]> => {
  const error = await attempt.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason as Error & { details?: { errors: { path: string[] }[] } },
  );
  if (error.name !== 'ValidationError' || !('details' in error)) throw error;
  return (error.details?.errors ?? []).map(({ path }) => path.join('.'));
};

/** Writes a snapshot as a merge would, and reads what became of it. */
export const write = async (
  uid: string,
  documentId: string,
  snapshot: Snapshot,
  locale: string | null,
): Promise<Snapshot> => {
  const schema = capture.documentSchema(strapi, uid);
  const current = await capture.readSnapshot(strapi, uid, { documentId, locale }, 'draft');
  const data = capture.toDocumentData(schema, snapshot, current);
  await documents(uid).update({ documentId, data, ...(locale === null ? {} : { locale }) });
  return read(documentId, locale, 'draft', uid);
};

export const expectSame = (uid: string, actual: Snapshot, expected: Snapshot): void => {
  const schema = capture.documentSchema(strapi, uid);
  expect(snapshotContent(schema, actual)).toEqual(snapshotContent(schema, expected));
  expect(capture.contentHash(schema, actual)).toBe(capture.contentHash(schema, expected));
};

export const countQueries = async (work: () => Promise<unknown>): Promise<number> =>
  (await queriesOf(work)).length;

export let authors: string[];
export let categories: string[];
export let files: number[];
export let others: string[];

export const fullArticle = (): Data => ({
  title: 'The title',
  slug: 'the-title',
  summary: 'A summary\nof two lines',
  body: '# Body\n\ntext',
  outline: [{ type: 'paragraph', children: [{ type: 'text', text: 'An outline', bold: true }] }],
  wordCount: 12,
  views: '9007199254740000',
  rating: 4.5,
  score: 0.1,
  featured: true,
  date: '2024-02-29',
  embargoUntil: '2024-03-01T10:20:30.456Z',
  airTime: '09:05:00.000',
  kind: 'news',
  contact: 'a@example.test',
  metadata: { tags: ['x', 'y'], depth: { deeper: [1, null, true] } },
  accent: '#ff0000',
  code: 'CODE-1',
  cover: files[0],
  gallery: [files[2], files[0], files[1]],
  category: { documentId: categories[0] },
  author: { documentId: authors[0] },
  coAuthors: { set: [{ documentId: authors[2] }, { documentId: authors[0] }, { documentId: authors[1] }] },
  related: { set: [{ documentId: others[1] }, { documentId: others[0] }] },
  seo: {
    metaTitle: 'Meta',
    openGraph: { title: 'OG', image: files[1] },
    canonicalOf: { documentId: others[0] },
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
    { __component: 'section.teaser', label: 'See', article: { documentId: others[1] } },
    { __component: 'section.features', heading: 'F', items: [{ title: 'f1' }, { title: 'f2', text: 't' }] },
    { __component: 'section.quote', text: 'Quoted again' },
  ],
});

let worlds = 0;

/** Authors, categories, files and articles to refer to; each test file has its own. */
export const buildWorld = async (): Promise<void> => {
  worlds += 1;
  const unique = `${Date.now().toString(36)}-${worlds}`;
  authors = [];
  for (const name of ['Ada', 'Bert', 'Cleo']) authors.push(await create(AUTHOR, { name }));
  categories = [];
  for (const name of ['News', 'Tips']) categories.push(await create(CATEGORY, { name: `${name} ${unique}` }));
  files = [];
  for (const name of ['a', 'b', 'c']) files.push(await file(name));
  others = [];
  for (const title of ['Other one', 'Other two', 'Other three']) {
    others.push(await create(ARTICLE, { title }, 'en'));
  }
};
