/** Section 6: two requests create the same thing. The second of them is in conflict, at the same moment and later. */
import { TABLES } from '../../server/src/tables';
import { createArticle, seeded, strapi } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  call,
  documents,
  draftOf,
  HOMEPAGE,
  liveOf,
  propose,
  read,
  review,
  settled,
  type Data,
} from './steps';

const EDITOR = 'editor@demo.test';

const merge = (id: string) => call('publisher@demo.test', 'post', `/requests/${id}/merge`, {});

const creating = (contentType: string, data: Data, locale = 'en', documentId?: string) =>
  propose([{ type: 'creation', contentType, locale, data, ...(documentId && { documentId }) }]);

/** Both merged at the same moment; the loser is told why and keeps what it proposes. @returns who was first */
const mergeBoth = async (ids: string[]): Promise<number> => {
  for (const id of ids) await review(id);
  const replies = await Promise.all(ids.map(merge));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const first = replies.findIndex(({ status }) => status === 200);
  const { error } = replies[1 - first] as (typeof replies)[number];
  expect(error?.details).toMatchObject({ state: 'checks_failed', checks: [{ id: 'conflicts' }] });
  const left = await read(ids[1 - first] as string, EDITOR);
  expect(left).toMatchObject({ status: 'ready_for_review', conflicts: 1, outdated: true });
  return first;
};

/** Runs work while there is no homepage. */
const withoutHomepage = async (work: () => Promise<void>): Promise<void> => {
  const { heading, intro, featured } = await draftOf(HOMEPAGE, seeded.homepage);
  const removeAll = async () => {
    const rows: { documentId: string }[] = await strapi.db.query(HOMEPAGE).findMany({});
    for (const documentId of new Set(rows.map((row) => row.documentId))) {
      await documents(HOMEPAGE).delete({ documentId, locale: '*' });
    }
  };
  await removeAll();
  try {
    await work();
  } finally {
    await removeAll();
    await documents(HOMEPAGE).create({
      data: { documentId: seeded.homepage, heading, intro, featured: featured?.documentId },
      status: 'published',
    });
  }
};

const homepages = async (): Promise<string[]> => {
  const rows: { documentId: string; locale: string }[] = await strapi.db
    .query(HOMEPAGE)
    .findMany({ where: { publishedAt: null }, orderBy: { id: 'asc' } });
  expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
  return rows.map(({ locale }) => locale);
};

describe('at the same moment', () => {
  const ROUNDS = [1, 2, 3];

  it.each(ROUNDS)('a new locale is made once (%i)', async () => {
    const { documentId } = await createArticle();
    const titles = ['Un', 'Deux'];
    const requests = [];
    for (const title of titles) {
      requests.push(await creating(ARTICLE, { title, slug: `${title}-${documentId}` }, 'fr', documentId));
    }
    const first = await mergeBoth(requests.map(({ id }) => id));
    const rows = await strapi.db.query(ARTICLE).findMany({ where: { documentId, locale: 'fr' } });
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.title).toBe(titles[first]);
  });

  it.each(ROUNDS)('a slug is given once (%i)', async (round) => {
    const slug = `once-${round}-${Date.now()}`;
    const requests = [];
    for (const title of ['One', 'Two']) requests.push(await creating(ARTICLE, { title, slug }));
    await mergeBoth(requests.map(({ id }) => id));
    const rows: { documentId: string }[] = await strapi.db.query(ARTICLE).findMany({ where: { slug } });
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it.each(ROUNDS)('a single type is made once (%i)', async () => {
    await withoutHomepage(async () => {
      const requests = [];
      for (const heading of ['One', 'Two']) requests.push(await creating(HOMEPAGE, { heading }));
      await mergeBoth(requests.map(({ id }) => id));
      expect(await homepages()).toEqual(['en']);
    });
  });
});

describe('a single type, one after the other', () => {
  it('keep request: the creation becomes an edition of what exists by now', async () => {
    await withoutHomepage(async () => {
      const one = await creating(HOMEPAGE, { heading: 'One', intro: 'Introduction' });
      const two = await creating(HOMEPAGE, { heading: 'Two' });
      await review(two.id);
      const documentId = (await approveAndMerge(one.id)).results[0]?.documentId as string;
      expect(await read(two.id)).toMatchObject({
        conflicts: 1,
        outdated: true,
        changes: [{ type: 'creation', documentId: null, conflicts: 1, outdated: true }],
      });
      expect(await merge(two.id)).toMatchObject({ status: 409 });
      const change = two.changes[0]?.id;
      const conflicts = await call(EDITOR, 'get', `/changes/${change}/conflicts`);
      expect(conflicts.data).toMatchObject([
        { path: '', kind: 'create_create', choices: ['request', 'published'], published: { heading: 'One' } },
      ]);
      expect((await call(EDITOR, 'post', `/changes/${change}/refresh`)).status).toBe(409);
      const resolutions = [{ path: '', choice: 'request' }];
      const resolved = await call(EDITOR, 'post', `/changes/${change}/resolve`, { resolutions });
      expect(resolved).toMatchObject({ status: 200, data: { type: 'edition', documentId, conflicts: 0 } });
      await approveAndMerge(two.id);
      expect(await homepages()).toEqual(['en']);
      expect(await liveOf(HOMEPAGE, documentId)).toMatchObject({ heading: 'Two', intro: null });
    });
  });

  it('the status follows: back in review once it exists, ready again once it is gone', async () => {
    await withoutHomepage(async () => {
      const { id } = await creating(HOMEPAGE, { heading: 'Mine' });
      await review(id);
      const stored = async () =>
        (await strapi.db.query(TABLES.request).findOne({ where: { documentId: id } })).status;
      const { documentId } = await documents(HOMEPAGE).create({ data: { heading: 'Theirs' } });
      await settled(async () => (await stored()) === 'ready_for_review', 'in review');
      await documents(HOMEPAGE).delete({ documentId, locale: '*' });
      await settled(async () => (await stored()) === 'ready_for_merging', 'ready to publish');
    });
  });

  it('keep published: nothing is left to do', async () => {
    await withoutHomepage(async () => {
      const one = await creating(HOMEPAGE, { heading: 'One' });
      const two = await creating(HOMEPAGE, { heading: 'Two' });
      await approveAndMerge(one.id);
      const resolutions = [{ path: '', choice: 'published' }];
      const path = `/changes/${two.changes[0]?.id}/resolve`;
      expect(await call(EDITOR, 'post', path, { resolutions })).toMatchObject({
        status: 200,
        data: { type: 'no_change', conflicts: 0 },
      });
      await approveAndMerge(two.id);
      expect(await homepages()).toEqual(['en']);
    });
  });

  it.each(['as it is', 'refreshed'])('in another locale it joins what exists by now: %s', async (how) => {
    await withoutHomepage(async () => {
      const one = await creating(HOMEPAGE, { heading: 'One' });
      const two = await creating(HOMEPAGE, { heading: 'Un' }, 'fr');
      const documentId = (await approveAndMerge(one.id)).results[0]?.documentId as string;
      expect(await read(two.id)).toMatchObject({ conflicts: 0, outdated: true });
      if (how === 'refreshed') {
        const refreshed = await call(EDITOR, 'post', `/changes/${two.changes[0]?.id}/refresh`);
        expect(refreshed).toMatchObject({
          status: 200,
          data: { type: 'creation', documentId, outdated: false },
        });
      }
      expect((await approveAndMerge(two.id)).results).toMatchObject([{ documentId }]);
      expect(await homepages()).toEqual(['en', 'fr']);
      expect(await liveOf(HOMEPAGE, documentId, 'en')).toMatchObject({ heading: 'One' });
      expect(await liveOf(HOMEPAGE, documentId, 'fr')).toMatchObject({ heading: 'Un' });
    });
  });
});

describe('one request', () => {
  const creation = (heading: string, locale = 'en') => ({
    type: 'creation' as const,
    contentType: HOMEPAGE,
    locale,
    data: { heading },
  });

  it('creates a single type once in each locale', async () => {
    await withoutHomepage(async () => {
      const body = { title: 'Twice', changes: [creation('One'), creation('Two')] };
      expect(await call(EDITOR, 'post', '/requests', body)).toMatchObject({ status: 400 });
      const { id } = await propose([creation('One'), creation('Un', 'fr')]);
      const { results } = await approveAndMerge(id);
      expect(results[1]?.documentId).toBe(results[0]?.documentId);
      expect(await homepages()).toEqual(['en', 'fr']);
    });
  });

  it('takes a second creation for another save of the first', async () => {
    await withoutHomepage(async () => {
      const { id } = await propose([creation('One')]);
      const added = await call(EDITOR, 'post', `/requests/${id}/changes`, {
        ...creation('Two'),
        fromRevision: 1,
      });
      expect([added.status, added.data?.revision]).toEqual([201, 2]);
      expect((await read(id)).changes).toHaveLength(1);
    });
  });
});
