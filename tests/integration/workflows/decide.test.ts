/** Section 17, and the scenarios of the model: stages in order, denials, who may decide, and what is refused. */
import { anonymous, strapi } from '../harness';
import { account, call, grant, ARTICLE, must, read, right } from '../steps';
import { createAdminToken } from '../steps/tokens';
import { ADMIN, EDITOR, group, lines, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import {
  answer,
  approvalCheck,
  approve,
  at,
  cancel,
  deny,
  liveTitle,
  merge,
  running,
  stateOf,
  workflowOf,
} from './steps';

afterAll(forgetDefinitions);

describe('deciding stage by stage', () => {
  it('all stages in order, one and two and two people: published once, with dates', async () => {
    const { request, workflow, documentId } = await running([{ min: 1 }, { min: 2 }, { min: 2 }]);
    expect(workflow).toMatchObject({ state: 'pending', attempt: 1, user: { name: expect.any(String) } });
    const [first, second, third] = workflow.stages;
    expect(workflow.stages.map(({ active }) => active)).toEqual([true, false, false]);
    expect(request.status).toBe('ready_for_review');

    await approve(REVIEWER, first!);
    expect(await stateOf(request)).toEqual(['pending', 'approved', 'pending', 'pending']);
    expect((await merge(request.id)).status).toBe(409);
    await approve(REVIEWER, second!);
    await approve(REVIEWER2, second!);
    await approve(PUBLISHER, third!);
    expect(await stateOf(request)).toEqual(['pending', 'approved', 'approved', 'pending']);
    const before = await approvalCheck(request.id);
    expect(before).toMatchObject({ state: 'failed', changes: [request.changes[0]?.id] });
    expect(before.message).toContain('needs 1 more approval');
    await approve(REVIEWER, third!);
    const after = await workflowOf(request);
    expect([after.state, after.decisionDate === null]).toEqual(['approved', false]);
    expect(after.stages.every(({ decisionDate }) => decisionDate !== null)).toBe(true);
    expect(await approvalCheck(request.id)).toMatchObject({ state: 'passed' });

    expect((await read(request.id)).status).toBe('ready_for_merging');
    expect((await merge(request.id)).status).toBe(200);
    expect(await liveTitle(documentId)).toBe('Proposed');
  });

  it('one approves and one denies a stage of two: denied at once, and nothing is published by any path', async () => {
    const { request, workflow, documentId } = await running([
      { min: 2, denialMessage: 'Ask Legal first.' },
      { min: 1 },
    ]);
    await approve(REVIEWER, at(workflow, 0));
    await deny(REVIEWER2, at(workflow, 0), { comments: 'Not like this.' });
    expect(await stateOf(request)).toEqual(['denied', 'denied', 'canceled']);
    const denied = await workflowOf(request);
    expect(denied.decisionDate).not.toBeNull();
    expect(at(denied, 0).denialMessage).toBe('Ask Legal first.');
    expect(await approvalCheck(request.id)).toMatchObject({ state: 'failed' });
    const lastly = await answer(PUBLISHER, 'approve', at(workflow, 1));
    expect([lastly.status, lastly.error?.details.state]).toEqual([409, 'denied']);
    await strapi.db
      .query('plugin::change-requests.change-request')
      .update({ where: { documentId: request.id }, data: { status: 'ready_for_merging' } });
    expect((await merge(request.id)).status).toBe(409);
    expect(await liveTitle(documentId)).not.toBe('Proposed');
    const [told] = (await lines(request.id, 'workflow')).filter(({ data }) => data.what === 'denied');
    expect(told?.data).toMatchObject({ denialMessage: 'Ask Legal first.' });
  });

  it('the later stage is not asked before the earlier one', async () => {
    const { request, workflow } = await running([{}, {}]);
    for (const verb of ['approve', 'deny'] as const) {
      const reply = await answer(REVIEWER, verb, at(workflow, 1));
      expect([reply.status, reply.error?.details.state]).toEqual([409, 'not_active']);
    }
    expect(await stateOf(request)).toEqual(['pending', 'pending', 'pending']);
  });

  it('who is nobody, may not open the section, may not see it, or is not in the group, is refused', async () => {
    const { request, workflow } = await running([{ people: [REVIEWER] }]);
    const { id } = at(workflow, 0);
    const nobody = await anonymous().post(`/change-requests/workflow-stages/${id}/approve`).send({});
    expect(nobody.status).toBe(401);
    const blind = await account([]);
    expect((await call(blind.email, 'post', `/workflow-stages/${id}/approve`, {})).status).toBe(404);
    const outside = await answer(PUBLISHER, 'approve', { id });
    expect([outside.status, outside.error?.message]).toEqual([403, expect.stringContaining('Only members')]);
    expect((await answer(PUBLISHER, 'comment', { id }, { comments: 'Hm.' })).status).toBe(403);
    expect((await answer(REVIEWER, 'approve', { id: 'nothing' })).status).toBe(404);
    expect((await workflowOf(request)).stages[0]?.responses).toEqual([]);
    expect(at(await workflowOf(request), 0).viewer.decide.allowed).toBe(false);
    const seen = (await must(REVIEWER, 'get', `/requests/${request.id}`)).workflows[0];
    expect(seen.stages[0].viewer.decide).toEqual({ allowed: true });
  });

  it('a comment needs words, decides nothing, and leaves a decision as it is', async () => {
    const { request, workflow } = await running([{ min: 2 }]);
    const stage = at(workflow, 0);
    for (const body of [{}, { comments: '' }, { comments: '   ' }]) {
      expect((await answer(REVIEWER, 'comment', stage, body)).status).toBe(400);
    }
    await approve(REVIEWER, stage, { comments: 'Fine.' });
    expect((await answer(REVIEWER, 'comment', stage, { comments: 'But look at the title.' })).status).toBe(
      200,
    );
    expect((await answer(EDITOR, 'comment', stage, { comments: 'I did.' })).status).toBe(200);
    const { responses, actionsNeeded } = at(await workflowOf(request), 0);
    expect(responses.map(({ state, comments, counts }) => [state, comments, counts])).toEqual([
      ['approved', 'Fine.', true],
      ['comment', 'But look at the title.', false],
      ['comment', 'I did.', false],
    ]);
    expect(actionsNeeded).toBe(1);
    await approve(REVIEWER2, stage);
    expect((await answer(REVIEWER, 'comment', stage, { comments: 'Late.' })).status).toBe(409);
  });

  it('who decides again counts once, and may change their mind while the stage is pending', async () => {
    const { request, workflow } = await running([{ min: 2 }]);
    const stage = at(workflow, 0);
    await approve(REVIEWER, stage);
    await approve(REVIEWER, stage);
    expect(at(await workflowOf(request), 0)).toMatchObject({ actionsNeeded: 1, state: 'pending' });
    await deny(REVIEWER, stage);
    const { state, stages } = await workflowOf(request);
    expect(state).toBe('denied');
    expect(stages[0]?.responses.map((one) => [one.state, one.counts])).toEqual([
      ['approved', false],
      ['approved', false],
      ['denied', true],
    ]);
  });

  it('nobody decides in the name of somebody else, with other keys, or about content they have not seen', async () => {
    const { request, workflow } = await running();
    const stage = at(workflow, 0);
    const other = await strapi.db.query('admin::user').findOne({ where: { email: REVIEWER2 } });
    const named = await answer(REVIEWER, 'approve', stage, { onBehalfOf: other.id });
    expect([named.status, named.error?.details.errors[0].path]).toEqual([400, ['onBehalfOf']]);
    for (const body of [{ state: 'approved' }, { user: other.id }]) {
      expect((await answer(REVIEWER, 'approve', stage, body)).status).toBe(400);
    }
    const old = await answer(REVIEWER, 'approve', stage, { digest: 'f'.repeat(64) });
    expect([old.status, old.error?.details.state]).toEqual([409, 'outdated_digest']);
    await approve(REVIEWER, stage, { digest: request.digest });
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
  });

  it("the requester's own approval counts only where authors may review", async () => {
    const { request, workflow } = await running([{ people: [EDITOR, REVIEWER], min: 2 }]);
    await approve(EDITOR, at(workflow, 0));
    expect(at(await workflowOf(request), 0)).toMatchObject({ actionsNeeded: 1, impossible: false });
    await must(ADMIN, 'put', '/settings', { preventAuthorsToReview: true });
    try {
      expect(at(await workflowOf(request), 0)).toMatchObject({ actionsNeeded: 2, impossible: true });
      const refused = await answer(EDITOR, 'approve', at(workflow, 0));
      expect([refused.status, refused.error?.message]).toEqual([403, expect.stringContaining('author')]);
      await approve(REVIEWER, at(workflow, 0));
      expect(await stateOf(request)).toEqual(['pending', 'pending']);
    } finally {
      await must(ADMIN, 'put', '/settings', { preventAuthorsToReview: false });
    }
  });

  it('states are written by no plain update', async () => {
    const { request, workflow } = await running();
    const tries = [
      ['put', `/workflows/${workflow.id}`, { state: 'approved' }],
      ['put', `/workflow-stages/${at(workflow, 0).id}`, { state: 'approved' }],
      ['post', '/workflows', { change: request.changes[0]?.id }],
    ] as const;
    for (const [method, path, body] of tries) {
      expect([404, 405]).toContain((await call(ADMIN, method, path, body)).status);
    }
    const update = await call(EDITOR, 'put', `/requests/${request.id}`, { workflows: [] });
    expect(update.status).toBe(400);
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
  });

  it('in a draft nobody decides, and marked as ready it goes on', async () => {
    const { request, workflow } = await running([{ min: 2 }]);
    await approve(REVIEWER, at(workflow, 0));
    await must(EDITOR, 'post', `/requests/${request.id}/status`, { status: 'draft' });
    const refused = await answer(REVIEWER2, 'approve', at(workflow, 0));
    expect([refused.status, refused.error?.details.state]).toEqual([409, 'draft']);
    await must(EDITOR, 'post', `/requests/${request.id}/status`, { status: 'ready_for_review' });
    await approve(REVIEWER2, at(workflow, 0));
    expect((await workflowOf(request)).attempt).toBe(1);
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
  });

  it('who has approved and is deleted since leaves the history as it was', async () => {
    const leaver = await account([grant('read', ARTICLE)], 'Leaver');
    const { request, workflow } = await running([{ group: await groupOf(leaver.id) }]);
    await must(leaver.email, 'post', `/workflow-stages/${at(workflow, 0).id}/approve`, {});
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
    await strapi.service('admin::user').deleteById(leaver.id);
    const [response] = at(await workflowOf(request), 0).responses;
    expect(response).toMatchObject({
      user: { id: null, name: expect.stringContaining('Leaver') },
      counts: true,
    });
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
    expect((await cancel(EDITOR, workflow)).status).toBe(409);
  });
});

async function groupOf(...users: number[]): Promise<string> {
  return (await must(ADMIN, 'post', '/approver-groups', { name: `Own ${users.join()} ${Date.now()}`, users }))
    .id;
}

it('a token for the admin API decides nothing and cancels nothing, whoever it belongs to', async () => {
  const own = [right('read'), grant('read', ARTICLE), grant('approve', ARTICLE)];
  const { id, email } = await account(own);
  const { accessKey } = await createAdminToken(email, own);
  const members = await group({ users: [id] });
  const { request, workflow } = await running([{ group: members.id }]);
  const agent = anonymous();
  agent.set('Authorization', `Bearer ${accessKey}`);
  expect((await agent.get(`/change-requests/workflows/${workflow.id}`)).status).toBe(200);
  const stageAt = `/change-requests/workflow-stages/${workflow.stages[0]?.id}`;
  for (const path of [
    `${stageAt}/approve`,
    `${stageAt}/deny`,
    `/change-requests/workflows/${workflow.id}/cancel`,
  ]) {
    const { status, body } = await agent.post(path).send({});
    expect([path, status, body.error?.message]).toEqual([path, 403, expect.any(String)]);
  }
  expect(await stateOf(request)).toEqual(['pending', 'pending']);
  await approve(email, workflow.stages[0]!);
  expect(await stateOf(request)).toEqual(['approved', 'approved']);
});
