/** Domain section 8: one approver is one voice, whoever speaks for them. */
import type { Review } from '../../../contracts/reviews';
import { call, must, read, withSettings } from '../steps';
import { delegate, proposal, reviewAs, somebody, switchDelegations, type Account } from './steps';

let ana: Account;
let ben: Account;
let cleo: Account;

beforeAll(() => switchDelegations(true));
beforeEach(async () => {
  [ana, ben, cleo] = [await somebody(), await somebody(), await somebody()] as [Account, Account, Account];
});
afterAll(() => switchDelegations(false));

const reviewsOf = (id: string, by = 'publisher@demo.test'): Promise<Review[]> =>
  must(by, 'get', `/requests/${id}/reviews`);
const setValid = (id: string, valid: boolean, by: Account) =>
  call(by.email, 'put', `/reviews/${id}`, { valid });
/** `author for approver`, verdict, and whether it counts. */
const voices = async (id: string) =>
  (await reviewsOf(id)).map(({ author, onBehalfOf, verdict, valid, invalidReason }) => [
    author.name + (onBehalfOf ? ` for ${onBehalfOf.name}` : ''),
    verdict,
    valid ? 'counts' : invalidReason,
  ]);

describe('the voice of an approver', () => {
  it("a delegate's own review and theirs for another are two", async () => {
    const { id } = await proposal([ana, ben]);
    await delegate(ana, ben);
    await reviewAs(id, ben);
    await reviewAs(id, ben, { onBehalfOf: ana.id, verdict: 'changes_requested' });
    expect(await voices(id)).toEqual([
      [ben.name, 'approved', 'counts'],
      [`${ben.name} for ${ana.name}`, 'changes_requested', 'counts'],
    ]);
    expect((await read(id)).status).toBe('ready_for_review');
    await reviewAs(id, ben, { onBehalfOf: ana.id });
    expect((await voices(id)).map(([, , counts]) => counts)).toEqual(['counts', 'new_review', 'counts']);
    expect((await read(id)).status).toBe('ready_for_merging');
  });

  it('is one, whether they or one of their delegates speak', async () => {
    const { id } = await proposal([ana]);
    await delegate(ana, ben);
    await delegate(ana, cleo);
    await reviewAs(id, ben);
    await reviewAs(id, cleo, { verdict: 'changes_requested' });
    await reviewAs(id, ana);
    expect(await voices(id)).toEqual([
      [`${ben.name} for ${ana.name}`, 'approved', 'new_review'],
      [`${cleo.name} for ${ana.name}`, 'changes_requested', 'new_review'],
      [ana.name, 'approved', 'counts'],
    ]);
    await reviewAs(id, ben, { verdict: 'changes_requested' });
    expect((await voices(id)).map(([, , counts]) => counts)).toEqual([
      'new_review',
      'new_review',
      'new_review',
      'counts',
    ]);
  });

  it('through a delegate is enough where every approver has to approve', async () => {
    const { id } = await proposal([ana, cleo]);
    await delegate(ana, ben);
    await withSettings({ approvalStrategy: 'all_approvers' }, async () => {
      await reviewAs(id, ben, { onBehalfOf: ana.id });
      expect((await read(id)).status).toBe('ready_for_review');
      await reviewAs(id, cleo);
      expect((await read(id)).status).toBe('ready_for_merging');
    });
  });
});

describe('whether it counts', () => {
  const given = async () => {
    const { id, changes } = await proposal([ana]);
    const delegation = await delegate(ana, ben);
    const { data } = await reviewAs(id, ben);
    return { id, change: changes[0]?.id as string, delegation: delegation.id, review: data.id as string };
  };
  const mayToggle = async (id: string, by: Account) =>
    (await reviewsOf(id, by.email)).map(({ canSetValidity }) => canSetValidity);

  it('is up to who gave it, once and again', async () => {
    const { id, review } = await given();
    expect((await setValid(review, false, ana)).status).toBe(403);
    expect((await setValid(review, false, ben)).data).toMatchObject({
      valid: false,
      invalidReason: 'manual',
    });
    expect((await setValid(review, false, ben)).status).toBe(200);
    expect((await read(id)).status).toBe('ready_for_review');
    expect(await mayToggle(id, ben)).toEqual([true]);
    expect((await setValid(review, true, ben)).data).toMatchObject({ valid: true, invalidReason: null });
    expect((await read(id)).status).toBe('ready_for_merging');
    const timeline = await must('publisher@demo.test', 'get', `/requests/${id}/timeline`);
    expect(timeline.filter(({ type }: { type: string }) => type === 'validity')).toMatchObject([
      { data: { valid: false, onBehalfOf: ana.name } },
      { data: { valid: true, onBehalfOf: ana.name } },
    ]);
  });

  it('is settled once the approver has spoken again, in person or not', async () => {
    const { id, review } = await given();
    await reviewAs(id, ana, { verdict: 'changes_requested' });
    expect(await mayToggle(id, ben)).toEqual([false, false]);
    expect((await setValid(review, true, ben)).status).toBe(403);
    expect((await read(id)).status).toBe('ready_for_review');
  });

  it.each(['end', 'delete', 'switch off'])(
    'stays when the delegation is over (%s), but not once taken back',
    async (how) => {
      const { id, delegation, review } = await given();
      const body = async () => {
        expect(await read(id)).toMatchObject({ status: 'ready_for_merging', reviews: [{ valid: true }] });
        expect(await mayToggle(id, ben)).toEqual([true]);
        expect((await setValid(review, false, ben)).status).toBe(200);
        expect(await mayToggle(id, ben)).toEqual([false]);
        expect((await setValid(review, true, ben)).status).toBe(403);
      };
      if (how === 'switch off') return withSettings({ delegationEnabled: false }, body);
      if (how === 'end') await must(ana.email, 'put', `/delegations/${delegation}`, { end: true });
      else await must(ana.email, 'delete', `/delegations/${delegation}`);
      await body();
    },
  );

  it('and a request that it approved is published after the delegation is over', async () => {
    const { id, delegation } = await given();
    await must(ana.email, 'put', `/delegations/${delegation}`, { end: true });
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect((await read(id)).status).toBe('merged');
    expect(await mayToggle(id, ben)).toEqual([false]);
  });

  it('ends with new content, and does not come back for it', async () => {
    const { id, change, review } = await given();
    await must('editor@demo.test', 'put', `/changes/${change}`, {
      data: { title: 'Other' },
      fromRevision: 1,
    });
    expect(await mayToggle(id, ben)).toEqual([false]);
    expect((await setValid(review, true, ben)).status).toBe(409);
  });

  it('ends when the approver is taken from the list, and only theirs', async () => {
    const { id } = await proposal([ana, ben]);
    await delegate(ana, ben);
    await reviewAs(id, ben);
    await reviewAs(id, ben, { onBehalfOf: ana.id });
    await must('editor@demo.test', 'put', `/requests/${id}/approvers`, { users: [ben.id], groups: [] });
    expect((await voices(id)).map(([, , counts]) => counts)).toEqual(['counts', 'updated_approvers']);
  });
});
