/** The status table of section 2: every transition by hand, allowed or refused; and what computes it by itself. */
import { createArticle, strapi } from '../harness';
import {
  approveAndMerge,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  must,
  propose,
  proposeOne,
  read,
  requestThatIs,
  review,
  settled,
  withSettings,
  withStrategy,
  type Reply,
} from '../steps';

const move = (id: string, status: string, by = 'editor@demo.test') =>
  call(by, 'post', `/requests/${id}/status`, { status });
const POSSIBLE: Record<string, string[]> = {
  draft: ['ready_for_review', 'closed'],
  ready_for_review: ['draft', 'closed'],
  ready_for_merging: ['draft', 'closed'],
  merged: [],
  closed: ['draft', 'ready_for_review'],
  stale: ['draft', 'ready_for_review'],
};

const rows = Object.keys(POSSIBLE).flatMap((from) =>
  ['draft', 'ready_for_review', 'closed'].map((to) => ({ from, to })),
);

describe('transitions by hand', () => {
  it.each(rows)('$from → $to', async ({ from, to }) => {
    const id = await requestThatIs(from);
    const reply = await move(id, to);
    if (POSSIBLE[from]?.includes(to)) {
      expect(reply.data.status).toBe(to);
      return;
    }
    expect(reply.status).toBe(409);
    expect(reply.error?.details.state).toBe(from);
    expect([...(reply.error?.details.possible ?? [])].sort()).toEqual([...(POSSIBLE[from] ?? [])].sort());
    expect((await read(id)).status).toBe(from);
  });

  it.each(['draft', 'merged', 'closed', 'stale'])('no review on a %s request', async (status) => {
    const id = await requestThatIs(status);
    const reply = await call('reviewer2@demo.test', 'post', `/requests/${id}/reviews`, {
      verdict: 'approved',
    });
    expect([reply.status, reply.error?.details.state]).toEqual([409, status]);
    expect((await read(id)).viewer.review.allowed).toBe(false);
  });

  it.each(['draft', 'ready_for_review', 'merged', 'closed', 'stale'])(
    'no merge of a %s request',
    async (status) => {
      const id = await requestThatIs(status);
      const reply = await call('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
      expect([reply.status, reply.error?.details.state]).toEqual([409, status]);
    },
  );

  it.each(['merged', 'closed', 'stale'])('nothing is edited in a %s request', async (status) => {
    const id = await requestThatIs(status);
    const { changes } = await read(id);
    const other = await createArticle();
    const replies: Reply[] = [
      await call('editor@demo.test', 'put', `/requests/${id}`, { title: 'x' }),
      await call('editor@demo.test', 'put', `/requests/${id}/approvers`, { users: [], groups: [] }),
      await call(
        'editor@demo.test',
        'post',
        `/requests/${id}/changes`,
        edition(other.documentId, { title: 'x' }),
      ),
      await call('editor@demo.test', 'put', `/changes/${changes[0]?.id}`, {
        data: { title: 'x' },
        fromRevision: 1,
      }),
      await call('editor@demo.test', 'post', `/requests/${id}/refresh`, {}),
      await call('editor@demo.test', 'post', `/changes/${changes[0]?.id}/refresh`, {}),
      await call('editor@demo.test', 'delete', `/changes/${changes[0]?.id}`),
    ];
    expect(replies.map((reply) => [reply.status, reply.error?.details.state])).toEqual(
      replies.map(() => [409, status]),
    );
    expect((await read(id)).changes).toMatchObject([{ revision: 1 }]);
  });

  it('a merged request cannot be deleted; any other can, with all that is in it', async () => {
    const merged = await requestThatIs('merged');
    expect((await call('admin@demo.test', 'delete', `/requests/${merged}`)).status).toBe(409);
    const ready = await requestThatIs('ready_for_merging');
    await must('admin@demo.test', 'delete', `/requests/${ready}`);
    expect((await call('admin@demo.test', 'get', `/requests/${ready}`)).status).toBe(404);
  });

  it('the timeline tells each of them, in order', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'T' })], {
      draft: true,
    });
    for (const status of ['ready_for_review', 'closed', 'draft', 'ready_for_review']) await move(id, status);
    await approveAndMerge(id);
    const events = await must('editor@demo.test', 'get', `/requests/${id}/timeline`);
    const told = events.map(({ type, data }: { type: string; data: { to?: string } }) =>
      type === 'status' ? data.to : type,
    );
    expect(told).toEqual([
      'created',
      'ready_for_review',
      'closed',
      'draft',
      'ready_for_review',
      'review',
      'ready_for_merging',
      'merged',
      'merged',
    ]);
  });
});

describe('readiness comes by itself', () => {
  const statusOf = async (id: string) => (await read(id)).status;

  it('only_approved: one approval, no valid objection', async () => {
    const { id } = await proposeOne();
    await review(id, 'changes_requested', 'reviewer2@demo.test');
    await review(id);
    expect(await statusOf(id)).toBe('ready_for_review');
    await review(id, 'approved', 'reviewer2@demo.test');
    expect(await statusOf(id)).toBe('ready_for_merging');
    await review(id, 'changes_requested', 'publisher@demo.test');
    expect(await statusOf(id)).toBe('ready_for_review');
  });

  it('accept_all: at once, when created and when the setting is made', async () => {
    const before = await proposeOne();
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const { id, status } = await proposeOne();
      expect(status).toBe('ready_for_merging');
      await settled(
        async () => (await statusOf(before.id)) === 'ready_for_merging',
        'computed again after the setting',
      );
      await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    });
    await settled(
      async () => (await statusOf(before.id)) === 'ready_for_review',
      'computed again when it is put back',
    );
  });

  it('fixed_number: N different people, objections do not block', async () => {
    await withSettings({ approvalStrategy: 'fixed_number', fixedNumber: 2 }, async () => {
      const { id } = await proposeOne();
      await review(id);
      await review(id);
      expect(await statusOf(id)).toBe('ready_for_review');
      await review(id, 'changes_requested', 'publisher@demo.test');
      await review(id, 'approved', 'reviewer2@demo.test');
      expect(await statusOf(id)).toBe('ready_for_merging');
    });
  });

  it('a strategy of one content type counts for its changes only, and with others both count', async () => {
    const category = (await documents(CATEGORY).create({ data: { name: `Strategy ${Date.now()}` } }))
      .documentId;
    await withStrategy(CATEGORY, 'accept_all', async () => {
      const change = edition(category, { description: 'D' }, CATEGORY);
      expect((await propose([change])).status).toBe('ready_for_merging');
      const article = edition((await createArticle()).documentId, { title: 'M' });
      const mixed = await propose([change, article]);
      expect(mixed.status).toBe('ready_for_review');
      await review(mixed.id);
      expect(await statusOf(mixed.id)).toBe('ready_for_merging');
      expect((await propose([article])).status).toBe('ready_for_review');
    });
  });

  it('all_approvers: everybody named', async () => {
    await withSettings({ approvalStrategy: 'all_approvers' }, async () => {
      const users = ['reviewer@demo.test', 'reviewer2@demo.test'];
      const { id } = await proposeOne();
      const ids = await Promise.all(
        users.map(
          async (email) =>
            ((await strapi.db.query('admin::user').findOne({ where: { email } })) as { id: number }).id,
        ),
      );
      await must('editor@demo.test', 'put', `/requests/${id}/approvers`, { users: ids, groups: [] });
      await review(id);
      expect(await statusOf(id)).toBe('ready_for_review');
      expect(
        (await call('publisher@demo.test', 'post', `/requests/${id}/reviews`, { verdict: 'approved' }))
          .status,
      ).toBe(403);
      await review(id, 'approved', 'reviewer2@demo.test');
      expect(await statusOf(id)).toBe('ready_for_merging');
    });
  });

  it('a document that moves into conflict takes it back, and out of it gives it again', async () => {
    const { documentId, title } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await review(id);
    const publish = async (next: string) => {
      await documents(ARTICLE).update({ documentId, data: { title: next } });
      await documents(ARTICLE).publish({ documentId });
    };
    await publish('Theirs');
    const stored = async () =>
      (
        (await strapi.db
          .query('plugin::change-requests.change-request')
          .findOne({ where: { documentId: id } })) as { status: string }
      ).status;
    await settled(
      async () => (await stored()) === 'ready_for_review',
      'the status after a conflicting publication',
    );
    await publish(title);
    await settled(
      async () => (await stored()) === 'ready_for_merging',
      'the status after the conflict went away',
    );
    await documents(ARTICLE).delete({ documentId });
    await settled(async () => (await stored()) === 'ready_for_review', 'the status after the deletion');
  });
});
