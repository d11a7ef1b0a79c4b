/** Section 10 and 15: rights on fields hold in every diff and for every proposal. */
import type { AttributeDiff } from '../../../core/diff/types';
import { createArticle } from '../harness';
import { account, ARTICLE, call, edition, grant, must, propose } from '../steps';

const FULL = {
  title: 'Open',
  summary: 'Hidden summary',
  body: 'Hidden body',
  rating: 7,
  seo: { metaTitle: 'Open meta', keywords: 'Hidden keywords', openGraph: { title: 'Hidden OG' } },
};
const CHANGED = {
  title: 'Open too',
  slug: 'open-slug',
  summary: 'Hidden again',
  body: 'Hidden text',
  rating: 8,
  seo: { metaTitle: 'Open meta too', keywords: 'Hidden words', openGraph: { title: 'Hidden too' } },
};

const request = (email: string, documentId: string, data: object) =>
  call(email, 'post', '/requests', {
    title: 'x',
    changes: [edition(documentId, data as Record<string, unknown>)],
  });

describe('rights on fields', () => {
  it('who reads only title and slug sees no other field, neither changed nor unchanged, and how many are hidden', async () => {
    const { email } = await account([grant('read', ARTICLE, { fields: ['title', 'slug'] })]);
    const { documentId } = await createArticle(FULL);
    const { id, changes } = await propose([edition(documentId, { ...CHANGED, slug: `s-${documentId}` })]);
    const change = changes[0]?.id;
    for (const query of ['', '?from=current&to=merged', '?from=base&to=1']) {
      const diff = await must(email, 'get', `/changes/${change}/diff${query}`);
      expect(diff.attributes.map(({ path }: AttributeDiff) => path).sort()).toEqual(['slug', 'title']);
      expect(diff.hidden).toBe(4);
      expect(JSON.stringify(diff)).not.toMatch(/Hidden|Open meta/);
    }
    for (const path of [
      `/changes/${change}`,
      `/requests/${id}`,
      `/requests/${id}/checks`,
      `/requests/${id}/timeline`,
      `/changes/${change}/revisions`,
    ]) {
      expect([path, JSON.stringify(await must(email, 'get', path))]).toEqual([
        path,
        expect.not.stringMatching(/Hidden|Open meta/),
      ]);
    }
    expect(Object.keys((await must(email, 'get', `/changes/${change}`)).proposed).sort()).toEqual([
      'slug',
      'title',
    ]);
    expect((await must('editor@demo.test', 'get', `/changes/${change}/diff`)).hidden).toBe(0);
  });

  it('inner attributes of a component have rights of their own', async () => {
    const { email } = await account([grant('read', ARTICLE, { fields: ['title', 'seo.metaTitle'] })]);
    const { documentId } = await createArticle(FULL);
    const { changes } = await propose([edition(documentId, CHANGED)]);
    const diff = await must(email, 'get', `/changes/${changes[0]?.id}/diff`);
    expect(JSON.stringify(diff)).toContain('Open meta too');
    expect(JSON.stringify(diff)).not.toContain('Hidden');
  });

  it('a conflict in a field that may not be read does not show its values', async () => {
    const { email } = await account([grant('read', ARTICLE, { fields: ['title'] })]);
    const { documentId } = await createArticle(FULL);
    const { id } = await propose([edition(documentId, { summary: 'Hidden proposal' })]);
    await (await import('../steps'))
      .documents(ARTICLE)
      .update({ documentId, data: { summary: 'Hidden theirs' } });
    await (await import('../steps')).documents(ARTICLE).publish({ documentId });
    expect(JSON.stringify(await must(email, 'get', `/requests/${id}/checks`))).not.toContain('Hidden');
    expect(await must(email, 'get', `/requests/${id}`)).toMatchObject({ conflicts: 1 });
  });

  it('who may request only some fields is refused for the others, by name; nothing is dropped in silence', async () => {
    const { email } = await account([
      grant('read', ARTICLE),
      grant('request', ARTICLE, { fields: ['title', 'summary', 'seo.metaTitle'] }),
    ]);
    const { documentId } = await createArticle(FULL);
    expect((await request(email, documentId, { title: 'T', summary: 'S' })).status).toBe(201);
    const refused = await request(email, documentId, { title: 'T', body: 'B', rating: 1 });
    expect(refused.status).toBe(403);
    expect(
      refused.error?.details.errors.map(({ path }: { path: string[] }) => path.join('.')).sort(),
    ).toEqual(['changes.0.data.body', 'changes.0.data.rating']);
    // The form sends everything: what is unchanged needs no right.
    expect(
      (await request(email, documentId, { title: 'T', body: FULL.body, rating: FULL.rating })).status,
    ).toBe(201);
    expect((await request(email, documentId, { seo: { ...FULL.seo, metaTitle: 'M' } })).status).toBe(201);
    expect((await request(email, documentId, { seo: { ...FULL.seo, keywords: 'K' } })).status).toBe(403);
    expect((await request(email, documentId, { seo: null })).status).toBe(403);
  });

  it('the same in a second save and in a creation', async () => {
    const { email } = await account([
      grant('read', ARTICLE),
      grant('request', ARTICLE, { fields: ['title'] }),
    ]);
    const { documentId } = await createArticle(FULL);
    const { id, changes } = await propose([edition(documentId, { title: 'T' })], { by: email });
    expect(
      (await call(email, 'put', `/changes/${changes[0]?.id}`, { data: { body: 'B' }, fromRevision: 1 }))
        .status,
    ).toBe(403);
    expect(
      (await call(email, 'post', `/requests/${id}/changes`, edition(documentId, { body: 'B' }))).status,
    ).toBe(403);
    const creation = (data: object) =>
      call(email, 'post', '/requests', {
        title: 'x',
        changes: [{ type: 'creation', contentType: ARTICLE, data }],
      });
    expect((await creation({ title: 'New', body: 'B' })).status).toBe(403);
    expect((await creation({ title: 'New' })).status).toBe(201);
  });

  it("a second save does not need rights on what somebody else's revision proposes", async () => {
    const { email, id: userId } = await account([
      grant('read', ARTICLE),
      grant('request', ARTICLE, { fields: ['title'] }),
    ]);
    const { documentId } = await createArticle(FULL);
    const { id, changes } = await propose([edition(documentId, { body: 'By the editor' })]);
    await must('editor@demo.test', 'put', `/requests/${id}`, { collaborators: [userId] });
    expect(
      (await call(email, 'put', `/changes/${changes[0]?.id}`, { data: { title: 'T' }, fromRevision: 1 }))
        .status,
    ).toBe(200);
    expect((await must('editor@demo.test', 'get', `/changes/${changes[0]?.id}`)).proposed).toMatchObject({
      title: 'T',
      body: 'By the editor',
    });
  });
});
