/** Issue 2: nothing of a request is live, in the shared draft or in the content API before it is merged. */
import type { ChangeInput } from '../../contracts/changes';
import { anonymous, createArticle, seeded } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  AUTHOR,
  call,
  CATEGORY,
  documents,
  edition,
  everything,
  HOMEPAGE,
  idOf,
  must,
  propose,
  read,
  readToken,
  review,
} from './steps';

let token: string;

/** What the outside world reads: every type, both sides, both languages. */
const contentApi = async (): Promise<string[]> => {
  const answers: string[] = [];
  const collections = ['articles', 'authors', 'categories'].map(
    (name) => `/api/${name}?sort=id&populate=*&pagination[pageSize]=100`,
  );
  for (const path of [...collections, '/api/homepage?populate=*']) {
    for (const side of ['published', 'draft']) {
      for (const locale of ['en', 'fr']) {
        const answer = await anonymous()
          .get(`${path}&status=${side}&locale=${locale}`)
          .set('Authorization', `Bearer ${token}`);
        expect([200, 404]).toContain(answer.status);
        answers.push(answer.text);
      }
    }
  }
  return answers;
};

interface Case {
  name: string;
  /** Documents that the change needs, made first; answers with the change. */
  prepare(): Promise<ChangeInput>;
  /** Another proposal for the same target, where there is data. */
  again?: Record<string, unknown>;
  /** The homepage is everybody's: proposed, never merged here. */
  merge?: false;
}

const newAuthor = async (status: 'draft' | 'published' = 'published') =>
  (await documents(AUTHOR).create({ data: { name: 'Untouched author' }, status })).documentId;
const newCategory = async (): Promise<string> =>
  (await documents(CATEGORY).create({ data: { name: `Untouched ${Date.now()}` } })).documentId;

const CASES: Case[] = [
  {
    name: 'edition of a published article',
    prepare: async () =>
      edition((await createArticle()).documentId, {
        title: 'Other',
        seo: { metaTitle: 'SEO' },
        category: { connect: [{ documentId: seeded.category }] },
      }),
    again: { title: 'Yet another' },
  },
  {
    name: 'edition of a draft article',
    prepare: async () => edition((await createArticle({}, 'draft')).documentId, { body: 'Other' }),
    again: { body: 'More' },
  },
  {
    name: 'creation of an article',
    prepare: async () => ({
      type: 'creation',
      contentType: ARTICLE,
      locale: 'en',
      data: { title: 'New', category: { connect: [{ documentId: seeded.category }] } },
    }),
  },
  {
    name: 'new locale of an article',
    prepare: async () => ({
      type: 'creation',
      contentType: ARTICLE,
      documentId: (await createArticle()).documentId,
      locale: 'fr',
      data: { title: 'Nouveau' },
    }),
    again: { title: 'Neuf' },
  },
  {
    name: 'deletion of an article',
    prepare: async () => ({
      type: 'deletion',
      contentType: ARTICLE,
      documentId: (await createArticle()).documentId,
      locale: 'en',
    }),
  },
  {
    name: 'publication of an article',
    prepare: async () => ({
      type: 'publication',
      contentType: ARTICLE,
      documentId: (await createArticle({}, 'draft')).documentId,
      locale: 'en',
    }),
  },
  {
    name: 'unpublication of an article',
    prepare: async () => ({
      type: 'unpublication',
      contentType: ARTICLE,
      documentId: (await createArticle()).documentId,
      locale: 'en',
    }),
  },
  {
    name: 'edition of a category',
    prepare: async () => edition(await newCategory(), { description: 'Proposed' }, CATEGORY),
    again: { description: 'Again' },
  },
  {
    name: 'creation of a category',
    prepare: async () => ({
      type: 'creation',
      contentType: CATEGORY,
      data: { name: `Proposed ${Date.now()}` },
    }),
  },
  {
    name: 'deletion of a category',
    prepare: async () => ({ type: 'deletion', contentType: CATEGORY, documentId: await newCategory() }),
  },
  {
    name: 'edition of an author',
    prepare: async () => edition(await newAuthor(), { name: 'Proposed' }, AUTHOR),
    again: { name: 'Again' },
  },
  {
    name: 'creation of an author',
    prepare: async () => ({
      type: 'creation',
      contentType: AUTHOR,
      data: { name: 'Proposed', favourite: { connect: [{ documentId: seeded.published }] } },
    }),
  },
  {
    name: 'deletion of an author',
    prepare: async () => ({ type: 'deletion', contentType: AUTHOR, documentId: await newAuthor() }),
  },
  {
    name: 'publication of an author',
    prepare: async () => ({ type: 'publication', contentType: AUTHOR, documentId: await newAuthor('draft') }),
  },
  {
    name: 'unpublication of an author',
    prepare: async () => ({ type: 'unpublication', contentType: AUTHOR, documentId: await newAuthor() }),
  },
  {
    name: 'edition of the homepage',
    prepare: async () => edition(seeded.homepage, { heading: 'Proposed', hero: { title: 'Hero' } }, HOMEPAGE),
    again: { heading: 'Again' },
    merge: false,
  },
  {
    name: 'new locale of the homepage',
    prepare: async () => ({
      type: 'creation',
      contentType: HOMEPAGE,
      locale: 'fr',
      data: { heading: 'Accueil' },
    }),
    merge: false,
  },
  {
    name: 'deletion of the homepage',
    prepare: async () => ({ type: 'deletion', contentType: HOMEPAGE, locale: 'en' }),
    merge: false,
  },
  {
    name: 'unpublication of the homepage',
    prepare: async () => ({ type: 'unpublication', contentType: HOMEPAGE, locale: 'en' }),
    merge: false,
  },
];

describe('before the merge nothing differs in one byte', () => {
  beforeAll(async () => {
    token = await readToken();
  });

  it.each(CASES)('$name', async ({ prepare, again, merge }) => {
    const change = await prepare();
    const before = await everything();
    const seenBefore = await contentApi();

    const { id, changes } = await propose([change], { draft: true });
    const target = changes[0];
    if (again) {
      await must('editor@demo.test', 'put', `/changes/${target?.id}`, { data: again, fromRevision: 1 });
      expect((await read(id)).changes[0]?.revision).toBe(2);
    }
    await must('editor@demo.test', 'put', `/requests/${id}`, { mergeTarget: 'draft' });
    await must('editor@demo.test', 'put', `/requests/${id}`, { mergeTarget: 'published' });
    await must('editor@demo.test', 'put', `/requests/${id}/approvers`, {
      users: [idOf('reviewer@demo.test')],
      groups: [],
    });
    await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'ready_for_review' });
    await must('editor@demo.test', 'post', `/requests/${id}/refresh`, {});
    await must('reviewer@demo.test', 'get', `/changes/${target?.id}/diff?from=current&to=merged`);
    await review(id, 'changes_requested');
    await review(id, 'approved');
    await must('publisher@demo.test', 'get', `/requests/${id}/checks`);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, { dryRun: true });
    expect((await read(id)).status).toBe('ready_for_merging');

    expect(await everything()).toEqual(before);
    expect(await contentApi()).toEqual(seenBefore);
    if (merge === false) {
      await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' });
      expect(await everything()).toEqual(before);
      return;
    }
    expect((await approveAndMerge(id)).request.status).toBe('merged');
    expect(await everything()).not.toEqual(before);
    expect(await contentApi()).not.toEqual(seenBefore);
  });

  it('a refused, a closed and a deleted request leave nothing either', async () => {
    const { documentId } = await createArticle();
    const before = await everything();
    const refused = await call('editor@demo.test', 'post', '/requests', {
      title: 'Bad',
      changes: [edition(documentId, { kind: 'gossip' })],
    });
    expect(refused.status).toBe(400);
    const { id } = await propose([edition(documentId, { title: 'Closed' })]);
    await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' });
    await must('admin@demo.test', 'delete', `/requests/${id}`);
    expect((await call('admin@demo.test', 'get', `/requests/${id}`)).status).toBe(404);
    expect(await everything()).toEqual(before);
  });
});
