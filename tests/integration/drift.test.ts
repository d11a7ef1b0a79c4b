/** Issue 3, point 8: revisions whose snapshots were taken under an older schema. */
import {
  ARTICLE,
  call,
  documents,
  draftOf,
  edition,
  liveOf,
  must,
  propose,
  read,
  review,
  type Data,
  type Loose,
} from './steps';
import { asOfOlderSchema, looksFine, newArticle } from './steps/older-schema';

interface Case {
  name: string;
  /** What the article holds beside what all of them do. */
  holds?: Data;
  rewrite: (snapshot: Data, isProposed: boolean) => void;
  /** Paths of the drift in the check. */
  paths: string[];
  says: RegExp;
  /** Top-level attribute that the diff shows as unknown, and how it differs. */
  unknown?: [path: string, kind: string];
}

const CASES: Case[] = [
  {
    name: 'a removed attribute',
    rewrite: (snapshot, isProposed) => Object.assign(snapshot, { subtitle: isProposed ? 'New' : 'Old' }),
    paths: ['subtitle'],
    says: /The field "subtitle" is not part of Article any more\. It is left out when publishing; the rest is published\./,
    unknown: ['subtitle', 'changed'],
  },
  {
    name: 'a renamed attribute: Strapi starts the new one empty',
    holds: { wordCount: null },
    rewrite: (snapshot) => {
      snapshot.wordsTotal = 5;
      delete snapshot.wordCount;
    },
    paths: ['wordsTotal'],
    says: /"wordsTotal" is not part of Article any more/,
    unknown: ['wordsTotal', 'unchanged'],
  },
  {
    name: 'text that became a whole number',
    rewrite: (snapshot, isProposed) => Object.assign(snapshot, { wordCount: isProposed ? 'six' : 'five' }),
    paths: ['wordCount'],
    says: /was a text, and is a whole number now/,
    unknown: ['wordCount', 'changed'],
  },
  {
    name: 'a single component that became repeatable',
    rewrite: (snapshot, isProposed) =>
      Object.assign(snapshot, {
        links: { id: 1, label: isProposed ? 'Edited' : 'First link', url: '/first' },
      }),
    paths: ['links'],
    says: /was a component, and is a list of components now/,
    unknown: ['links', 'changed'],
  },
  {
    name: 'a repeatable component that became single',
    rewrite: (snapshot) =>
      Object.assign(snapshot, {
        seo: [
          { id: 1, metaTitle: 'SEO' },
          { id: 2, metaTitle: 'Two' },
        ],
      }),
    paths: ['seo'],
    says: /was a list of components, and is a component now/,
    unknown: ['seo', 'unchanged'],
  },
  {
    name: 'a component that is gone inside a dynamic zone',
    rewrite: (snapshot, isProposed) =>
      Object.assign(snapshot, {
        sections: [
          { id: 900_001, __component: 'section.gone', caption: isProposed ? 'New' : 'Old' },
          ...(snapshot.sections as Data[]),
        ],
      }),
    paths: ['sections.0'],
    says: /section\.gone" is not available there any more/,
  },
  {
    name: 'a relation to another type',
    rewrite: (snapshot, isProposed) =>
      Object.assign(snapshot, {
        category: [{ documentId: isProposed ? 'b' : 'a', contentType: 'api::topic.topic', label: 'Secret' }],
      }),
    paths: ['category'],
    says: /is still a relation, but of another kind/,
    unknown: ['category', 'changed'],
  },
  {
    name: 'inner attributes of components, removed and of another type',
    rewrite: (snapshot, isProposed) => {
      Object.assign(snapshot.seo as Data, { robots: isProposed ? 'noindex' : 'index', keywords: 7 });
      for (const link of snapshot.links as Data[]) Object.assign(link, { newTab: 'sometimes' });
    },
    paths: ['seo.keywords', 'seo.robots', 'links.0.newTab', 'links.1.newTab'],
    says: /as are 3 other places/,
  },
];

const driftCheck = async (request: string): Promise<Loose> => {
  const { checks } = await must('admin@demo.test', 'get', `/requests/${request}/checks`);
  return checks.find(({ id }: { id: string }) => id === 'drift');
};

const POPULATE = { seo: true, links: true, sections: { populate: '*' }, category: true };

/** Documents without what differs from one save to the next. */
const contentOf = (value: Loose): Loose => {
  if (Array.isArray(value)) return value.map(contentOf);
  if (value === null || typeof value !== 'object') return value;
  const skipped = ['id', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt'];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !skipped.includes(name))
      .map(([name, inner]) => [name, contentOf(inner)]),
  );
};

describe.each(CASES)('$name', ({ holds, rewrite, paths, says, unknown }) => {
  const prepare = async () => {
    const { documentId } = await newArticle(holds);
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const change = changes[0]?.id as string;
    await asOfOlderSchema(change, rewrite);
    return { documentId, id, change };
  };

  it('is shown and said, is neither outdated nor a conflict, and the rest goes live exactly', async () => {
    const { documentId, id, change } = await prepare();
    const [draft, live] = [
      contentOf(await draftOf(ARTICLE, documentId, 'en', POPULATE)),
      contentOf(await liveOf(ARTICLE, documentId, 'en', POPULATE)),
    ];
    await looksFine(id, change);
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    const check = await driftCheck(id);
    expect(check).toMatchObject({
      state: 'warning',
      message: expect.stringMatching(says),
      changes: [change],
    });
    expect(check.problems.map(({ path }: { path: string }) => path).sort()).toEqual([...paths].sort());

    const diff = await must('admin@demo.test', 'get', `/changes/${change}/diff`);
    if (unknown) {
      const [path, kind] = unknown;
      expect(diff.attributes.find((one: Loose) => one.path === path)).toMatchObject({
        type: 'unknown',
        kind,
      });
    }
    expect(diff.hidden).toBe(0);

    await review(id);
    const { results } = await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(results).toMatchObject([{ action: 'update_and_publish' }]);
    expect(contentOf(await draftOf(ARTICLE, documentId, 'en', POPULATE))).toEqual({
      ...draft,
      title: 'Proposed',
    });
    expect(contentOf(await liveOf(ARTICLE, documentId, 'en', POPULATE))).toEqual({
      ...live,
      title: 'Proposed',
    });
    await looksFine(id, change);
  });

  it('stays out of the next revision, and is no difference by itself', async () => {
    const { documentId, id, change } = await prepare();
    const { proposed } = await must('editor@demo.test', 'get', `/changes/${change}`);
    const none = await call('editor@demo.test', 'put', `/changes/${change}`, {
      data: { title: proposed.title },
      fromRevision: 1,
    });
    expect([none.status, none.error?.message]).toEqual([
      400,
      expect.stringMatching(/no difference|as it is/i),
    ]);
    await must('editor@demo.test', 'put', `/changes/${change}`, {
      data: { title: 'Again' },
      fromRevision: 1,
    });
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    expect(await driftCheck(id)).toBeUndefined();
    await looksFine(id, change);
    await review(id);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await liveOf(ARTICLE, documentId, 'en', POPULATE)).toMatchObject({
      title: 'Again',
      wordCount: 5,
      ...holds,
      links: [{ label: 'First link' }, { label: 'Second link' }],
      sections: [{ text: 'Stays' }],
      seo: { metaTitle: 'SEO', keywords: 'one' },
    });
  });

  it('does not stand in the way of a refresh', async () => {
    const { documentId, id, change } = await prepare();
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { summary: 'By others' } });
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 0 });
    await must('editor@demo.test', 'post', `/requests/${id}/refresh`, {});
    expect(await read(id)).toMatchObject({
      outdated: false,
      conflicts: 0,
      changes: [{ id: change, revision: 2 }],
    });
    expect(await driftCheck(id)).toBeUndefined();
    await review(id);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({
      title: 'Proposed',
      summary: 'By others',
      wordCount: 5,
      ...holds,
    });
  });
});
