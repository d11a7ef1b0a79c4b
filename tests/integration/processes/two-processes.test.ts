/** Issue 2: two server processes on one PostgreSQL: a request is merged once, whoever is asked. */
import { createArticle, strapi } from '../harness';
import {
  ARTICLE,
  CATEGORY,
  documents,
  draftOf,
  edition,
  must,
  propose,
  read,
  review,
  settled,
} from '../steps';
import { first, startSecondServer, type SecondServer, type ServerCall } from './second-server';

const onPostgres = strapi.db.dialect.client === 'postgres' ? describe : describe.skip;

let server: SecondServer;
const second: ServerCall = (...call) => server.call(...call);

onPostgres('two server processes on one database', () => {
  beforeAll(async () => {
    server = await startSecondServer();
    await second('publisher@demo.test', 'get', '/requests');
    await second('reviewer@demo.test', 'get', '/requests');
    await second('editor@demo.test', 'get', '/requests');
  }, 120_000);

  afterAll(() => server?.stop());

  it('merge one request at the same moment: once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { documentId } = await createArticle();
      const name = `Processes ${Date.now()} ${round}`;
      const { id } = await propose([
        edition(documentId, { title: `Round ${round}` }),
        { type: 'creation', contentType: CATEGORY, data: { name, description: name } },
      ]);
      await review(id);
      const merging = [first, second, first, second].map((server) =>
        server('publisher@demo.test', 'post', `/requests/${id}/merge`),
      );
      const replies = await Promise.all(merging);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      expect(await documents(CATEGORY).findMany({ filters: { description: name } })).toHaveLength(1);
      const events = await must('editor@demo.test', 'get', `/requests/${id}/timeline`);
      expect(events.filter(({ type }: { type: string }) => type === 'merged')).toHaveLength(1);
      expect((await draftOf(ARTICLE, documentId)).title).toBe(`Round ${round}`);
    }
  });

  it('save and merge at the same moment: one after the other', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { documentId } = await createArticle({ title: 'Base' });
      const { id, changes } = await propose([edition(documentId, { title: 'Approved' })]);
      await review(id);
      const [merged, saved] = await Promise.all([
        first('publisher@demo.test', 'post', `/requests/${id}/merge`),
        second('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
          data: { title: 'Smuggled' },
          fromRevision: 1,
        }),
      ]);
      expect([merged.status, saved.status].sort()).toEqual([200, 409]);
      expect((await draftOf(ARTICLE, documentId)).title).toBe(merged.status === 200 ? 'Approved' : 'Base');
    }
  });

  it('merge two requests on one document, each in another process', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const [a, b] = [
      await propose([edition(documentId, { title: 'A' })]),
      await propose([edition(documentId, { summary: 'B' })]),
    ];
    await review(a.id);
    await review(b.id);
    const replies = await Promise.all([
      first('publisher@demo.test', 'post', `/requests/${a.id}/merge`),
      second('publisher@demo.test', 'post', `/requests/${b.id}/merge`),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await draftOf(ARTICLE, documentId)).toMatchObject({ title: 'A', summary: 'B' });
  });

  it('a document written by the other process makes the status be computed again there, and settings are shared', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    expect(
      (await second('reviewer@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).status,
    ).toBe(201);
    expect((await read(id)).status).toBe('ready_for_merging');
    await documents(ARTICLE).update({ documentId, data: { title: 'Theirs' } });
    await documents(ARTICLE).publish({ documentId });
    await settled(
      async () =>
        (await second('reviewer@demo.test', 'get', `/requests/${id}`)).body.data.status ===
        'ready_for_review',
      'the status in the other process',
    );
    expect((await second('publisher@demo.test', 'post', `/requests/${id}/merge`)).status).toBe(409);
  });

  it('a relation set from the other side here shows in the list that the other process remembers', async () => {
    const { documentId } = await createArticle();
    const category = await documents(CATEGORY).create({ data: { name: `Processes ${Date.now()} relation` } });
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    const isOutdated = async (): Promise<boolean> => {
      const reply = await second('reviewer@demo.test', 'get', '/requests?pageSize=100&sort=number:desc');
      return reply.body.data.find((one: { id: string }) => one.id === id).outdated;
    };
    expect(await isOutdated()).toBe(false);
    const articles = { connect: [{ documentId }] };
    await documents(CATEGORY).update({ documentId: category.documentId, data: { articles } });
    await settled(isOutdated, 'the badge in the other process');
  });
});
