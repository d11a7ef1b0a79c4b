/** Issue 2: two merges at the same moment: one succeeds, the other is told 409, the effects happen once. */
import { createArticle, strapi } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  call,
  draftOf,
  edition,
  everything,
  must,
  propose,
  review,
  type Data,
} from './steps';

const merge = (id: string, by = 'publisher@demo.test', body: Data = {}) =>
  call(by, 'post', `/requests/${id}/merge`, body);

/** How often a document was written while work ran, by what the database says. */
const writesDuring = async (title: string, work: () => Promise<void>): Promise<number> => {
  let writes = 0;
  const stop = strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    beforeUpdate({ params }: { params: { data?: { title?: string } } }) {
      if (params.data?.title === title) writes += 1;
    },
  } as never);
  try {
    await work();
  } finally {
    (stop as unknown as () => void)();
  }
  return writes;
};

const once = async (title: string): Promise<number> => {
  const { documentId } = await createArticle();
  const { id } = await propose([edition(documentId, { title })]);
  return writesDuring(title, async () => void (await approveAndMerge(id)));
};

describe('two merges of one request', () => {
  it('at the same moment, by two people: once', async () => {
    const alone = await once('Alone');
    const { documentId } = await createArticle();
    const { id, changes } = await propose([
      edition(documentId, { title: 'Together' }),
      { type: 'creation', contentType: 'api::category.category', data: { name: `Once ${Date.now()}` } },
    ]);
    await review(id);
    const told: unknown[] = [];
    const off = strapi.eventHub.on('change-request.merged', async (payload) => void told.push(payload));
    let replies: Awaited<ReturnType<typeof merge>>[] = [];
    const writes = await writesDuring('Together', async () => {
      replies = await Promise.all([
        merge(id),
        merge(id, 'admin@demo.test'),
        merge(id),
        merge(id, 'admin@demo.test'),
      ]);
    });
    off();
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(replies.find(({ status }) => status === 409)?.error?.details).toMatchObject({
      state: 'merged',
      possible: [],
    });
    expect(writes).toBe(alone);
    expect(told).toHaveLength(1);
    expect(changes).toHaveLength(2);
    const timeline = await must('editor@demo.test', 'get', `/requests/${id}/timeline`);
    expect(timeline.filter(({ type }: { type: string }) => type === 'merged')).toHaveLength(1);
    expect(timeline.filter(({ type }: { type: string }) => type === 'merge_failed')).toHaveLength(0);
    const name = (await strapi.db
      .query('api::category.category')
      .findMany({ where: { name: { $startsWith: 'Once ' } } })) as unknown[];
    expect(name).toHaveLength(1);
  });

  it('of two requests on one document at the same moment: in either order both are applied, or one conflicts', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const [a, b] = [
      await propose([edition(documentId, { title: 'A' })]),
      await propose([edition(documentId, { summary: 'B' })]),
    ];
    await review(a.id);
    await review(b.id);
    const replies = await Promise.all([merge(a.id), merge(b.id)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await draftOf(ARTICLE, documentId)).toMatchObject({ title: 'A', summary: 'B' });

    const [c, d] = [
      await propose([edition(documentId, { title: 'C' })]),
      await propose([edition(documentId, { title: 'D' })]),
    ];
    await review(c.id);
    await review(d.id);
    const contested = await Promise.all([merge(c.id), merge(d.id)]);
    expect(contested.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = contested[0]?.status === 200 ? 'C' : 'D';
    expect((await draftOf(ARTICLE, documentId)).title).toBe(winner);
  });

  it('while the content is edited: what is merged is what was approved, or nothing', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { documentId } = await createArticle({ title: 'Base' });
      const { id, changes } = await propose([edition(documentId, { title: 'Approved' })]);
      await review(id);
      const [merged, edited] = await Promise.all([
        merge(id),
        call('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
          data: { title: 'Smuggled' },
          fromRevision: 1,
        }),
      ]);
      expect([merged.status, edited.status].sort()).toEqual([200, 409]);
      expect((await draftOf(ARTICLE, documentId)).title).toBe(merged.status === 200 ? 'Approved' : 'Base');
    }
  });

  it('while it is closed or rejected: one of the two', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id } = await propose([edition(documentId, { title: 'Merged' })]);
    await review(id);
    const [merged, closed] = await Promise.all([
      merge(id),
      call('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' }),
    ]);
    expect([merged.status, closed.status].sort()).toEqual([200, 409]);
    expect((await draftOf(ARTICLE, documentId)).title).toBe(merged.status === 200 ? 'Merged' : 'Base');

    const other = await createArticle({ title: 'Base' });
    const second = await propose([edition(other.documentId, { title: 'Merged' })]);
    await review(second.id);
    const [mergedToo, rejected] = await Promise.all([
      merge(second.id),
      call('reviewer2@demo.test', 'post', `/requests/${second.id}/reviews`, { verdict: 'changes_requested' }),
    ]);
    expect([
      [200, 409],
      [201, 409],
    ]).toContainEqual([mergedToo.status, rejected.status].sort());
  });

  it('with a digest that is not the newest: 409 with the newest, nothing happens', async () => {
    const { documentId } = await createArticle();
    const { id, digest } = await propose([edition(documentId, { title: 'Digest' })]);
    await review(id);
    const before = await everything();
    const reply = await merge(id, 'publisher@demo.test', { digest: 'f'.repeat(64) });
    expect(reply.status).toBe(409);
    expect(reply.error?.details).toMatchObject({ digest });
    expect(await everything()).toEqual(before);
    expect((await merge(id, 'publisher@demo.test', { digest })).status).toBe(200);
  });
});
