/** Section 5: several changes, further saves, what is stale, what is removed, and who may. */
import { createArticle, seeded, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  draftOf,
  edition,
  idOf,
  must,
  propose,
  putThrough,
  read,
  review,
  rowCounts,
} from '../steps';

const BODY = 'One\n\nTwo\n\nThree\n';
const article = async () => (await createArticle({ title: 'Base', summary: 'Base', body: BODY })).documentId;
const add = (id: string, change: object, by = 'editor@demo.test') =>
  call(by, 'post', `/requests/${id}/changes`, change);
const edit = (change: string, data: object, fromRevision: number, by = 'editor@demo.test') =>
  call(by, 'put', `/changes/${change}`, { data, fromRevision });
const proposedOf = async (change: string) =>
  (await must('editor@demo.test', 'get', `/changes/${change}`)).proposed;

describe('several changes and several saves', () => {
  it('a request with many changes, further ones added to it', async () => {
    const [a, b, c] = [await article(), await article(), await article()];
    const { id } = await propose([edition(a, { title: 'A' }), edition(b, { title: 'B' })]);
    const added = await add(id, edition(c, { title: 'C' }));
    expect([added.status, added.data.revision]).toEqual([201, 1]);
    const deletion = await add(id, {
      type: 'deletion',
      contentType: CATEGORY,
      documentId: (await documents(CATEGORY).create({ data: { name: `Gone ${Date.now()}` } })).documentId,
    });
    expect(deletion.status).toBe(201);
    expect((await read(id)).changes.map(({ label }) => label)).toEqual([
      'A',
      'B',
      'C',
      expect.stringContaining('Gone'),
    ]);
  });

  it('a second save of the same target is a revision, from the stored document and from the newest revision', async () => {
    const documentId = await article();
    const { id, changes } = await propose([edition(documentId, { title: 'First' })]);
    const change = changes[0]?.id as string;
    const saved = await add(id, edition(documentId, { summary: 'Second' }));
    expect([saved.status, saved.data.id, saved.data.revision]).toEqual([201, change, 2]);
    expect(await proposedOf(change)).toMatchObject({ title: 'First', summary: 'Second' });
    expect((await edit(change, { body: 'Third' }, 2)).status).toBe(200);
    expect(await proposedOf(change)).toMatchObject({ title: 'First', summary: 'Second', body: 'Third' });
    const revisions = await must('editor@demo.test', 'get', `/changes/${change}/revisions`);
    expect(
      revisions.map(({ number, reason }: { number: number; reason: string }) => [number, reason]),
    ).toEqual([
      [1, 'save'],
      [2, 'save'],
      [3, 'save'],
    ]);
    const between = await must('reviewer@demo.test', 'get', `/changes/${change}/diff?from=1&to=3`);
    const changed = between.attributes
      .filter(({ kind }: { kind: string }) => kind !== 'unchanged')
      .map(({ path }: { path: string }) => path);
    expect(changed.sort()).toEqual(['body', 'summary']);
  });

  it('a save from a revision that is not the newest merges, or is refused with nothing saved', async () => {
    const documentId = await article();
    const { id, changes } = await propose([edition(documentId, { title: 'First' })]);
    const change = changes[0]?.id as string;
    await must('editor@demo.test', 'put', `/changes/${change}`, {
      data: { body: 'One!\n\nTwo\n\nThree\n' },
      fromRevision: 1,
    });
    const merged = await edit(change, { body: 'One\n\nTwo\n\nThree!\n', summary: 'S' }, 1);
    expect(merged.status).toBe(200);
    expect(await proposedOf(change)).toMatchObject({
      title: 'First',
      summary: 'S',
      body: 'One!\n\nTwo\n\nThree!\n',
    });

    const before = [await rowCounts(), await read(id), await proposedOf(change)];
    const refused = await edit(change, { body: 'One?\n\nTwo\n\nThree\n' }, 1);
    expect([refused.status, refused.error?.details]).toEqual([
      409,
      expect.objectContaining({
        revision: 3,
        conflicts: [expect.objectContaining({ path: expect.stringContaining('body') })],
      }),
    ]);
    expect([await rowCounts(), await read(id), await proposedOf(change)]).toEqual(before);
  });

  it('an edit after the deletion in the same request: 409; a deletion after the edit replaces it', async () => {
    const documentId = await article();
    const deletion = { type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' };
    const { id } = await propose([{ type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' }]);
    const refused = await add(id, edition(documentId, { title: 'x' }));
    expect([refused.status, refused.error?.details.state]).toEqual([409, 'deletion']);

    const second = await propose([edition(documentId, { title: 'x' })]);
    const replaced = await add(second.id, deletion);
    expect([replaced.status, replaced.data.type, replaced.data.revision]).toEqual([201, 'deletion', 2]);
    expect((await edit(second.changes[0]?.id as string, { title: 'y' }, 2)).status).toBe(409);
    expect((await add(second.id, deletion)).status).toBe(400);
  });

  it('nothing changed: 400 "no difference", whatever is sent', async () => {
    const documentId = await article();
    const stored = await draftOf(ARTICLE, documentId);
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    for (const data of [
      {},
      { title: stored.title },
      { title: stored.title, summary: 'Base', links: [], category: { connect: [], disconnect: [] } },
    ]) {
      const reply = await call('editor@demo.test', 'post', '/requests', {
        title: 'x',
        changes: [edition(documentId, data)],
      });
      expect([reply.status, reply.error?.message]).toEqual([400, expect.stringContaining('no difference')]);
    }
    const same = await edit(changes[0]?.id as string, { title: 'Proposed' }, 1);
    expect([same.status, same.error?.message]).toEqual([400, expect.stringContaining('no difference')]);
    const back = await edit(changes[0]?.id as string, { title: 'Base' }, 1);
    expect([back.status, back.error?.message]).toEqual([400, expect.stringContaining('no difference')]);
    const published = await call('editor@demo.test', 'post', '/requests', {
      title: 'x',
      changes: [{ type: 'publication', contentType: ARTICLE, documentId, locale: 'en' }],
    });
    expect(published.status).toBe(400);
    const unpublished = await call('editor@demo.test', 'post', `/requests`, {
      title: 'x',
      changes: [{ type: 'unpublication', contentType: ARTICLE, documentId: seeded.draft, locale: 'en' }],
    });
    expect(unpublished.status).toBe(400);
    expect((await read(id)).changes).toMatchObject([{ revision: 1 }]);
  });

  it('a creation of what exists: 409; of a deleted document: 404', async () => {
    const documentId = await article();
    const exists = await call('editor@demo.test', 'post', '/requests', {
      title: 'x',
      changes: [{ type: 'creation', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'x' } }],
    });
    expect([exists.status, exists.error?.details.possible]).toEqual([409, ['edition']]);
    await documents(ARTICLE).delete({ documentId });
    for (const type of ['edition', 'deletion', 'publication', 'unpublication']) {
      const change = {
        type,
        contentType: ARTICLE,
        documentId,
        locale: 'en',
        ...(type === 'edition' && { data: { title: 'x' } }),
      };
      expect([
        type,
        (await call('editor@demo.test', 'post', '/requests', { title: 'x', changes: [change] })).status,
      ]).toEqual([type, 404]);
    }
  });

  it('a creation is edited again in its request, and merged as edited last', async () => {
    const { id, changes } = await propose([
      { type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'New', summary: 'S' } },
    ]);
    expect((await edit(changes[0]?.id as string, { title: 'Newer', body: 'B' }, 1)).status).toBe(200);
    await review(id);
    const { results } = await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await draftOf(ARTICLE, results[0].documentId)).toMatchObject({
      title: 'Newer',
      summary: 'S',
      body: 'B',
    });
  });

  it('one bad change among good ones: nothing of the request is stored', async () => {
    const before = await rowCounts();
    const reply = await call('editor@demo.test', 'post', '/requests', {
      title: 'x',
      changes: [edition(await article(), { title: 'x' }), edition(await article(), { kind: 'gossip' })],
    });
    expect([reply.status, reply.error?.details.errors[0].path]).toEqual([
      400,
      ['changes', '1', 'data', 'kind'],
    ]);
    expect(await rowCounts()).toEqual(before);
  });

  it('changes are removed, the last one is not', async () => {
    const { id, changes } = await propose([
      edition(await article(), { title: 'A' }),
      edition(await article(), { title: 'B' }),
    ]);
    const [first, second] = changes.map((change) => change.id);
    expect((await call('editor@demo.test', 'delete', `/changes/${first}`)).data.changes).toHaveLength(1);
    expect((await call('editor@demo.test', 'get', `/changes/${first}`)).status).toBe(404);
    const last = await call('editor@demo.test', 'delete', `/changes/${second}`);
    expect([last.status, last.error?.details.possible]).toEqual([409, ['closed']]);
    expect((await read(id)).changes).toHaveLength(1);
  });
});

describe('who edits', () => {
  it('an invited collaborator edits and becomes an author; after the invitation is taken back they may not', async () => {
    const { id, changes } = await propose([edition(await article(), { title: 'A' })]);
    const change = changes[0]?.id as string;
    const by = 'contributor@demo.test';
    expect((await edit(change, { summary: 'C' }, 1, by)).status).toBe(403);
    await must('editor@demo.test', 'put', `/requests/${id}`, { collaborators: [idOf(by)] });
    expect((await call(by, 'post', `/requests/${id}/status`, { status: 'closed' })).status).toBe(403);
    await must('editor@demo.test', 'put', `/requests/${id}`, { collaborators: [] });
    expect((await edit(change, { summary: 'C' }, 1, by)).status).toBe(403);
    await must('editor@demo.test', 'put', `/requests/${id}`, { collaborators: [idOf(by)] });
    expect((await edit(change, { summary: 'C' }, 1, by)).status).toBe(200);
    expect((await read(id)).authors.map((author) => author.id)).toEqual([idOf('editor@demo.test'), idOf(by)]);
    expect((await add(id, edition(seeded.category, { description: 'x' }, CATEGORY), by)).status).toBe(403);
  });

  it('a collaborator whose account is blocked by now may stay, but cannot be invited', async () => {
    const { id } = await propose([edition(await article(), { title: 'A' })]);
    const { id: invited } = await account([]);
    const { id: other } = await account([]);
    const put = (collaborators: number[]) =>
      call('editor@demo.test', 'put', `/requests/${id}`, { collaborators });
    const present = async () => (await read(id)).collaborators.map((person) => person.id);
    expect((await put([invited])).status).toBe(200);
    await strapi.db
      .query('admin::user')
      .updateMany({ where: { id: { $in: [invited, other] } }, data: { blocked: true } });
    const by = idOf('contributor@demo.test');
    expect((await put([invited, by])).status).toBe(200);
    expect(await present()).toEqual([invited, by]);
    const refused = await put([invited, by, other]);
    expect([refused.status, refused.error?.details.errors[0].path]).toEqual([400, ['collaborators', '2']]);
    expect((await put([by])).status).toBe(200);
    expect((await put([invited, by])).status).toBe(400);
    expect(await present()).toEqual([by]);
  });

  it('an author may merge what others approved only with the right to', async () => {
    const merged = await putThrough([edition(await article(), { title: 'A' })], {
      by: 'contributor@demo.test',
    });
    expect(merged.request.creator.id).toBe(idOf('contributor@demo.test'));
  });
});
