import { createArticle, documents, login, strapi } from './harness';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';

const publish = async (id: string) => {
  const reviewer = await login('reviewer@demo.test');
  const publisher = await login('publisher@demo.test');
  await reviewer.post(`/change-requests/requests/${id}/reviews`).send({ verdict: 'approved' });
  return publisher.post(`/change-requests/requests/${id}/merge`).send({});
};

const propose = async (changes: object[]) => {
  const editor = await login('editor@demo.test');
  const { body } = await editor.post('/change-requests/requests').send({ title: 'To be reverted', changes });
  expect(body.error).toBeUndefined();
  return body.data.id as string;
};

describe('reverting a published request', () => {
  it('asks for the inverse, reviewed like any other, and brings back what was before', async () => {
    const editor = await login('editor@demo.test');
    const edited = await createArticle({ title: 'Before', summary: 'Kept' });
    const deleted = await createArticle({ title: 'To be deleted', body: 'Its text' });
    const name = `Created ${edited.documentId}`;
    const id = await propose([
      {
        type: 'edition',
        contentType: ARTICLE,
        documentId: edited.documentId,
        locale: 'en',
        data: { title: 'After' },
      },
      { type: 'deletion', contentType: ARTICLE, documentId: deleted.documentId, locale: 'en' },
      { type: 'creation', contentType: CATEGORY, data: { name } },
    ]);
    expect((await editor.post(`/change-requests/requests/${id}/revert`)).status).toBe(409);
    expect((await publish(id)).body.error).toBeUndefined();
    expect(await documents(ARTICLE).findOne({ documentId: deleted.documentId })).toBeNull();
    // Somebody moves on in another field.
    await documents(ARTICLE).update({
      documentId: edited.documentId,
      data: { summary: 'Moved on' },
      status: 'published',
    });

    const revert = await editor.post(`/change-requests/requests/${id}/revert`);
    expect(revert.status).toBe(201);
    expect(revert.body.data).toMatchObject({
      title: 'Revert "To be reverted"',
      revertOf: id,
      status: 'ready_for_review',
      outdated: true,
      conflicts: 0,
    });
    expect(revert.body.data.changes.map(({ type }: { type: string }) => type).sort()).toEqual([
      'creation',
      'deletion',
      'edition',
    ]);

    expect((await publish(revert.body.data.id)).body.error).toBeUndefined();
    for (const status of ['draft', 'published'] as const) {
      expect(await documents(ARTICLE).findOne({ documentId: edited.documentId, status })).toMatchObject({
        title: 'Before',
        summary: 'Moved on',
      });
      expect(await documents(ARTICLE).findOne({ documentId: deleted.documentId, status })).toMatchObject({
        title: 'To be deleted',
        body: 'Its text',
      });
    }
    expect(await documents(CATEGORY).findMany({ filters: { name } })).toEqual([]);
  });

  it('is in conflict where the document moved on in the same field', async () => {
    const editor = await login('editor@demo.test');
    const { documentId } = await createArticle({ title: 'Before' });
    const id = await propose([
      { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
    ]);
    await publish(id);
    await documents(ARTICLE).update({ documentId, data: { title: 'Newer' }, status: 'published' });
    const revert = await editor.post(`/change-requests/requests/${id}/revert`);
    expect(revert.body.data).toMatchObject({ conflicts: 1 });
    expect((await publish(revert.body.data.id)).status).toBe(409);
    expect(await documents(ARTICLE).findOne({ documentId, status: 'published' })).toMatchObject({
      title: 'Newer',
    });
  });

  it('is told in the history of the request, which names the new one by its number only', async () => {
    const editor = await login('editor@demo.test');
    const { documentId } = await createArticle({ title: 'Before' });
    const id = await propose([
      { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
    ]);
    await publish(id);
    const timeline = async () => (await editor.get(`/change-requests/requests/${id}/timeline`)).body.data;
    const before = await timeline();
    const { body } = await editor.post(`/change-requests/requests/${id}/revert`);
    const after = await timeline();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual([
      expect.objectContaining({
        type: 'reverted',
        actor: body.data.creator,
        data: { request: body.data.id, number: body.data.number },
      }),
    ]);
  });

  it('is stored with its line in that history, or not at all', async () => {
    const editor = await login('editor@demo.test');
    const { documentId } = await createArticle({ title: 'Before' });
    const id = await propose([
      { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
    ]);
    await publish(id);
    const requests = strapi.db.query('plugin::change-requests.change-request');
    const count = await requests.count();
    const stop = strapi.db.lifecycles.subscribe({
      models: ['plugin::change-requests.event'],
      beforeCreate({ params }) {
        if (params.data.type === 'reverted') throw new Error('The disk is full.');
      },
    });
    try {
      expect((await editor.post(`/change-requests/requests/${id}/revert`)).status).toBe(500);
    } finally {
      stop();
    }
    expect(await requests.count()).toBe(count);
  });

  it('takes no body', async () => {
    const editor = await login('editor@demo.test');
    const { documentId } = await createArticle({ title: 'Before' });
    const id = await propose([
      { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
    ]);
    await publish(id);
    const refused = await editor.post(`/change-requests/requests/${id}/revert`).send({ title: 'Mine' });
    expect([refused.status, refused.body.error?.details.errors[0].path]).toEqual([400, ['title']]);
    expect((await editor.post(`/change-requests/requests/${id}/revert`).send({})).status).toBe(201);
  });

  it('is not for somebody who may not request changes', async () => {
    const { documentId } = await createArticle({ title: 'Before' });
    const id = await propose([
      { type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title: 'After' } },
    ]);
    await publish(id);
    const reviewer = await login('reviewer@demo.test');
    expect((await reviewer.post(`/change-requests/requests/${id}/revert`)).status).toBe(403);
    const outsider = await login('outsider@demo.test');
    expect((await outsider.post(`/change-requests/requests/${id}/revert`)).status).toBe(404);
  });
});
