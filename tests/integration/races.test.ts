/** Many people at the same moment: no 500, and a state that could have come about one after the other. */
import type { Review } from '../../contracts/reviews';
import { createArticle, strapi } from './harness';
import { ARTICLE, call, edition, must, propose, read, review, settled, type Reply } from './steps';

const PEOPLE = ['reviewer@demo.test', 'reviewer2@demo.test', 'publisher@demo.test', 'admin@demo.test'];
const statuses = (replies: Reply[]) => replies.map(({ status }) => status).sort();
const many = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const consistent = async (id: string) => {
  const request = await read(id);
  for (const change of request.changes) {
    const revisions = await must('editor@demo.test', 'get', `/changes/${change.id}/revisions`);
    expect(revisions.map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: change.revision }, (_, index) => index + 1),
    );
  }
  expect(new Set(request.changes.map(({ documentId, locale }) => `${documentId} ${locale}`)).size).toBe(
    request.changes.length,
  );
  return request;
};

describe('at the same moment', () => {
  it('ten changes of ten documents are added to one request', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'First' })]);
    const articles: string[] = [];
    for (let index = 0; index < 10; index += 1) articles.push((await createArticle()).documentId);
    const replies = await many(10, (index) =>
      call(
        'editor@demo.test',
        'post',
        `/requests/${id}/changes`,
        edition(articles[index] as string, { title: `T${index}` }),
      ),
    );
    expect(statuses(replies)).toEqual(Array(10).fill(201));
    const { changes, digest } = await consistent(id);
    expect(changes).toHaveLength(11);
    expect((await must('reviewer@demo.test', 'get', `/requests/${id}/checks`)).digest).toBe(digest);
    await review(id);
    expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, { digest })).status).toBe(200);
  });

  it('ten saves of one document become one change with ten revisions, or are refused', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'First' })]);
    const fields = [
      'title',
      'summary',
      'body',
      'contact',
      'wordCount',
      'rating',
      'score',
      'kind',
      'code',
      'accent',
    ];
    const values = ['T', 'S', 'B', 'c@example.test', 1, 2, 3, 'news', `code-${documentId}`, '#000000'];
    const replies = await many(10, (index) =>
      call(
        'editor@demo.test',
        'post',
        `/requests/${id}/changes`,
        edition(documentId, { [fields[index] as string]: values[index] }),
      ),
    );
    expect(statuses(replies)).toEqual(Array(10).fill(201));
    const { changes } = await consistent(id);
    expect(changes).toHaveLength(2);
    const proposed = (await must('editor@demo.test', 'get', `/changes/${changes[1]?.id}`)).proposed;
    expect(proposed).toMatchObject(Object.fromEntries(fields.map((name, index) => [name, values[index]])));
  });

  it('ten saves of one field from one revision: one is saved, nine are told of the conflict', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id, changes } = await propose([edition(documentId, { title: 'First' })]);
    const replies = await many(10, (index) =>
      call('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
        data: { title: `Mine ${index}` },
        fromRevision: 1,
      }),
    );
    expect(statuses(replies)).toEqual([200, ...Array(9).fill(409)]);
    expect((await consistent(id)).changes).toMatchObject([{ revision: 2 }]);
  });

  it('reviews of many people, and several of each', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'First' })]);
    const replies = await many(12, (index) =>
      call(PEOPLE[index % 4] as string, 'post', `/requests/${id}/reviews`, {
        verdict: index % 3 ? 'approved' : 'changes_requested',
      }),
    );
    expect(statuses(replies)).toEqual(Array(12).fill(201));
    const { reviews, status } = await consistent(id);
    const valid = reviews.filter((one: Review) => one.valid);
    expect(new Set(valid.map(({ author }) => author.id)).size).toBe(4);
    expect(valid).toHaveLength(4);
    const isApproved = valid.every(({ verdict }) => verdict === 'approved');
    expect(status).toBe(isApproved ? 'ready_for_merging' : 'ready_for_review');
  });

  it('a review and a new revision: an approval never counts for what was not looked at', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, digest, changes } = await propose([
        edition((await createArticle()).documentId, { title: 'First' }),
      ]);
      const [reviewed, saved] = await Promise.all([
        call('reviewer@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved', digest }),
        call('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
          data: { title: 'Other' },
          fromRevision: 1,
        }),
      ]);
      expect(saved.status).toBe(200);
      expect([201, 409]).toContain(reviewed.status);
      const request = await consistent(id);
      expect(request.status).toBe('ready_for_review');
      expect(request.reviews.filter(({ valid }) => valid)).toEqual([]);
    }
  });

  it('changes removed: never the last one', async () => {
    const inputs = [];
    for (let index = 0; index < 4; index += 1)
      inputs.push(edition((await createArticle()).documentId, { title: `T${index}` }));
    const { id, changes } = await propose(inputs);
    const replies = await Promise.all(
      changes.map((change) => call('editor@demo.test', 'delete', `/changes/${change.id}`)),
    );
    expect(statuses(replies)).toEqual([200, 200, 200, 409]);
    expect((await consistent(id)).changes).toHaveLength(1);
  });

  it('approvers and statuses', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'First' })]);
    const reviewer = (await strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'reviewer@demo.test' } })) as { id: number };
    const replies = await many(8, (index) =>
      index % 2
        ? call('editor@demo.test', 'put', `/requests/${id}/approvers`, {
            users: index % 4 === 1 ? [reviewer.id] : [],
            groups: [],
          })
        : call('editor@demo.test', 'post', `/requests/${id}/status`, {
            status: index % 4 ? 'ready_for_review' : 'draft',
          }),
    );
    expect(replies.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    await consistent(id);
  });

  it('writes of the document while its requests are reviewed and saved', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const requests = await Promise.all(
      [1, 2, 3].map((n) => propose([edition(documentId, { title: `Proposed ${n}` })])),
    );
    const documents = strapi.documents(ARTICLE);
    const replies = await Promise.all([
      ...requests.map(({ id }) =>
        call('reviewer@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved' }),
      ),
      ...requests.map(({ changes }) =>
        call('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
          data: { wordCount: 4 },
          fromRevision: 1,
        }),
      ),
      documents
        .update({ documentId, data: { summary: 'Meanwhile' } as never })
        .then(() => ({ status: 200 }) as Reply),
      documents.publish({ documentId }).then(() => ({ status: 200 }) as Reply),
    ]);
    expect(replies.filter(({ status }) => status >= 400)).toEqual([]);
    await settled(
      async () => (await read(requests[0]?.id as string)).outdated,
      'the request knows that the document moved',
    );
    for (const { id } of requests) expect((await consistent(id)).status).toBe('ready_for_review');
  });
});
