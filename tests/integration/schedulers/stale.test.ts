/** Section 14: requests that nobody touches are announced as stale, then closed; any activity keeps them. */
import type { ChangeRequest } from '../../../contracts/requests';
import { daily } from '../../../server/src/schedulers/daily';
import { createArticle, strapi } from '../harness';
import {
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  idOf,
  must,
  propose,
  proposeOne,
  read,
  requestThatIs,
  review,
  withSettings,
} from '../steps';
import { daysAgo, eventsOf, inMinutes, pretend, runStale, told } from './steps';

const EDITOR = 'editor@demo.test';
const LEASES = 'plugin::change-requests.lease';

const idle = async (days: number, options = {}): Promise<ChangeRequest> => {
  const request = await proposeOne(options);
  await pretend(request.id, { lastActivityAt: daysAgo(days) });
  return request;
};

const sqlite = strapi.db.dialect.client === 'sqlite';

describe('what nobody touches', () => {
  it('is announced once, and stays as it is', async () => {
    const [old, young] = [await idle(21), await idle(19)];
    const heard = await told('stale', runStale);
    expect(heard.filter(({ id }) => id === old.id)).toEqual([
      { id: old.id, number: old.number, title: old.title },
    ]);
    expect(heard.map(({ id }) => id)).not.toContain(young.id);
    const { staleAt, status, lastActivityAt } = await read(old.id);
    expect(Date.now() - Date.parse(staleAt as string)).toBeLessThan(60_000);
    expect(Date.parse(lastActivityAt)).toBeLessThan(Date.parse(daysAgo(20)));
    expect(status).toBe('ready_for_review');
    expect((await read(young.id)).staleAt).toBeNull();
    expect(await told('stale', runStale)).toEqual([]);
    expect(await eventsOf(old.id, 'stale')).toEqual([expect.objectContaining({ actor: null, data: {} })]);
  });

  it('is closed when it was announced long enough ago, by the system', async () => {
    const [over, not] = [await idle(30), await idle(30)];
    await pretend(over.id, { staleAt: daysAgo(5.1) });
    await pretend(not.id, { staleAt: daysAgo(4.9) });
    const before = await read(over.id);
    await runStale();
    expect(await read(over.id)).toMatchObject({
      status: 'stale',
      staleAt: before.staleAt,
      lastActivityAt: before.lastActivityAt,
    });
    expect((await read(not.id)).status).toBe('ready_for_review');
    expect((await eventsOf(over.id, 'status')).at(-1)).toMatchObject({
      actor: null,
      data: { from: 'ready_for_review', to: 'stale' },
    });
  });

  it('is closed by the scheduler user, and by nobody once that account is blocked', async () => {
    await withSettings({ schedulerUser: idOf('reviewer2@demo.test') }, async () => {
      const accounts = strapi.db.query('admin::user');
      const where = { id: idOf('reviewer2@demo.test') };
      for (const blocked of [false, true]) {
        const { id } = await idle(30);
        await pretend(id, { staleAt: daysAgo(6) });
        await accounts.update({ where, data: { blocked } });
        await runStale();
        await accounts.update({ where, data: { blocked: false } });
        const line = (await eventsOf(id, 'status')).at(-1);
        expect(line?.data.to).toBe('stale');
        expect(line?.actor?.id ?? null).toBe(blocked ? null : where.id);
      }
    });
  });

  it('can be reopened by its author, and starts anew', async () => {
    const { id } = await idle(30);
    await pretend(id, { staleAt: daysAgo(6) });
    await runStale();
    expect((await read(id)).status).toBe('stale');
    expect((await read(id, EDITOR)).viewer.reopen.allowed).toBe(true);
    expect((await call(EDITOR, 'put', `/requests/${id}`, { title: 'Late' })).status).toBe(409);
    const reopened: ChangeRequest = await must(EDITOR, 'post', `/requests/${id}/status`, {
      status: 'ready_for_review',
    });
    expect(reopened).toMatchObject({ status: 'ready_for_review', staleAt: null });
    await runStale();
    expect(await read(id)).toMatchObject({ status: 'ready_for_review', staleAt: null });
  });

  it('is left alone with 0 days, and closed by its last activity where nobody is told', async () => {
    const { id } = await idle(400);
    await withSettings({ staleAfterDays: 0, closeAfterStaleDays: 0 }, runStale);
    expect(await read(id)).toMatchObject({ status: 'ready_for_review', staleAt: null });
    await withSettings({ staleAfterDays: 0, closeAfterStaleDays: 399 }, runStale);
    expect(await read(id)).toMatchObject({ status: 'stale', staleAt: null });
  });

  it('goes by its age where the settings say so', async () => {
    const { id } = await proposeOne();
    await strapi.db
      .connection('cr_requests')
      .where({ document_id: id })
      .update({ created_at: sqlite ? Date.parse(daysAgo(21)) : new Date(daysAgo(21)) });
    await runStale();
    expect((await read(id)).staleAt).toBeNull();
    await withSettings({ staleByCreationDate: true }, runStale);
    expect((await read(id)).staleAt).not.toBeNull();
  });

  it('waits for its planned time', async () => {
    const { id } = await idle(30, { mergeAt: inMinutes(60) });
    await runStale();
    expect((await read(id)).staleAt).toBeNull();
  });

  it.each(['merged', 'closed', 'stale'])('is left alone when it is %s', async (status) => {
    const id = await requestThatIs(status);
    await pretend(id, { lastActivityAt: daysAgo(90), staleAt: null });
    await runStale();
    expect(await read(id)).toMatchObject({ status, staleAt: null });
  });
});

describe('any activity keeps a request', () => {
  interface Act {
    name: string;
    act: (request: ChangeRequest) => Promise<unknown>;
    before?: (request: ChangeRequest) => Promise<unknown>;
  }

  const put = (body: object) => ({
    act: ({ id }: ChangeRequest) => must(EDITOR, 'put', `/requests/${id}`, body),
  });
  const elsewhere = (data: object) => ({
    before: ({ changes: [change] }: ChangeRequest) =>
      documents(ARTICLE).update({ documentId: change?.documentId, data, status: 'published' }),
  });
  const addChange = async ({ id }: ChangeRequest) => {
    const { documentId } = await createArticle();
    return must(EDITOR, 'post', `/requests/${id}/changes`, edition(documentId, { title: 'Too' }));
  };
  const approve = ({ id }: ChangeRequest) => review(id);

  const ACTS: Act[] = [
    { name: 'a review', act: approve },
    {
      name: 'a review that counts no more',
      before: approve,
      act: async ({ id }) => {
        const [given] = (await read(id)).reviews;
        return must('reviewer@demo.test', 'put', `/reviews/${given?.id}`, { valid: false });
      },
    },
    {
      name: 'a revision',
      act: ({ changes: [change] }) =>
        must(EDITOR, 'put', `/changes/${change?.id}`, { data: { title: 'Again' }, fromRevision: 1 }),
    },
    { name: 'another change', act: addChange },
    {
      name: 'a change that is removed',
      before: addChange,
      act: ({ changes: [change] }) => must(EDITOR, 'delete', `/changes/${change?.id}`),
    },
    { name: 'a new title', ...put({ title: 'New title' }) },
    { name: 'a collaborator', ...put({ collaborators: [idOf('contributor@demo.test')] }) },
    { name: 'another merge target', ...put({ mergeTarget: 'draft' }) },
    { name: 'a planned time', ...put({ mergeAt: inMinutes(60) }) },
    {
      name: 'a new approver',
      act: ({ id }) =>
        must(EDITOR, 'put', `/requests/${id}/approvers`, { users: [idOf('reviewer2@demo.test')] }),
    },
    {
      name: 'its author’s word',
      act: ({ id }) => must(EDITOR, 'post', `/requests/${id}/status`, { status: 'draft' }),
    },
    {
      name: 'a refresh',
      ...elsewhere({ summary: 'Changed elsewhere' }),
      act: ({ id }) => must(EDITOR, 'post', `/requests/${id}/refresh`, {}),
    },
    {
      name: 'a resolved conflict',
      ...elsewhere({ title: 'Changed elsewhere' }),
      act: ({ id }) => must(EDITOR, 'post', `/requests/${id}/resolve`, { choice: 'request' }),
    },
  ];

  it.each(ACTS)('$name', async ({ act, before }) => {
    const request = await proposeOne();
    await before?.(request);
    await pretend(request.id, { lastActivityAt: daysAgo(90), staleAt: daysAgo(30) });
    await act(request);
    const { staleAt, lastActivityAt } = await read(request.id);
    expect(staleAt).toBeNull();
    expect(Date.now() - Date.parse(lastActivityAt)).toBeLessThan(60_000);
  });

  it('a status that the checks compute, or what others write, is none', async () => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await review(id);
    const [lastActivityAt, staleAt] = [daysAgo(90), daysAgo(1)];
    await pretend(id, { lastActivityAt, staleAt });
    await documents(ARTICLE).update({
      documentId,
      data: { title: 'Theirs' },
      status: 'published',
    });
    await strapi.eventHub.emit('change-request.settings-changed', {});
    expect(await read(id)).toMatchObject({ status: 'ready_for_review', lastActivityAt, staleAt });
  });

  it('splitting it by hand is one', async () => {
    const category = await documents(CATEGORY).create({ data: { name: `Stale ${Date.now()}` } });
    const request = await propose([
      edition((await createArticle()).documentId, { title: 'Proposed' }),
      edition(category.documentId, { description: 'Proposed' }, CATEGORY),
    ]);
    await pretend(request.id, { lastActivityAt: daysAgo(90), staleAt: daysAgo(30) });
    const parts: ChangeRequest[] = await must(EDITOR, 'post', `/requests/${request.id}/split`, {});
    for (const part of parts) {
      expect(part.staleAt).toBeNull();
      expect(Date.now() - Date.parse(part.lastActivityAt)).toBeLessThan(60_000);
    }
  });
});

describe('the daily job', () => {
  const EXPRESSION = '0 12 * * *';
  const next = { at: inMinutes(600), expression: EXPRESSION };
  const keep = (data: object | null) =>
    strapi.db.query(LEASES).updateMany({ where: { name: 'stale-requests' }, data: { data } });
  const kept = async () =>
    (await strapi.db.query(LEASES).findOne({ where: { name: 'stale-requests' } })).data;
  const isTold = async (id: string) => (await read(id)).staleAt !== null;

  afterEach(() => keep({ at: inMinutes(600), expression: EXPRESSION }));

  it('is done once when its turn came while no server ran', async () => {
    const { id } = await idle(21);
    await daily(strapi, new Date(), next);
    await keep({ at: inMinutes(60), expression: EXPRESSION });
    await daily(strapi, new Date(), next);
    expect(await isTold(id)).toBe(false);
    await keep({ at: inMinutes(-600), expression: EXPRESSION });
    await daily(strapi, new Date(), next);
    expect(await isTold(id)).toBe(true);
    expect(await kept()).toEqual(next);
    await pretend(id, { staleAt: null });
    await daily(strapi, new Date(), next);
    expect(await isTold(id)).toBe(false);
  });

  it('begins to count at the first start, and when it is configured anew', async () => {
    const { id } = await idle(21);
    for (const before of [null, { at: inMinutes(-600), expression: '0 3 * * *' }]) {
      await keep(before);
      await daily(strapi, new Date(), next);
      expect(await kept()).toEqual(next);
      expect(await isTold(id)).toBe(false);
    }
  });

  it('is left to the process that is at it', async () => {
    const { id } = await idle(21);
    await keep({ at: inMinutes(-600), expression: EXPRESSION });
    const heldUntil = (at: string | null) =>
      strapi.db.query(LEASES).updateMany({ where: { name: 'stale-requests' }, data: { heldUntil: at } });
    await heldUntil(inMinutes(1));
    await daily(strapi, new Date(), next);
    expect(await isTold(id)).toBe(false);
    // It ended without a word: whoever looks next does it.
    await heldUntil(inMinutes(-1));
    await daily(strapi, new Date(), next);
    expect(await isTold(id)).toBe(true);
  });

  it('is registered with Strapi’s cron for noon, the planned publishing for every minute', () => {
    const own = strapi.cron.jobs.filter(({ name }) => name?.startsWith('change-requests'));
    expect(own.map(({ options }) => options)).toEqual(['0 12 * * *', '* * * * *']);
    const [noon, minute] = own.map(({ job }) => job.nextInvocation() as Date);
    expect([noon?.getHours(), noon?.getMinutes()]).toEqual([12, 0]);
    expect((minute as Date).getTime() - Date.now()).toBeLessThanOrEqual(60_000);
  });
});
