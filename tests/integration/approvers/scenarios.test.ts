/** Scenarios of the reference that are about approvers, from the first save to the publication. */
import { createArticle } from '../harness';
import {
  ARTICLE,
  call,
  draftOf,
  edition,
  idOf,
  liveOf,
  must,
  propose,
  read,
  review,
  withSettings,
} from '../steps';
import {
  approversBecome,
  approversOf,
  EDITOR,
  ids,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  setList,
  statusBecomes,
  validityOf,
} from './steps';

const READY = 'ready_for_merging';

const approvedBy = async (id: string, ...by: string[]): Promise<void> => {
  for (const email of by) await review(id, 'approved', email);
};
const publish = (id: string) => must(PUBLISHER, 'post', `/requests/${id}/merge`, {});

it('6: three requests on one document where all approvers have to approve', async () => {
  const { documentId } = await createArticle({ title: 'Base', summary: 'Base', wordCount: 1 });
  await setList({ users: [REVIEWER, REVIEWER2] }, documentId);
  await withSettings({ approvalStrategy: 'all_approvers' }, async () => {
    const on = async (data: object) => (await propose([edition(documentId, { ...data })])).id;
    const [first, second, third] = [
      await on({ title: 'First' }),
      await on({ summary: 'Second' }),
      await on({ wordCount: 3 }),
    ] as const;
    await approvedBy(first, REVIEWER);
    expect((await read(first)).status).toBe('ready_for_review');
    for (const id of [first, second, third]) {
      await approvedBy(id, REVIEWER, REVIEWER2);
      expect((await read(id)).status).toBe(READY);
    }
    await publish(first);
    expect(await read(second)).toMatchObject({ status: READY, outdated: true });
    await must(EDITOR, 'post', `/requests/${second}/refresh`, {});
    expect(await read(second)).toMatchObject({ status: 'ready_for_review', outdated: false });
    expect((await validityOf(second)).map(([, valid, reason]) => [valid, reason])).toEqual([
      [false, 'new_change'],
      [false, 'new_change'],
    ]);
    await approvedBy(second, REVIEWER, REVIEWER2);
    await statusBecomes(second, READY);
    await setList({ users: [REVIEWER2, PUBLISHER] }, documentId);
    for (const id of [second, third]) {
      await approversBecome(id, [REVIEWER2, PUBLISHER]);
      await statusBecomes(id, 'ready_for_review');
      const latest = (await validityOf(id)).slice(-2);
      expect(latest).toEqual([
        [idOf(REVIEWER), false, 'updated_approvers'],
        [idOf(REVIEWER2), true, null],
      ]);
      await approvedBy(id, PUBLISHER);
      await statusBecomes(id, READY);
    }
    await publish(second);
    await publish(third);
    const all = { title: 'First', summary: 'Second', wordCount: 3 };
    expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject(all);
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject(all);
    expect(await approversOf(first)).toMatchObject({ users: ids(REVIEWER, REVIEWER2).sort() });
  });
});

it('9: blocked with one of two approvers, accepted with two; the list can be edited in the request', async () => {
  const changes = [edition((await createArticle()).documentId, { title: 'Needs two' })];
  await withSettings({ minimumApprovers: 2 }, async () => {
    const save = (users: string[]) =>
      call(EDITOR, 'post', '/requests', { title: 'Two', changes, approvers: { users: ids(...users) } });
    const refused = await save([REVIEWER]);
    expect([refused.status, refused.error?.message]).toEqual([
      400,
      'At least 2 people have to be named as approvers, groups not counted; 1 person is.',
    ]);
    const { status, data } = await save([REVIEWER, REVIEWER2]);
    expect(status).toBe(201);
    const edited = await must(EDITOR, 'put', `/requests/${data.id}/approvers`, {
      users: ids(REVIEWER, PUBLISHER),
    });
    expect(edited.approvers).toMatchObject({
      users: [{ id: idOf(REVIEWER) }, { id: idOf(PUBLISHER) }],
      manual: true,
    });
  });
});

it('somebody who is taken from the list cannot let it be published any more, not even at the same moment', async () => {
  const { documentId } = await createArticle();
  await setList({ users: [REVIEWER] }, documentId);
  const { id } = await propose([edition(documentId, { title: 'Racing' })]);
  await approvedBy(id, REVIEWER);
  const [edit, merge] = await Promise.all([
    call(EDITOR, 'put', `/requests/${id}/approvers`, { users: ids(REVIEWER2), groups: [] }),
    call(PUBLISHER, 'post', `/requests/${id}/merge`, {}),
  ]);
  expect([edit.status, merge.status].sort()).toEqual([200, 409]);
  expect((await read(id)).status).toBe(merge.status === 200 ? 'merged' : 'ready_for_review');
});
