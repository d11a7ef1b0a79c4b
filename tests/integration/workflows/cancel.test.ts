/** Section 17: giving up, closing, and what can be done with a workflow in each state. */
import { account, must, read, type Reply } from '../steps';
import { ADMIN, CONTRIBUTOR, EDITOR, lines, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import {
  answer,
  approve,
  at,
  cancel,
  deny,
  edit,
  merge,
  running,
  setStatus,
  stateOf,
  workflowOf,
  type Running,
} from './steps';

afterAll(forgetDefinitions);

describe('canceling a workflow', () => {
  it('is for an author: the request becomes a draft, and marked as ready a new attempt starts', async () => {
    const { request, workflow } = await running([{}, {}]);
    await approve(REVIEWER, at(workflow, 0));
    const reply = await cancel(EDITOR, workflow, { comments: 'We wait.' });
    expect([reply.status, reply.data.state]).toEqual([200, 'canceled']);
    expect(await stateOf(request)).toEqual(['canceled', 'approved', 'canceled']);
    expect((await read(request.id)).status).toBe('draft');
    const told = (await lines(request.id, 'workflow')).find(({ data }) => data.what === 'canceled');
    expect(told?.data).toMatchObject({ reason: 'requester', comments: 'We wait.' });
    const checks = await must(EDITOR, 'get', `/requests/${request.id}/checks`);
    expect(checks.checks.find(({ id }: { id: string }) => id === 'approval').message).toContain('canceled');
    await setStatus(request.id, 'ready_for_review');
    expect(await workflowOf(request)).toMatchObject({ attempt: 2, state: 'pending' });
    expect((await merge(request.id)).status).toBe(409);
  });

  it('is for managers too, and for nobody else', async () => {
    const { request, workflow } = await running();
    const blind = await account([]);
    expect((await cancel(blind.email, workflow)).status).toBe(404);
    for (const by of [REVIEWER, PUBLISHER, CONTRIBUTOR])
      expect((await cancel(by, workflow)).status).toBe(403);
    expect((await cancel(EDITOR, { id: 'nothing' })).status).toBe(404);
    expect((await cancel(EDITOR, workflow, { state: 'approved' })).status).toBe(400);
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    expect((await cancel(ADMIN, workflow)).status).toBe(200);
  });
});

describe('closing a request', () => {
  it('cancels what is pending, keeps what was decided, and reopened it starts again', async () => {
    const { request, workflow } = await running([{}, {}]);
    await approve(REVIEWER, at(workflow, 0));
    await setStatus(request.id, 'closed');
    expect(await stateOf(request)).toEqual(['canceled', 'approved', 'canceled']);
    const late = await answer(REVIEWER, 'approve', at(workflow, 1));
    expect([late.status, late.error?.details.state]).toEqual([409, 'canceled']);
    await setStatus(request.id, 'ready_for_review');
    expect(await workflowOf(request)).toMatchObject({ attempt: 2, state: 'pending' });
  });

  it('leaves an approval of the same content', async () => {
    const { request, workflow } = await running();
    await approve(REVIEWER, at(workflow, 0));
    await setStatus(request.id, 'closed');
    await setStatus(request.id, 'ready_for_review');
    expect(await workflowOf(request)).toMatchObject({ attempt: 1, state: 'approved' });
    expect((await merge(request.id)).status).toBe(200);
  });
});

type Act = (run: Running) => Promise<Reply>;
const ACTS: Record<string, Act> = {
  'approve the first stage': ({ workflow }) => answer(REVIEWER2, 'approve', at(workflow, 0)),
  'deny the first stage': ({ workflow }) => answer(REVIEWER2, 'deny', at(workflow, 0)),
  'approve the second stage': ({ workflow }) => answer(REVIEWER2, 'approve', at(workflow, 1)),
  'deny the second stage': ({ workflow }) => answer(REVIEWER2, 'deny', at(workflow, 1)),
  comment: ({ workflow }) => answer(REVIEWER2, 'comment', at(workflow, 0), { comments: 'Hm.' }),
  cancel: ({ workflow }) => cancel(EDITOR, workflow),
};

const REACH: Record<string, [(run: Running) => Promise<unknown>, possible: string[]]> = {
  pending: [async () => {}, ['approve the first stage', 'deny the first stage', 'comment', 'cancel']],
  'in its second stage': [
    ({ workflow }) => approve(REVIEWER, at(workflow, 0)),
    ['approve the second stage', 'deny the second stage', 'comment', 'cancel'],
  ],
  'pending in a draft': [({ request }) => setStatus(request.id, 'draft'), ['comment', 'cancel']],
  approved: [
    async ({ workflow }) => {
      await approve(REVIEWER, at(workflow, 0));
      await approve(REVIEWER, at(workflow, 1));
    },
    [],
  ],
  denied: [({ workflow }) => deny(REVIEWER, at(workflow, 0)), []],
  canceled: [({ workflow }) => cancel(EDITOR, workflow), []],
  'canceled by new content': [({ request }) => edit(request.id, { title: 'Anew' }), []],
  'canceled by closing': [({ request }) => setStatus(request.id, 'closed'), []],
  merged: [
    async ({ workflow, request }) => {
      await approve(REVIEWER, at(workflow, 0));
      await approve(REVIEWER, at(workflow, 1));
      await must(PUBLISHER, 'post', `/requests/${request.id}/merge`, {});
    },
    [],
  ],
};

const every = Object.entries(REACH).flatMap(([state, [, possible]]) =>
  Object.keys(ACTS).map((act) => [state, act, possible.includes(act) ? 200 : 409] as const),
);

describe('what can be done with a workflow that is', () => {
  it.each(every)('%s: %s → %i', async (state, act, expected) => {
    const run = await running([{}, {}]);
    await REACH[state]?.[0](run);
    const before = await must(ADMIN, 'get', `/requests/${run.request.id}`);
    const reply = (await ACTS[act]?.(run)) as Reply;
    expect(reply.status).toBe(expected);
    if (expected === 200) return;
    expect(typeof reply.error?.details.state).toBe('string');
    const after = await must(ADMIN, 'get', `/requests/${run.request.id}`);
    expect(after.workflows).toEqual(before.workflows);
  });
});
