/** What happens around transactions: repeated when the database undid them, told of once and when they are stored. */
import { afterCommit, inTransaction } from '../../server/src/transaction';
import { createArticle, strapi } from './harness';
import { call, edition, idOf, must, propose, read, settled } from './steps';
import { listPath } from './approvers/steps';

const ADMIN = 'admin@demo.test';
const REVIEWER = 'reviewer@demo.test';
const PUBLISHER = 'publisher@demo.test';
const EVENT = 'plugin::change-requests.event';

const undone = () => Object.assign(new Error('Deadlock found'), { code: 'ER_LOCK_DEADLOCK' });

/** The database undoes the first transactions that write a line of a timeline. */
const whileUndone = async (times: number, work: () => Promise<void>): Promise<void> => {
  let left = times;
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [EVENT],
    beforeCreate: () => {
      left -= 1;
      if (left >= 0) throw undone();
    },
  } as never);
  try {
    await work();
  } finally {
    unsubscribe();
  }
  expect(left).toBeLessThan(times);
};

describe('what the database undid in favour of somebody else', () => {
  const proposal = async () => propose([edition((await createArticle()).documentId, { title: 'Once' })]);

  it('is done again: a new request, with one line', async () => {
    const changes = [edition((await createArticle()).documentId, { title: 'New' })];
    await whileUndone(2, async () => {
      const made = await must(ADMIN, 'post', '/requests', { title: 'Again', changes });
      expect((await must(ADMIN, 'get', `/requests/${made.id}/timeline`)).length).toBe(1);
    });
  });

  it('is done again: a review, with one line and one review', async () => {
    const { id } = await proposal();
    await whileUndone(2, async () => {
      await must(REVIEWER, 'post', `/requests/${id}/reviews`, { verdict: 'approved' });
    });
    expect((await must(ADMIN, 'get', `/requests/${id}/reviews`)).length).toBe(1);
    expect((await read(id)).status).toBe('ready_for_merging');
  });

  it('again and again is a conflict, and leaves nothing behind', async () => {
    const { id } = await proposal();
    await whileUndone(100, async () => {
      expect(await call(REVIEWER, 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).toMatchObject({
        status: 409,
        error: { name: 'ConflictError', details: { state: 'busy', possible: ['try again'] } },
      });
    });
    expect(await must(ADMIN, 'get', `/requests/${id}/reviews`)).toEqual([]);
  });
});

describe('events', () => {
  it('are told once, and not of what was undone, also in what an event started', async () => {
    const told: string[] = [];
    const tell = (what: string) => afterCommit(strapi, () => void told.push(what));
    const later = async () => {
      await inTransaction(strapi, () => tell('second'));
      const failing = inTransaction(strapi, async () => {
        await tell('undone');
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      await inTransaction(strapi, () => tell('third'));
      await inTransaction(strapi, async () => undefined);
    };
    await new Promise<void>((resolve, reject) => {
      const first = () =>
        afterCommit(strapi, () => {
          told.push('first');
          later().then(resolve, reject);
        });
      inTransaction(strapi, first).catch(reject);
    });
    expect(told).toEqual(['first', 'second', 'third']);
  });

  it('tell of new approvers once for each request that follows a list', async () => {
    const { documentId } = await createArticle();
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three'])
      ids.push((await propose([edition(documentId, { title })])).id);
    const told: string[] = [];
    const listener = async ({ id }: { id: string }) => void told.push(id);
    strapi.eventHub.on('change-request.approvers-updated', listener as never);
    try {
      await must(ADMIN, 'put', listPath(documentId), { users: [idOf(REVIEWER), idOf(PUBLISHER)] });
      await settled(async () => ids.every((id) => told.includes(id)), 'all three followed');
      await must(ADMIN, 'put', listPath(documentId), { users: [] });
      await settled(async () => told.length >= 6, 'all three followed again');
      await settled(
        async () => (await read(ids[2] as string)).approvers.users.length === 0,
        'the last one has no list',
      );
    } finally {
      strapi.eventHub.off('change-request.approvers-updated', listener as never);
    }
    expect(told.filter((id) => ids.includes(id)).sort()).toEqual([...ids, ...ids].sort());
  });
});
