/** Many people at the same moment: one transition, and a state that could have come about one after the other. */
import { strapi } from '../harness';
import { account, ARTICLE, call, grant, must, read, type Reply } from '../steps';
import { ADMIN, EDITOR, group, ids, lines, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { answer, approve, at, cancel, merge, running, stateOf, workflowOf } from './steps';

afterAll(forgetDefinitions);

const sorted = (replies: Reply[]) => replies.map(({ status }) => status).sort();

/** Accounts that see articles, and their group. */
const tenPeople = async () => {
  const people = [];
  for (let index = 0; index < 10; index += 1) people.push(await account([grant('read', ARTICLE)]));
  const { id } = await group({ users: people.map((one) => one.id) });
  // Their sessions, before everybody comes at once.
  for (const { email } of people) await call(email, 'get', '/requests?pageSize=1');
  return { people, group: id };
};

describe('at the same moment', () => {
  it('ten people approve the two last places of a stage: two count, one transition, one set of effects', async () => {
    const { people, group: groupId } = await tenPeople();
    const told: string[] = [];
    const hooks = strapi.plugin('change-requests').service('registry').workflowHooks as object[];
    hooks.push({ id: 'counting', onApproved: () => void told.push('approved') });
    try {
      for (let round = 0; round < 3; round += 1) {
        told.length = 0;
        const { request, workflow } = await running([{ group: groupId, min: 2 }]);
        const replies = await Promise.all(
          people.map(({ email }) => answer(email, 'approve', at(workflow, 0))),
        );
        expect(sorted(replies)).toEqual([200, 200, ...Array(8).fill(409)]);
        for (const { error } of replies.filter(({ status }) => status === 409)) {
          expect(error?.details.state).toBe('approved');
        }
        const { state, stages } = await workflowOf(request);
        expect([state, stages[0]?.state, stages[0]?.responses.length]).toEqual(['approved', 'approved', 2]);
        const what = (await lines(request.id, 'workflow')).map(({ data }) => data.what);
        expect(what).toEqual(['initiated', 'approved']);
        expect(await lines(request.id, 'workflow_response')).toHaveLength(2);
        const ready = (await lines(request.id, 'status')).filter(
          ({ data }) => data.to === 'ready_for_merging',
        );
        expect(ready).toHaveLength(1);
        expect(told).toEqual(['approved']);
      }
    } finally {
      hooks.length = 0;
    }
  });

  it('the next stage is not reached by approvals of the one before', async () => {
    const { people, group: groupId } = await tenPeople();
    const { request, workflow } = await running([
      { group: groupId, min: 2 },
      { group: groupId, min: 2 },
    ]);
    await Promise.all(people.map(({ email }) => answer(email, 'approve', at(workflow, 0))));
    expect(await stateOf(request)).toEqual(['pending', 'approved', 'pending']);
    expect(at(await workflowOf(request), 1).responses).toEqual([]);
  });

  it('the last approval and a denial: the first wins, the other is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { request, workflow } = await running();
      const replies = await Promise.all([
        answer(REVIEWER, 'approve', at(workflow, 0)),
        answer(REVIEWER2, 'deny', at(workflow, 0)),
      ]);
      expect(sorted(replies)).toEqual([200, 409]);
      const expected = replies[0]?.status === 200 ? 'approved' : 'denied';
      expect(await stateOf(request)).toEqual([expected, expected]);
      expect(at(await workflowOf(request), 0).responses).toHaveLength(1);
    }
  });

  it('an approval and new content: nothing new is approved', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { request, workflow } = await running();
      const change = request.changes[0];
      const [approved, saved] = await Promise.all([
        answer(REVIEWER, 'approve', at(workflow, 0), { digest: request.digest }),
        call(EDITOR, 'put', `/changes/${change?.id}`, { data: { title: `New ${round}` }, fromRevision: 1 }),
      ]);
      expect([200, 409]).toContain(approved.status);
      expect(saved.status).toBe(200);
      expect(await workflowOf(request)).toMatchObject({ attempt: 2, state: 'pending' });
      expect((await read(request.id)).status).toBe('ready_for_review');
    }
  });

  it('an approval and canceling, and publishing beside them: never published without its approval', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { request, workflow } = await running();
      const [approved, canceled, merged] = await Promise.all([
        answer(REVIEWER, 'approve', at(workflow, 0)),
        cancel(EDITOR, workflow),
        merge(request.id, PUBLISHER),
      ]);
      const { state } = await workflowOf(request);
      expect(state).toBe(canceled.status === 200 ? 'canceled' : 'approved');
      expect([approved.status, canceled.status].filter((status) => status === 200)).toHaveLength(1);
      if (merged.status === 200) expect(state).toBe('approved');
      const { status } = await must(EDITOR, 'get', `/requests/${request.id}`);
      expect(status === 'merged').toBe(merged.status === 200);
    }
  });

  it('the last approval, and an approver who leaves the group: one after the other', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id: groupId } = await group({ users: ids(REVIEWER, REVIEWER2, PUBLISHER) });
      const { request, workflow } = await running([{ group: groupId, min: 2 }]);
      await approve(REVIEWER, at(workflow, 0));
      const [approved, edited] = await Promise.all([
        answer(REVIEWER2, 'approve', at(workflow, 0)),
        call(ADMIN, 'put', `/approver-groups/${groupId}`, { users: ids(REVIEWER2, PUBLISHER) }),
      ]);
      expect([approved.status, edited.status]).toEqual([200, 200]);
      const { state, stages } = await workflowOf(request);
      const leaver = stages[0]?.responses[0]?.counts;
      expect([state, leaver]).toEqual(state === 'approved' ? ['approved', true] : ['pending', false]);
    }
  });

  it('a request is marked as ready three times: it has one workflow', async () => {
    const { request, workflow } = await running([{}], { draft: true });
    expect(workflow).toBeUndefined();
    const ready = () =>
      call(EDITOR, 'post', `/requests/${request.id}/status`, { status: 'ready_for_review' });
    const replies = await Promise.all([ready(), ready(), ready()]);
    expect(sorted(replies)).toEqual([200, 409, 409]);
    expect((await read(request.id)).workflows).toHaveLength(1);
    await approve(REVIEWER, at(await workflowOf(request), 0));
  });
});
