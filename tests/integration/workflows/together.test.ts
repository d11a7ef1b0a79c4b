/** Section 17: changes in a workflow need it, all others the strategy; memberships count as they are. */
import { strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  edition,
  grant,
  must,
  propose,
  read,
  review,
  settled,
  withSettings,
} from '../steps';
import {
  ADMIN,
  editGroup,
  EDITOR,
  group,
  ids,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  statusBecomes,
} from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import {
  answer,
  approvalCheck,
  approve,
  at,
  inForce,
  merge,
  ownArticle,
  running,
  stateOf,
  workflowOf,
} from './steps';

afterAll(forgetDefinitions);

/** A request about two articles, of which the first is in a workflow. */
const mixed = async () => {
  const [covered, free] = [await ownArticle(), await ownArticle()];
  const definition = await inForce([{ name: 'Legal' }], covered.only);
  const request = await propose([
    edition(covered.documentId, { title: 'Covered' }),
    edition(free.documentId, { title: 'Free' }),
  ]);
  return { request, definition, stage: at(request.workflows[0]!, 0) };
};

describe('workflows and strategies together', () => {
  it('both are needed, and the check says which is which', async () => {
    const { request, definition, stage } = await mixed();
    const [covered, free] = request.changes;
    const neither = await approvalCheck(request.id);
    expect(neither).toMatchObject({ state: 'failed', changes: [covered?.id, free?.id] });
    expect(neither.message).toContain(`"${definition.name}" needs 1 more approval`);
    expect(neither.message).toContain(`"${free?.label}", in no workflow: No valid approval yet`);

    await review(request.id);
    const half = await approvalCheck(request.id);
    expect(half).toMatchObject({ state: 'failed', changes: [covered?.id] });
    expect(half.message).not.toContain('in no workflow');
    expect((await merge(request.id)).status).toBe(409);

    await approve(REVIEWER, stage);
    const both = await approvalCheck(request.id);
    expect(both).toMatchObject({ state: 'passed' });
    expect(both.message).toContain(`approved by the workflow "${definition.name}"`);
    expect(both.message).toContain('in no workflow: Approved by 1 valid review');
    expect((await merge(request.id)).status).toBe(200);
  });

  it('the workflow alone is not enough', async () => {
    const { request, stage } = await mixed();
    await approve(REVIEWER, stage);
    expect(await approvalCheck(request.id)).toMatchObject({
      state: 'failed',
      changes: [request.changes[1]?.id],
    });
    expect((await merge(request.id)).status).toBe(409);
  });

  it('the strategy is not asked where everything is in a workflow', async () => {
    await withSettings({ approvalStrategy: 'all_approvers_no_fallback' }, async () => {
      const { request, workflow } = await running();
      await approve(REVIEWER, at(workflow, 0));
      expect(await approvalCheck(request.id)).toMatchObject({ state: 'passed' });
      expect((await read(request.id)).status).toBe('ready_for_merging');
    });
  });

  it('a strategy that accepts everything does not get past a workflow', async () => {
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const { request } = await running();
      expect((await read(request.id)).status).toBe('ready_for_review');
      expect((await merge(request.id)).status).toBe(409);
    });
  });
});

describe('memberships', () => {
  it('an approval of somebody who left before the stage was decided does not count, and nothing is published', async () => {
    const { id: groupId } = await group({ users: ids(REVIEWER, REVIEWER2, PUBLISHER) });
    const { request, workflow } = await running([{ group: groupId, min: 2 }]);
    await approve(REVIEWER, at(workflow, 0));
    await editGroup(groupId, { users: ids(REVIEWER2, PUBLISHER) });
    expect(at(await workflowOf(request), 0)).toMatchObject({ actionsNeeded: 2, impossible: false });
    await approve(REVIEWER2, at(workflow, 0));
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    expect((await merge(request.id)).status).toBe(409);
    expect((await answer(REVIEWER, 'approve', at(workflow, 0))).status).toBe(403);
    await approve(PUBLISHER, at(workflow, 0));
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
    expect(at(await workflowOf(request), 0).responses.map(({ counts }) => counts)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('who leaves after the stage was decided has decided it', async () => {
    const { id: groupId } = await group({ users: ids(REVIEWER) });
    const { request, workflow } = await running([{ group: groupId }]);
    await approve(REVIEWER, at(workflow, 0));
    await editGroup(groupId, { users: ids(REVIEWER2) });
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
    expect((await merge(request.id)).status).toBe(200);
  });

  it('who comes back counts again, and the stage is decided by that', async () => {
    const { id: groupId } = await group({ users: ids(REVIEWER, REVIEWER2) });
    const { request, workflow } = await running([{ group: groupId, min: 2 }]);
    await approve(REVIEWER, at(workflow, 0));
    await editGroup(groupId, { users: ids(REVIEWER2, PUBLISHER) });
    await approve(REVIEWER2, at(workflow, 0));
    expect((await read(request.id)).status).toBe('ready_for_review');
    await editGroup(groupId, { users: ids(REVIEWER, REVIEWER2) });
    await statusBecomes(request.id, 'ready_for_merging');
    expect(await stateOf(request)).toEqual(['approved', 'approved']);
  });

  it('a blocked account does not count', async () => {
    const blocked = await account([grant('read', ARTICLE)]);
    const { id: groupId } = await group({ users: [blocked.id, ...ids(REVIEWER, REVIEWER2)] });
    const { request, workflow } = await running([{ group: groupId, min: 2 }]);
    await approve(blocked.email, at(workflow, 0));
    await strapi.db.query('admin::user').update({ where: { id: blocked.id }, data: { blocked: true } });
    await approve(REVIEWER, at(workflow, 0));
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
  });

  it('too few members, or no group any more: impossible, and it says so', async () => {
    const { id: groupId, name } = await group({ users: ids(REVIEWER, REVIEWER2) });
    const { request, workflow } = await running([{ group: groupId, min: 2 }]);
    await approve(REVIEWER2, at(workflow, 0));
    await editGroup(groupId, { users: ids(REVIEWER) });
    expect(at(await workflowOf(request), 0)).toMatchObject({ actionsNeeded: 2, impossible: true });
    expect((await approvalCheck(request.id)).fix).toContain('too few members');
    await must(ADMIN, 'delete', `/approver-groups/${groupId}`);
    const gone = at(await workflowOf(request), 0);
    expect(gone).toMatchObject({ impossible: true, approverGroup: { id: null, name } });
    const refused = await answer(REVIEWER, 'approve', gone);
    expect([refused.status, refused.error?.message]).toEqual([
      403,
      expect.stringContaining('does not exist'),
    ]);
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    expect((await merge(request.id)).status).toBe(409);
  });

  it('members of a role of the group decide, and a member who may not see the request finds nothing', async () => {
    const seeing = await account([grant('read', ARTICLE)]);
    const blind = await account([]);
    const { id: groupId } = await group({ roles: [seeing.roleId, blind.roleId] });
    const { request, workflow } = await running([{ group: groupId }]);
    const path = `/workflow-stages/${at(workflow, 0).id}/approve`;
    expect((await call(blind.email, 'post', path, {})).status).toBe(404);
    expect((await call(seeing.email, 'post', path, {})).status).toBe(200);
    await settled(async () => (await read(request.id, EDITOR)).status === 'ready_for_merging', 'ready');
  });
});
