/** Section 8: what a review is given for, what makes it count no more, and who may say so. */
import type { Review } from '../../../contracts/reviews';
import { createArticle } from '../harness';
import { call, edition, idOf, must, propose, read, review, withSettings } from '../steps';

const proposal = async () => {
  const { documentId } = await createArticle();
  const request = await propose([edition(documentId, { title: 'Proposed' })]);
  return { ...request, documentId, change: request.changes[0]?.id as string };
};
const again = (change: string, data: object, fromRevision = 1) =>
  must('editor@demo.test', 'put', `/changes/${change}`, { data, fromRevision });
const reviewsOf = async (id: string): Promise<Review[]> =>
  must('reviewer@demo.test', 'get', `/requests/${id}/reviews`);
const setValid = (id: string, valid: boolean, by = 'reviewer@demo.test') =>
  call(by, 'put', `/reviews/${id}`, { valid });

describe('reviews', () => {
  it('for a digest that is not the newest: 409 with the newest, and none is stored', async () => {
    const { id, digest, change } = await proposal();
    await again(change, { title: 'Changed' });
    const reply = await call('reviewer@demo.test', 'post', `/requests/${id}/reviews`, {
      verdict: 'approved',
      digest,
    });
    const newest = (await read(id)).digest;
    expect(newest).not.toBe(digest);
    expect([reply.status, reply.error?.details.digest]).toEqual([409, newest]);
    expect(await reviewsOf(id)).toEqual([]);
    expect(
      (
        await call('reviewer@demo.test', 'post', `/requests/${id}/reviews`, {
          verdict: 'approved',
          digest: newest,
        })
      ).status,
    ).toBe(201);
  });

  it("a person's newer review replaces their older one, nobody else's", async () => {
    const { id } = await proposal();
    await review(id, 'changes_requested', 'reviewer2@demo.test');
    await review(id, 'changes_requested');
    await review(id, 'approved');
    expect(
      (await reviewsOf(id)).map(({ verdict, valid, invalidReason }) => [verdict, valid, invalidReason]),
    ).toEqual([
      ['changes_requested', true, null],
      ['changes_requested', false, 'new_review'],
      ['approved', true, null],
    ]);
  });

  it.each([
    ['a revision', async (change: string) => void (await again(change, { title: 'Other' }))],
    [
      'a change added',
      async (_: string, id: string) =>
        void (await must(
          'editor@demo.test',
          'post',
          `/requests/${id}/changes`,
          edition((await createArticle()).documentId, { title: 'x' }),
        )),
    ],
    [
      'another merge target',
      async (_: string, id: string) =>
        void (await must('editor@demo.test', 'put', `/requests/${id}`, { mergeTarget: 'draft' })),
    ],
  ])('%s: approvals count no more, requests for changes do', async (_, work) => {
    const { id, change } = await proposal();
    await review(id, 'approved');
    await review(id, 'changes_requested', 'reviewer2@demo.test');
    await work(change, id);
    expect(
      (await reviewsOf(id)).map(({ verdict, valid, invalidReason }) => [verdict, valid, invalidReason]),
    ).toEqual([
      ['approved', false, 'new_change'],
      ['changes_requested', true, null],
    ]);
    expect((await read(id)).status).toBe('ready_for_review');
  });

  it('a change removed: likewise', async () => {
    const { id } = await proposal();
    const added = await must(
      'editor@demo.test',
      'post',
      `/requests/${id}/changes`,
      edition((await createArticle()).documentId, { title: 'x' }),
    );
    await review(id);
    await must('editor@demo.test', 'delete', `/changes/${added.id}`);
    expect(await reviewsOf(id)).toMatchObject([{ valid: false, invalidReason: 'new_change' }]);
    expect((await read(id)).status).toBe('ready_for_review');
  });

  it('a title or a description is no new content', async () => {
    const { id } = await proposal();
    await review(id);
    await must('editor@demo.test', 'put', `/requests/${id}`, { title: 'Renamed', description: 'Described' });
    expect(await read(id)).toMatchObject({ status: 'ready_for_merging', reviews: [{ valid: true }] });
  });

  it('their author marks the latest one outdated and valid again; nobody else may', async () => {
    const { id } = await proposal();
    const older = await review(id, 'changes_requested');
    const { id: reviewId } = await review(id);
    expect((await setValid(older.id, true)).status).toBe(403);
    for (const by of ['editor@demo.test', 'reviewer2@demo.test', 'publisher@demo.test', 'admin@demo.test']) {
      expect((await setValid(reviewId, false, by)).status).toBe(403);
    }
    expect((await setValid(reviewId, false, 'outsider@demo.test')).status).toBe(404);
    expect((await setValid(reviewId, false)).data).toMatchObject({ valid: false, invalidReason: 'manual' });
    expect((await read(id)).status).toBe('ready_for_review');
    expect((await setValid(reviewId, true)).data).toMatchObject({ valid: true, invalidReason: null });
    expect((await read(id)).status).toBe('ready_for_merging');
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect((await setValid(reviewId, false)).status).toBe(409);
  });

  it('an approval of older content cannot be made valid again', async () => {
    const { id, change } = await proposal();
    const { id: reviewId } = await review(id);
    await again(change, { title: 'Other' });
    const reply = await setValid(reviewId, true);
    expect(reply.status).toBe(409);
    expect(await reviewsOf(id)).toMatchObject([{ valid: false }]);
  });

  it('content that comes back is the same content: its digest is the old one, its approval still invalid', async () => {
    const { id, digest, change } = await proposal();
    await review(id);
    await again(change, { title: 'Other' });
    await again(change, { title: 'Proposed' }, 2);
    expect(await read(id)).toMatchObject({ digest, status: 'ready_for_review', reviews: [{ valid: false }] });
  });

  it('named approvers only, where somebody is named; taken from the list their review counts no more', async () => {
    const { id } = await proposal();
    await review(id, 'approved', 'reviewer2@demo.test');
    const name = (users: number[]) =>
      must('editor@demo.test', 'put', `/requests/${id}/approvers`, { users, groups: [] });
    await name([idOf('reviewer@demo.test'), idOf('reviewer2@demo.test')]);
    await review(id);
    await name([idOf('reviewer@demo.test')]);
    const reviews = await reviewsOf(id);
    expect(reviews.map(({ author, valid, invalidReason }) => [author.id, valid, invalidReason])).toEqual([
      [idOf('reviewer2@demo.test'), false, 'updated_approvers'],
      [idOf('reviewer@demo.test'), true, null],
    ]);
    expect(
      (await call('reviewer2@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).status,
    ).toBe(403);
    expect((await setValid(reviews[0]?.id as string, true, 'reviewer2@demo.test')).status).toBe(403);
    const { approvers } = await read(id);
    expect(approvers).toMatchObject({ users: [{ id: idOf('reviewer@demo.test') }], manual: true });
  });

  it('an author who may approve may review, unless the setting forbids it', async () => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Own' })], { by: 'admin@demo.test' });
    await withSettings({ preventAuthorsToReview: true }, async () => {
      expect(
        (await call('admin@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).status,
      ).toBe(403);
    });
    await review(id, 'approved', 'admin@demo.test');
    expect((await read(id)).status).toBe('ready_for_merging');
    await withSettings({ preventAuthorsToReview: true }, async () => {
      expect((await call('admin@demo.test', 'post', `/requests/${id}/merge`, {})).status).toBe(409);
    });
  });
});
