import { createArticle, documents, login, people } from './harness';

const ARTICLE = 'api::article.article';

describe('the whole life of a request', () => {
  it('is proposed, reviewed and published; nothing moves before', async () => {
    const editor = await login('editor@demo.test');
    const reviewer = await login('reviewer@demo.test');
    const publisher = await login('publisher@demo.test');
    const article = await createArticle({ title: 'Before' });
    const { documentId } = article;
    const stored = async () =>
      JSON.stringify([
        await documents(ARTICLE).findOne({ documentId, populate: '*' }),
        await documents(ARTICLE).findOne({ documentId, status: 'published', populate: '*' }),
      ]);
    const before = await stored();

    const created = await editor.post('/change-requests/requests').send({
      title: 'A better title',
      changes: [
        { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
      ],
    });
    expect(created.body.error).toBeUndefined();
    expect(created.status).toBe(201);
    const { id } = created.body.data;
    expect(created.body.data).toMatchObject({
      status: 'ready_for_review',
      creator: { id: people['editor@demo.test'].id },
      outdated: false,
      conflicts: 0,
      viewer: { edit: { allowed: true }, review: { allowed: false }, merge: { allowed: false } },
    });
    expect(await stored()).toBe(before);

    const diff = await reviewer.get(`/change-requests/changes/${created.body.data.changes[0].id}/diff`);
    expect(diff.status).toBe(200);
    expect(diff.body.data.attributes.filter(({ kind }: { kind: string }) => kind !== 'unchanged')).toEqual([
      expect.objectContaining({ path: 'title', kind: 'changed', before: 'Before', after: 'After' }),
    ]);

    const review = await reviewer
      .post(`/change-requests/requests/${id}/reviews`)
      .send({ verdict: 'approved', comment: 'Good', digest: created.body.data.digest });
    expect(review.status).toBe(201);
    const ready = await publisher.get(`/change-requests/requests/${id}`);
    expect(ready.body.data).toMatchObject({
      status: 'ready_for_merging',
      viewer: { merge: { allowed: true } },
    });
    const checks = await publisher.get(`/change-requests/requests/${id}/checks`);
    expect(checks.body.data.checks.filter(({ state }: { state: string }) => state === 'failed')).toEqual([]);
    expect(checks.body.data.mergeable).toBe(true);
    expect(await stored()).toBe(before);

    const merged = await publisher.post(`/change-requests/requests/${id}/merge`).send({});
    expect(merged.body.error).toBeUndefined();
    expect(merged.body.data).toMatchObject({
      request: { status: 'merged', mergedBy: { id: people['publisher@demo.test'].id } },
      results: [{ action: 'update_and_publish', documentId }],
    });
    const draft = await documents(ARTICLE).findOne({ documentId });
    const published = await documents(ARTICLE).findOne({ documentId, status: 'published' });
    expect([draft?.title, published?.title]).toEqual(['After', 'After']);
    await documents(ARTICLE).update({ documentId, data: { summary: 'Moved on' }, status: 'published' });
    const history = (await publisher.get(`/change-requests/requests/${id}/checks`)).body.data;
    expect(history.mergeable).toBe(false);
    expect(history.checks.map(({ id }: { id: string }) => id)).toEqual(['status', 'approval']);
    const timeline = await editor.get(`/change-requests/requests/${id}/timeline`);
    expect(timeline.body.data.map(({ type }: { type: string }) => type)).toEqual([
      'created',
      'review',
      'status',
      'status',
      'merged',
    ]);
    const list = await editor.get('/change-requests/requests?filters[status][$eq]=merged&_q=better');
    expect(list.body.data).toEqual([
      expect.objectContaining({ id, reviews: { approved: 1, changesRequested: 0 } }),
    ]);
  });
});
