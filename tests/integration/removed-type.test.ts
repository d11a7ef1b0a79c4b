/** A content type that was removed from the app, a document that was deleted: the request stays readable and can be put right. */
import { createArticle, disturbed, idle, strapi, undisturbed } from './harness';
import { ARTICLE, call, documents, edition, everything, must, propose, read, review } from './steps';

const CHANGE = 'plugin::change-requests.change';

// Requests about such types are split as soon as the background comes across them: here they are looked at before.
beforeEach(undisturbed);
afterEach(disturbed);

/** A request whose second change is about a content type that is there no more. */
const withRemovedType = async () => {
  const [one, other] = [await createArticle(), await createArticle()];
  const { id, changes } = await propose([
    edition(one.documentId, { title: 'Stays' }),
    edition(other.documentId, { title: 'Gone' }),
  ]);
  const gone = changes[1]?.id as string;
  await idle();
  await strapi.db
    .query(CHANGE)
    .update({ where: { documentId: gone }, data: { contentType: 'api::removed.removed' } });
  return { id, gone, stays: changes[0]?.id as string };
};

describe('a content type that was removed from the app', () => {
  it('hides the request from those of whom nobody can say whether they may see it, and from lists', async () => {
    const { id, gone } = await withRemovedType();
    for (const by of ['editor@demo.test', 'publisher@demo.test', 'outsider@demo.test']) {
      expect((await call(by, 'get', `/requests/${id}`)).status).toBe(404);
      expect((await call(by, 'get', `/changes/${gone}`)).status).toBe(404);
      const { status, data } = await call(by, 'get', '/requests?pageSize=100');
      expect([status, data.some((one: { id: string }) => one.id === id)]).toEqual([200, false]);
    }
  });

  it('answers clearly everywhere for who manages all, and merges nothing', async () => {
    const { id, gone } = await withRemovedType();
    const by = 'admin@demo.test';
    expect(
      (await call(by, 'get', '/requests?pageSize=100')).data.map((one: { id: string }) => one.id),
    ).toContain(id);
    expect((await must(by, 'get', `/requests/${id}`)).changes[1]).toMatchObject({
      id: gone,
      contentTypeLabel: 'api::removed.removed',
    });
    expect(await must(by, 'get', `/changes/${gone}`)).toMatchObject({
      proposed: null,
      editable: { allowed: false },
    });
    expect((await call(by, 'get', `/changes/${gone}/diff`)).status).toBe(404);
    const checks = await must(by, 'get', `/requests/${id}/checks`);
    expect(checks).toMatchObject({
      mergeable: false,
      checks: expect.arrayContaining([
        expect.objectContaining({ id: 'conflicts', state: 'failed', changes: [gone] }),
      ]),
    });
    const before = await everything();
    const replies = [
      await call(by, 'post', `/requests/${id}/reviews`, { verdict: 'approved' }),
      await call(by, 'post', `/requests/${id}/merge`, {}),
      await call(by, 'post', `/requests/${id}/merge`, { dryRun: true }),
      await call(by, 'post', `/requests/${id}/refresh`, {}),
      await call(by, 'post', `/changes/${gone}/refresh`, {}),
      await call(by, 'put', `/changes/${gone}`, { data: { title: 'x' }, fromRevision: 1 }),
      await call(by, 'put', `/requests/${id}`, { title: 'Renamed' }),
    ];
    expect(replies.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(replies[1]?.status).toBe(409);
    expect(await everything()).toEqual(before);
  });

  it('is put right by removing the change', async () => {
    const { id, gone, stays } = await withRemovedType();
    expect((await call('admin@demo.test', 'delete', `/changes/${gone}`)).status).toBe(200);
    expect((await read(id)).changes).toMatchObject([{ id: stays }]);
    await review(id);
    expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(200);
  });
});

describe('a document that was deleted meanwhile', () => {
  it('is said everywhere; the refresh makes a creation of the edition, which is merged', async () => {
    const { documentId } = await createArticle({ title: 'Was there', rating: 3 });
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const change = changes[0]?.id as string;
    await review(id);
    await documents(ARTICLE).delete({ documentId });
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 1 });
    expect(
      (await call('editor@demo.test', 'get', `/changes/${change}/diff?from=current&to=merged`)).status,
    ).toBe(200);
    const merged = await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect([merged.status, merged.error?.message]).toEqual([409, expect.any(String)]);
    expect(await must('editor@demo.test', 'post', `/changes/${change}/refresh`, {})).toMatchObject({
      type: 'creation',
      revision: 2,
      outdated: false,
      conflicts: 0,
    });
    await review(id);
    const { results } = await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(results).toMatchObject([{ action: 'create_and_publish', documentId }]);
    expect(await documents(ARTICLE).findOne({ documentId, status: 'published' })).toMatchObject({
      title: 'Proposed',
      rating: 3,
    });
  });

  it.each(['deletion', 'unpublication'] as const)(
    'a %s has nothing left to do, and the refresh says so',
    async (type) => {
      const { documentId } = await createArticle();
      const { id, changes } = await propose([{ type, contentType: ARTICLE, documentId, locale: 'en' }]);
      if (type === 'deletion') await documents(ARTICLE).delete({ documentId });
      else await documents(ARTICLE).unpublish({ documentId });
      await review(id);
      expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(409);
      expect(await must('editor@demo.test', 'post', `/changes/${changes[0]?.id}/refresh`, {})).toMatchObject({
        type: 'no_change',
        outdated: false,
      });
    },
  );

  it.each(['deletion', 'unpublication'] as const)(
    'a %s of what was changed since does not go through until refreshed and approved again',
    async (type) => {
      const { documentId } = await createArticle({ title: 'Base' });
      const { id } = await propose([{ type, contentType: ARTICLE, documentId, locale: 'en' }]);
      await review(id);
      await documents(ARTICLE).update({ documentId, data: { title: 'Changed since' } });
      await documents(ARTICLE).publish({ documentId });
      expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(409);
      expect((await documents(ARTICLE).findOne({ documentId, status: 'published' })).title).toBe(
        'Changed since',
      );
      await must('editor@demo.test', 'post', `/requests/${id}/refresh`, {});
      expect((await read(id)).reviews).toMatchObject([{ valid: false, invalidReason: 'new_change' }]);
      expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(409);
      await review(id);
      expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(200);
      expect(await documents(ARTICLE).findOne({ documentId, status: 'published' })).toBeNull();
    },
  );
});
