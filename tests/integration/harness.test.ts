import {
  anonymous,
  createArticle,
  documents,
  idle,
  login,
  mails,
  people,
  queriesOf,
  quiet,
  seeded,
  strapi,
} from './harness';

describe('the harness', () => {
  test('runs the plugin inside a real Strapi', () => {
    expect(strapi.plugin('change-requests')).toBeDefined();
  });

  test('lets every account log in, and nobody else', async () => {
    for (const email of Object.keys(people)) {
      const agent = await login(email);
      const response = await agent.get('/admin/users/me');
      expect(response.body.data.email).toBe(email);
    }
    const refused = await anonymous()
      .post('/admin/login')
      .send({ email: 'editor@demo.test', password: 'wrong' });
    expect(refused.status).toBe(400);
  });

  test('gives the roles what they need and no more', async () => {
    const read = '/content-manager/collection-types/api::article.article';
    const body = { title: 'Written by a test', slug: 'written-by-a-test' };

    expect((await (await login('outsider@demo.test')).get(read)).status).toBe(403);
    expect((await (await login('reviewer@demo.test')).get(read)).status).toBe(200);
    expect((await (await login('contributor@demo.test')).post(read).send(body)).status).toBe(403);
    expect((await (await login('editor@demo.test')).post(read).send(body)).status).toBe(201);
  });

  test('has the seeded documents on the sides they should be', async () => {
    const articles = documents('api::article.article');
    const live = (documentId: string, locale = 'en') =>
      articles.findOne({ documentId, locale, status: 'published' });

    expect(await live(seeded.published, 'fr')).toMatchObject({ title: 'Publié' });
    expect(await live(seeded.draft)).toBeNull();
    expect(await live(seeded.edited)).toMatchObject({ body: 'Live text\n' });
    expect(await articles.findOne({ documentId: seeded.edited })).toMatchObject({ body: 'Draft text\n' });
  });

  test('makes articles of the test’s own', async () => {
    const one = await createArticle({ title: 'Mine' });
    const other = await createArticle({}, 'draft');
    const articles = documents('api::article.article');

    expect(one.documentId).not.toBe(other.documentId);
    expect(await articles.findOne({ documentId: one.documentId, status: 'published' })).toMatchObject({
      title: 'Mine',
    });
    expect(await articles.findOne({ documentId: other.documentId, status: 'published' })).toBeNull();
  });

  test('knows when nothing asks the database any more', async () => {
    let created = 0;
    const work = createArticle().then(() => (created += 1));
    await idle();
    expect(created).toBe(1);
    await work;
  });

  test('waits until what rights mean is followed up in the background', async () => {
    const marked = () => strapi.db.query('plugin::change-requests.recomputation').count();
    const { id } = people['editor@demo.test'];
    await quiet();
    await strapi.db.query('admin::user').update({ where: { id }, data: { isActive: true } });
    expect(await marked()).toBeGreaterThan(0);
    await quiet();
    expect(await marked()).toBe(0);
  });

  test('records mails and SQL statements', async () => {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: 'somebody@example.org', subject: 'Hello', text: 'Hello' });
    expect(mails().at(-1)).toMatchObject({ to: 'somebody@example.org', subject: 'Hello' });

    const statements = await queriesOf(() =>
      documents('api::category.category').findOne({ documentId: seeded.category }),
    );
    expect(statements).toHaveLength(1);
  });
});
