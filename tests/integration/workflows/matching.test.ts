/** Issue 5: which workflow a change needs, on what is stored and on what is proposed. */
import type { ChangeInput } from '../../../contracts/changes';
import type { ChangeRow } from '../../../server/src/changes/rows';
import { changesOf } from '../../../server/src/changes/store';
import { TABLES } from '../../../server/src/tables';
import { matchDefinitions } from '../../../server/src/workflows/matching';
import { createArticle, people, queriesOf, strapi } from '../harness';
import { ARTICLE, CATEGORY, documents, edition, propose, type Data } from '../steps';

const EDITOR = people['editor@demo.test'];
const requester = { id: EDITOR.id, name: 'Editor' };

let numbers = 0;

/** A definition as stored: constraints that could not be saved (any more) are part of this. */
const define = (constraints: Data, more: Data = {}): Promise<{ id: number; name: string }> => {
  numbers += 1;
  const name = `Matching ${numbers}`;
  const data = { name, contentType: ARTICLE, constraints, priority: numbers, enabled: true, ...more };
  return strapi.db.query(TABLES.workflowDefinition as never).create({ data } as never) as never;
};

const stage = (definitionId: number, weight: number) =>
  strapi.db.query(TABLES.workflowStageDefinition as never).create({
    data: { definitionId, name: `Stage ${weight}`, weight, minApprovers: 1, groupId: 'none' },
  } as never);

afterEach(async () => {
  await strapi.db.query(TABLES.workflowDefinition as never).deleteMany({});
  await strapi.db.query(TABLES.workflowStageDefinition as never).deleteMany({});
});

/** The changes of a draft request with these changes. */
const proposed = async (...changes: ChangeInput[]): Promise<ChangeRow[]> => {
  const request = await propose(changes, { draft: true });
  return changesOf(strapi, [request.number]);
};

/** The names of the definitions that the changes need, and why. */
const matched = async (changes: ChangeRow[], by: { id: number | null; name: string } = requester) => {
  const matches = await matchDefinitions(strapi, changes, by);
  return changes.map(({ id }) => {
    const match = matches.get(id);
    return match ? [match.definition.name, match.why.message] : null;
  });
};

const category = async (name: string): Promise<string> =>
  (await documents(CATEGORY).create({ data: { name: `${name} ${(numbers += 1)} ${Date.now()}` } }))
    .documentId;

const categoryIs = (documentId: string) => ({ category: { documentId } });

describe('which definition', () => {
  it('is none where there are none, or none matches', async () => {
    const { documentId } = await createArticle({ wordCount: 1 });
    const changes = await proposed(edition(documentId, { title: 'x' }));
    expect(await matched(changes)).toEqual([null]);
    await define({ wordCount: { $gt: 5 } });
    expect(await matched(changes)).toEqual([null]);
  });

  it('is the one with the lowest priority that matches, enabled and of the content type', async () => {
    const { documentId } = await createArticle({ wordCount: 10 });
    const changes = await proposed(edition(documentId, { title: 'x' }));
    await define({}, { priority: 1, enabled: false });
    await define({}, { priority: 2, contentType: CATEGORY });
    await define({ wordCount: 3 }, { priority: 3 });
    const second = await define({}, { priority: 20 });
    const first = await define({ wordCount: 10 }, { priority: 5 });
    await stage(first.id, 20);
    await stage(first.id, 10);
    await stage(second.id, 10);
    const match = (await matchDefinitions(strapi, changes, requester)).get(changes[0]?.id ?? 0);
    expect(match?.definition.id).toBe(first.id);
    expect(match?.stages.map(({ name }) => name)).toEqual(['Stage 10', 'Stage 20']);
    expect(match?.why.message).toBe('wordCount is 10.');
  });

  it('is looked for separately for each change', async () => {
    const [one, other] = [await createArticle({ wordCount: 1 }), await createArticle({ wordCount: 2 })];
    const changes = await proposed(
      edition(one.documentId, { title: 'x' }),
      edition(other.documentId, { title: 'x' }),
    );
    await define({ wordCount: 1 }, { name: 'One', priority: 1 });
    await define({ wordCount: 2 }, { name: 'Two', priority: 2 });
    expect(await matched(changes)).toEqual([
      ['One', 'wordCount is 1.'],
      ['Two', 'wordCount is 2.'],
    ]);
  });

  it('says that it applies to all', async () => {
    const { documentId } = await createArticle();
    await define({}, { name: 'All' });
    expect(await matched(await proposed(edition(documentId, { title: 'x' })))).toEqual([
      ['All', 'Applies to all entries of “Article”.'],
    ]);
  });
});

describe('what is stored and what is proposed', () => {
  it('both count: moving an article out of Legal does not dodge Legal, and moving it in calls for it', async () => {
    const [legal, press] = [await category('Legal'), await category('Press')];
    const inside = await createArticle({ category: legal });
    const outside = await createArticle({ category: press });
    const never = await createArticle({ category: press });
    const changes = await proposed(
      edition(inside.documentId, { category: { connect: [{ documentId: press }] } }),
      edition(outside.documentId, { category: { connect: [{ documentId: legal }] } }),
      edition(never.documentId, { title: 'x' }),
    );
    await define(categoryIs(legal), { name: 'Legal' });
    expect((await matched(changes)).map((match) => match?.[0])).toEqual(['Legal', 'Legal', undefined]);
  });

  it('what is live counts where only somebody’s unfinished draft differs', async () => {
    const { documentId } = await createArticle({ kind: 'release' });
    await documents(ARTICLE).update({ documentId, data: { kind: 'news' } } as never);
    const changes = await proposed(edition(documentId, { title: 'x' }));
    await define({ kind: 'release' }, { name: 'Releases' });
    expect(await matched(changes)).toEqual([['Releases', 'kind is release.']]);
  });

  it('a new entry has only what is proposed', async () => {
    const legal = await category('Legal');
    const changes = await proposed({
      type: 'creation',
      contentType: ARTICLE,
      documentId: null,
      locale: 'en',
      data: { title: 'New', seo: { metaTitle: 'Top' }, category: { connect: [{ documentId: legal }] } },
    });
    await define({ category: { documentId: legal }, seo: { metaTitle: 'Top' } }, { name: 'New' });
    expect((await matched(changes))[0]?.[0]).toBe('New');
  });

  it('what is already gone counts as it was', async () => {
    const { documentId } = await createArticle({ kind: 'release' });
    const changes = await proposed({ type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' });
    await documents(ARTICLE).delete({ documentId, locale: 'en' });
    await define({ kind: 'release' }, { name: 'Releases' });
    expect(await matched(changes)).toEqual([['Releases', 'kind is release.']]);
  });

  it('relations of components count, and what they lead to', async () => {
    const canonical = await createArticle({ title: 'Canonical' });
    const { documentId } = await createArticle();
    const changes = await proposed(
      edition(documentId, {
        seo: { metaTitle: 'x', canonicalOf: { connect: [{ documentId: canonical.documentId }] } },
      }),
    );
    await define({ seo: { canonicalOf: { title: 'Canonical' } } }, { name: 'Canonical' });
    expect(await matched(changes)).toEqual([['Canonical', 'seo › canonicalOf › title is Canonical.']]);
  });
});

describe('what is being done', () => {
  it('tells deletions from edits', async () => {
    const [one, other] = [await createArticle(), await createArticle()];
    const changes = await proposed(
      { type: 'deletion', contentType: ARTICLE, documentId: one.documentId, locale: 'en' },
      edition(other.documentId, { title: 'x' }),
    );
    await define({ $change: { type: 'deletion' } }, { name: 'Deletions' });
    expect(await matched(changes)).toEqual([['Deletions', 'the change is a deletion.'], null]);
  });

  it('knows which fields change, those of components and of publications too', async () => {
    const price = await createArticle({ rating: 1 });
    const title = await createArticle({ rating: 1 });
    const seo = await createArticle({ seo: { metaTitle: 'a', keywords: 'k' } });
    const live = await createArticle({ rating: 1 });
    await documents(ARTICLE).update({ documentId: live.documentId, data: { rating: 2 } } as never);
    const changes = await proposed(
      edition(price.documentId, { rating: 5 }),
      edition(title.documentId, { title: 'x' }),
      edition(seo.documentId, { seo: { metaTitle: 'b', keywords: 'k' } }),
      { type: 'publication', contentType: ARTICLE, documentId: live.documentId, locale: 'en' },
    );
    await define({ $change: { changedFields: ['rating'] } }, { name: 'Prices', priority: 1 });
    await define({ $change: { changedFields: 'seo.metaTitle' } }, { name: 'Seo', priority: 2 });
    expect((await matched(changes)).map((match) => match?.[0])).toEqual([
      'Prices',
      undefined,
      'Seo',
      'Prices',
    ]);
    await define({ $change: { changedFields: 'seo.keywords' } }, { name: 'Keywords', priority: 0 });
    expect((await matched(changes)).map((match) => match?.[0])).toEqual([
      'Prices',
      undefined,
      'Seo',
      'Prices',
    ]);
  });

  it('knows whose entry it is', async () => {
    const own = await createArticle({ createdBy: EDITOR.id });
    const foreign = await createArticle({ createdBy: people['admin@demo.test'].id });
    const changes = await proposed(
      edition(own.documentId, { title: 'x' }),
      edition(foreign.documentId, { title: 'x' }),
      { type: 'creation', contentType: ARTICLE, documentId: null, locale: 'en', data: { title: 'New' } },
    );
    await define({ createdBy: { $ne: '$user' } }, { name: 'Foreign' });
    expect((await matched(changes)).map((match) => match?.[0])).toEqual([undefined, 'Foreign', undefined]);
    const token = { id: null, name: 'Token' };
    expect((await matched(changes.slice(0, 2), token)).map((match) => match?.[0])).toEqual([
      'Foreign',
      'Foreign',
    ]);
  });
});

describe('what cannot be asked any more', () => {
  it.each<[string, Data]>([
    ['an attribute that was removed', { colour: 'red' }],
    ['an operator that does not fit any more', { metadata: { $contains: 'x' } }],
    ['something that is no constraint', { $and: 'x' }],
  ])('%s: the definition applies, and says why', async (_what, constraints) => {
    const { documentId } = await createArticle();
    const changes = await proposed(edition(documentId, { title: 'x' }));
    await define(constraints, { name: 'Broken' });
    const [match] = await matched(changes);
    expect(match?.[0]).toBe('Broken');
    expect(match?.[1]).toMatch(/do not fit the content type any more/);
  });

  it('a value that was stored for another type of attribute', async () => {
    const { documentId } = await createArticle({ views: 1 });
    const [change] = await proposed(edition(documentId, { title: 'x' }));
    const revisions = strapi.db.query(TABLES.revision as never);
    const where = { changeId: change?.id } as never;
    const { sides } = (await revisions.findOne({ where })) as { sides: { draft: { proposed: Data } } };
    sides.draft.proposed.views = 'many';
    await revisions.update({ where, data: { sides } as never });
    await define({ views: { $gt: 100 } }, { name: 'Popular' });
    const [match] = await matched(change ? [change] : []);
    expect(match).toEqual(['Popular', expect.stringMatching(/cannot be compared/)]);
  });
});

it('takes as many queries for many changes and definitions as for few', async () => {
  const legal = await category('Legal');
  const articles: { documentId: string }[] = [];
  for (let count = 0; count < 6; count += 1)
    articles.push(await createArticle({ category: legal, seo: { metaTitle: 'x' } }));
  const changes = await proposed(...articles.map(({ documentId }) => edition(documentId, { title: 'x' })));
  const constraints = {
    category: { name: { $startsWith: 'nobody' } },
    coAuthors: { name: 'nobody' },
    seo: { metaTitle: 'nothing' },
    cover: { name: 'nothing' },
  };
  await define(constraints);
  const few = await queriesOf(() => matchDefinitions(strapi, changes.slice(0, 1), requester));
  for (let count = 0; count < 30; count += 1) await define({ ...constraints, wordCount: count });
  const many = await queriesOf(() => matchDefinitions(strapi, changes, requester));
  expect(few.length).toBeGreaterThan(3);
  expect(many.length).toBe(few.length);
});
