/** Sections 7 and 17: groups decide about stages, so a member cannot be stood in for; delegations are for named people. */
import { account, ARTICLE, grant, must, withSettings } from '../steps';
import { EDITOR, group, ids, REVIEWER } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { stageNames } from './list-steps';
import { answer, approve, at, running, stateOf, workflowOf } from './steps';

afterAll(forgetDefinitions);

it('a delegate of a member decides nothing, in no name, and is asked nothing', async () => {
  await withSettings({ delegationEnabled: true }, async () => {
    const [member, delegate] = [
      await account([grant('read', ARTICLE)]),
      await account([grant('read', ARTICLE)]),
    ];
    const { id: groupId } = await group({ users: [member.id] });
    await must(member.email, 'post', '/delegations', { delegate: delegate.id });
    const { request, workflow } = await running([{ group: groupId }]);
    const stage = at(workflow, 0);
    for (const verb of ['approve', 'deny'] as const) {
      expect((await answer(delegate.email, verb, stage)).status).toBe(403);
      const named = await answer(delegate.email, verb, stage, { onBehalfOf: member.id });
      expect([named.status, named.error?.details.errors[0].path]).toEqual([400, ['onBehalfOf']]);
    }
    expect(await stageNames(delegate.email, true)).toEqual([]);
    expect(await stageNames(member.email, true)).toHaveLength(1);
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    await approve(member.email, stage);
    const [response] = at(await workflowOf(request), 0).responses;
    expect([response?.user.id, Object.keys(response ?? {})]).toEqual([
      member.id,
      ['id', 'user', 'state', 'comments', 'counts', 'createdAt'],
    ]);
  });
});

it('not even a member of the group says in whose name', async () => {
  const { request, workflow } = await running([{ people: [REVIEWER, EDITOR] }]);
  for (const onBehalfOf of [...ids(REVIEWER), ...ids(EDITOR), null]) {
    const named = await answer(REVIEWER, 'approve', at(workflow, 0), { onBehalfOf });
    expect([named.status, named.error?.details.errors[0].path]).toEqual([400, ['onBehalfOf']]);
  }
  expect(await stateOf(request)).toEqual(['pending', 'pending']);
});
