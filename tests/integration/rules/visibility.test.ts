/** Section 10: a request is seen by exactly those who may view every document in it; others learn nothing of it. */
import { createArticle, seeded, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  idOf,
  must,
  propose,
  read,
  review,
  right,
  type Data,
} from '../steps';

const OUTSIDER = 'outsider@demo.test';
const WORD = `Secret${Date.now()}`;
const list = async (by: string, query: string): Promise<string[]> =>
  (await must(by, 'get', `/requests?pageSize=100&${query}`)).map(({ id }: { id: string }) => id);
const total = async (by: string, query = '') =>
  ((await call(by, 'get', `/requests?${query}`)).meta.pagination as Data).total;

const newCategory = async () =>
  (await documents(CATEGORY).create({ data: { name: `Seen ${Date.now()}-${Math.random()}` } })).documentId;

describe('an outsider, who may read categories only', () => {
  it('sees requests about categories, and nothing of those about articles', async () => {
    const [category, { documentId }] = [await newCategory(), await createArticle()];
    const ofCategory = edition(category, { description: 'D' }, CATEGORY);
    const ofArticle = edition(documentId, { title: `${WORD} proposal` });
    const before = await total(OUTSIDER);
    const seen = await propose([ofCategory], { title: `${WORD} seen` });
    const hidden = [
      await propose([ofArticle], { title: `${WORD} article` }),
      await propose([{ type: 'creation', contentType: ARTICLE, data: { title: WORD } }], {
        title: `${WORD} new`,
      }),
    ];
    for (const { id } of hidden) await review(id);

    expect(await total(OUTSIDER)).toBe((before as number) + 1);
    for (const query of [
      `_q=${WORD}`,
      `filters[title][$contains]=${WORD}`,
      `filters[targetDocumentId]=${category}`,
      `filters[creator]=${idOf('editor@demo.test')}&_q=${WORD}`,
    ]) {
      expect([query, await list(OUTSIDER, query)]).toEqual([query, [seen.id]]);
    }
    for (const { number } of hidden) expect(await list(OUTSIDER, `_q=%23${number}`)).toEqual([]);
    expect(await list(OUTSIDER, `filters[contentType]=${ARTICLE}`)).toEqual([]);
    expect(await list(OUTSIDER, `filters[targetDocumentId]=${documentId}`)).toEqual([]);
    expect(await list(OUTSIDER, `_q=${WORD}&scope=to_review`)).toEqual([]);
    expect((await list('editor@demo.test', `_q=${WORD}`)).sort()).toEqual(
      [seen, ...hidden].map(({ id }) => id).sort(),
    );

    for (const { id, changes } of hidden) {
      const { reviews } = await read(id);
      const paths = [
        `/requests/${id}`,
        `/requests/${id}/checks`,
        `/requests/${id}/timeline`,
        `/requests/${id}/reviews`,
        ...changes.flatMap((change) => [
          `/changes/${change.id}`,
          `/changes/${change.id}/diff`,
          `/changes/${change.id}/revisions`,
        ]),
      ];
      for (const path of paths) {
        const reply = await call(OUTSIDER, 'get', path);
        expect([path, reply.status]).toEqual([path, 404]);
        expect(JSON.stringify(reply.error)).not.toContain(WORD);
      }
      expect((await call(OUTSIDER, 'put', `/reviews/${reviews[0]?.id}`, { valid: false })).status).toBe(404);
    }
    const nothing = await call(OUTSIDER, 'get', '/requests/nothing');
    const hiddenOne = await call(OUTSIDER, 'get', `/requests/${hidden[0]?.id}`);
    expect(hiddenOne.error).toEqual(nothing.error);

    expect(
      (await must(OUTSIDER, 'get', `/documents/${CATEGORY}/${category}/requests`)).map(
        ({ id }: { id: string }) => id,
      ),
    ).toEqual([seen.id]);
    const ofArticles = await call(OUTSIDER, 'get', `/documents/${ARTICLE}/${documentId}/requests`);
    expect([[], null]).toContainEqual(ofArticles.data ?? null);
    const checks = await must(OUTSIDER, 'get', `/requests/${seen.id}/checks`);
    const related = checks.checks.find(({ id }: { id: string }) => id === 'related');
    expect(related.requests ?? []).toEqual([]);
    expect(related.message).not.toMatch(/#\d/);
  });

  it('does not learn the titles of articles that a category refers to', async () => {
    const category = await newCategory();
    const { documentId } = await createArticle({ title: `${WORD} related` });
    const { changes } = await propose([
      edition(category, { articles: { connect: [{ documentId }] } }, CATEGORY),
    ]);
    const path = `/changes/${changes[0]?.id}`;
    expect(JSON.stringify(await must('editor@demo.test', 'get', `${path}/diff`))).toContain(WORD);
    for (const suffix of ['', '/diff', '/diff?from=current&to=merged']) {
      expect(JSON.stringify(await must(OUTSIDER, 'get', `${path}${suffix}`))).not.toContain(WORD);
    }
  });
});

describe("Strapi's own conditions and locales", () => {
  it('a role that reads only what it created', async () => {
    const own = { conditions: ['admin::is-creator'] };
    const { email, id: userId } = await account([
      grant('read', ARTICLE, own),
      grant('request', ARTICLE, own),
    ]);
    const [mine, theirs] = [await createArticle({ createdBy: userId }), await createArticle()];
    const ofMine = await propose([edition(mine.documentId, { title: 'M' })], { location: `/own-${WORD}` });
    const ofTheirs = await propose([edition(theirs.documentId, { title: 'T' })], {
      location: `/own-${WORD}`,
    });
    expect(await list(email, `filters[location]=/own-${WORD}`)).toEqual([ofMine.id]);
    expect((await call(email, 'get', `/requests/${ofMine.id}`)).status).toBe(200);
    expect((await call(email, 'get', `/requests/${ofTheirs.id}`)).status).toBe(404);
    expect((await call(email, 'get', `/changes/${ofTheirs.changes[0]?.id}/diff`)).status).toBe(404);
    expect(
      (
        await call(email, 'post', '/requests', {
          title: 'x',
          changes: [edition(theirs.documentId, { title: 'x' })],
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await call(email, 'post', '/requests', {
          title: 'x',
          changes: [edition(mine.documentId, { title: 'x' })],
        })
      ).status,
    ).toBe(201);
  });

  it('a row of theirs without a document, as an import may leave it, opens nothing', async () => {
    const { email, id: userId } = await account([
      grant('read', ARTICLE, { conditions: ['admin::is-creator'] }),
    ]);
    const location = `/row-${WORD}`;
    const theirs = await createArticle();
    const request = await propose([edition(theirs.documentId, { title: 'T' })], { location });
    const { tableName } = strapi.db.metadata.get(ARTICLE);
    const title = `Row ${WORD}`;
    const rows = () => strapi.db.connection(tableName).where({ title });
    await strapi.db
      .connection(tableName)
      .insert({ document_id: null, locale: 'en', title, created_by_id: userId });
    try {
      expect(await list(email, `filters[location]=${location}`)).toEqual([]);
      expect(await total(email, `filters[location]=${location}`)).toBe(0);
      expect((await call(email, 'get', `/requests/${request.id}`)).status).toBe(404);
    } finally {
      await rows().delete();
    }
  });

  it('several roles with conditions: what any of them allows, however the list is asked for', async () => {
    const ofRole = grant('read', ARTICLE, { conditions: ['admin::has-same-role-as-creator'] });
    const own = grant('read', ARTICLE, { conditions: ['admin::is-creator'] });
    const [first, second, third] = [await account([ofRole]), await account([ofRole]), await account([own])];
    const roles = [first, second, third].map(({ roleId }) => roleId);
    await strapi.service('admin::user').updateById(third.id, { roles });
    const location = `/roles-${WORD}`;
    const about = async (createdBy: number, title: string) =>
      propose([edition((await createArticle({ createdBy })).documentId, { title })], { location, title });
    const seen = [
      await about(third.id, `A ${WORD}`),
      await about(first.id, `B ${WORD}`),
      await about(second.id, `C ${WORD}`),
    ].map(({ id }) => id);
    await about(idOf('editor@demo.test'), `B ${WORD}`);

    const here = `filters[location]=${location}`;
    expect(await total(third.email, here)).toBe(3);
    expect(await list(third.email, `${here}&sort=title:asc`)).toEqual(seen);
    expect(await list(third.email, `${here}&sort=title:desc`)).toEqual([...seen].reverse());
    expect(await list(third.email, `${here}&sort[0]=status:asc&sort[1]=title:asc`)).toEqual(seen);
    expect(await list(third.email, `_q=${WORD}&sort=title:asc&${here}`)).toEqual(seen);
    const pages = [1, 2, 3, 4].map((page) => `/requests?${here}&sort=title:asc&pageSize=1&page=${page}`);
    const found: string[] = [];
    for (const page of pages) found.push(...(await must(third.email, 'get', page)).map(({ id }: Data) => id));
    expect(found).toEqual(seen);
    // Who has one of these roles sees what was created by anybody who has it, too.
    expect(await list(first.email, `${here}&sort=title:asc`)).toEqual(seen.slice(0, 2));
  });

  it('a role that may request only what it created, but sees all', async () => {
    const { email, id: userId } = await account([
      grant('read', ARTICLE),
      grant('request', ARTICLE, { conditions: ['admin::is-creator'] }),
    ]);
    const [mine, theirs] = [await createArticle({ createdBy: userId }), await createArticle()];
    expect(
      (
        await call(email, 'post', '/requests', {
          title: 'x',
          changes: [edition(theirs.documentId, { title: 'x' })],
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await call(email, 'post', '/requests', {
          title: 'x',
          changes: [edition(mine.documentId, { title: 'x' })],
        })
      ).status,
    ).toBe(201);
  });

  it('a role that works in French only', async () => {
    const french = { locales: ['fr'] };
    const { email } = await account([
      grant('read', ARTICLE, french),
      grant('request', ARTICLE, french),
      grant('approve', ARTICLE, french),
    ]);
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Fr', slug: `fr-${documentId}` },
    });
    const inEnglish = await propose([edition(documentId, { title: 'E' })], { location: `/fr-${WORD}` });
    const inFrench = await propose([edition(documentId, { title: 'F' }, ARTICLE, 'fr')], {
      location: `/fr-${WORD}`,
    });
    const newFrench = await propose(
      [{ type: 'creation', contentType: ARTICLE, locale: 'fr', data: { title: 'F' } }],
      { location: `/fr-${WORD}` },
    );
    const newEnglish = await propose(
      [{ type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'E' } }],
      { location: `/fr-${WORD}` },
    );
    expect((await list(email, `filters[location]=/fr-${WORD}`)).sort()).toEqual(
      [inFrench.id, newFrench.id].sort(),
    );
    for (const hidden of [inEnglish, newEnglish])
      expect((await call(email, 'get', `/requests/${hidden.id}`)).status).toBe(404);
    const onDocument = await must(email, 'get', `/documents/${ARTICLE}/${documentId}/requests`);
    expect(onDocument.map(({ id }: { id: string }) => id)).toEqual([inFrench.id]);
    expect(
      (await call(email, 'post', '/requests', { title: 'x', changes: [edition(documentId, { title: 'x' })] }))
        .status,
    ).toBe(404);
    expect(
      (
        await call(email, 'post', '/requests', {
          title: 'x',
          changes: [{ type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'x' } }],
        })
      ).status,
    ).toBe(403);
    expect(
      (await call(email, 'post', `/requests/${inFrench.id}/reviews`, { verdict: 'approved' })).status,
    ).toBe(201);
  });

  it('a right to read that is lost takes the request away, even from its creator', async () => {
    const { email, roleId } = await account([grant('read', ARTICLE), grant('request', ARTICLE)]);
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'x' })], { by: email });
    const { strapi } = await import('../harness');
    await strapi.service('admin::role').assignPermissions(roleId, [right('read')]);
    expect((await call(email, 'get', `/requests/${id}`)).status).toBe(404);
    expect(await list(email, 'scope=mine')).toEqual([]);
  });

  it('the right to manage opens no content that may not be read', async () => {
    const { email } = await account([right('manage'), grant('read', CATEGORY)]);
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'x' })]);
    expect((await call(email, 'get', `/requests/${id}`)).status).toBe(404);
    expect((await call(email, 'delete', `/requests/${id}`)).status).toBe(404);
    const seen = await propose([edition(await newCategory(), { description: 'x' }, CATEGORY)]);
    expect((await call(email, 'post', `/requests/${seen.id}/status`, { status: 'closed' })).status).toBe(200);
  });

  it('who lacks the right to open the section gets nothing', async () => {
    const { email, roleId } = await account([]);
    const { strapi } = await import('../harness');
    await strapi.service('admin::role').assignPermissions(roleId, [grant('read', ARTICLE)]);
    for (const path of ['/requests', '/people', `/documents/${ARTICLE}/${seeded.draft}/requests`]) {
      expect([path, (await call(email, 'get', path)).status]).toEqual([path, 403]);
    }
  });
});
