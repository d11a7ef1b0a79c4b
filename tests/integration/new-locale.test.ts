import { createArticle, documents, login } from './harness';

const ARTICLE = 'api::article.article';

describe('a new locale', () => {
  it('shares what is not localized, also what changed while the request waited', async () => {
    const editor = await login('editor@demo.test');
    const reviewer = await login('reviewer@demo.test');
    const publisher = await login('publisher@demo.test');
    const { documentId, code } = await createArticle({ title: 'English' });
    const created = await editor.post('/change-requests/requests').send({
      title: 'In French',
      changes: [
        {
          type: 'creation',
          contentType: ARTICLE,
          documentId,
          locale: 'fr',
          data: { title: 'Français', slug: `fr-${documentId}` },
        },
      ],
    });
    expect(created.body.error).toBeUndefined();
    const { id } = created.body.data;
    await documents(ARTICLE).update({
      documentId,
      locale: 'en',
      data: { code: `${code}-moved` },
      status: 'published',
    });

    const seen = await reviewer.get(`/change-requests/requests/${id}`);
    expect(seen.body.data).toMatchObject({ outdated: true, conflicts: 0 });
    await reviewer.post(`/change-requests/requests/${id}/reviews`).send({ verdict: 'approved' });
    const merged = await publisher.post(`/change-requests/requests/${id}/merge`).send({});
    expect(merged.body.error).toBeUndefined();

    for (const status of ['draft', 'published'] as const) {
      const french = await documents(ARTICLE).findOne({ documentId, locale: 'fr', status });
      const english = await documents(ARTICLE).findOne({ documentId, locale: 'en', status });
      expect(french).toMatchObject({ title: 'Français', code: `${code}-moved` });
      expect(english).toMatchObject({ title: 'English', code: `${code}-moved` });
    }
  });
});
