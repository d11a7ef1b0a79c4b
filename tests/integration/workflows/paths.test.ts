/** Section 17: whatever a workflow did not approve is published by no path, even where the stored status is wrong. */
import { strapi } from '../harness';
import { ARTICLE, call, documents, must, propose, read } from '../steps';
import { ADMIN, editGroup, EDITOR, group, ids, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { daysAgo, inMinutes, pretend, runPlanned, runStale } from '../schedulers/steps';
import { forgetDefinitions } from './definition-steps';
import {
  approve,
  at,
  cancel,
  deny,
  edit,
  inForce,
  liveTitle,
  merge,
  ownArticle,
  running,
  stateOf,
  workflowOf,
  type Running,
} from './steps';

afterAll(forgetDefinitions);

const NOT_APPROVED: Record<string, () => Promise<Running>> = {
  pending: () => running(),
  'with its second stage pending': async () => {
    const run = await running([{}, {}]);
    await approve(REVIEWER, at(run.workflow, 0));
    return run;
  },
  denied: async () => {
    const run = await running();
    await deny(REVIEWER, at(run.workflow, 0));
    return run;
  },
  canceled: async () => {
    const run = await running();
    await cancel(EDITOR, run.workflow);
    return run;
  },
  'approved before its content changed': async () => {
    const run = await running();
    await approve(REVIEWER, at(run.workflow, 0));
    await edit(run.request.id, { title: 'Smuggled' });
    return run;
  },
  'approved by somebody who had left the group': async () => {
    const { id } = await group({ users: ids(REVIEWER, REVIEWER2) });
    const run = await running([{ group: id, min: 2 }]);
    await approve(REVIEWER, at(run.workflow, 0));
    await editGroup(id, { users: ids(REVIEWER2, PUBLISHER) });
    await approve(REVIEWER2, at(run.workflow, 0));
    return run;
  },
  'approved, but its stricter workflow is pending': async () => {
    const run = await running();
    await approve(REVIEWER, at(run.workflow, 0));
    await inForce([{ name: 'Stricter' }], { ...run.only, wordCount: { $gt: 900 } }, { priority: -1000 });
    await edit(run.request.id, { title: 'Smuggled', wordCount: 1000 });
    return run;
  },
};

/** What the failed plan says. */
const WHY: Record<string, RegExp> = {
  pending: /the stage "Stage 1" of the workflow ".+" needs 1 more approval/,
  'with its second stage pending': /the stage "Stage 2" of the workflow/,
  denied: /the stage "Stage 1" of the workflow ".+" was denied/,
};

describe('what is not approved', () => {
  it.each(Object.keys(NOT_APPROVED))(
    '%s: is published neither by hand nor at a planned time',
    async (name) => {
      const { request, documentId } = await (NOT_APPROVED[name] as () => Promise<Running>)();
      const before = await liveTitle(documentId);
      expect((await read(request.id)).status).not.toBe('ready_for_merging');
      const { digest } = await read(request.id);
      await pretend(request.id, { status: 'ready_for_merging' });
      for (const body of [{}, { digest }]) {
        expect((await call(PUBLISHER, 'post', `/requests/${request.id}/merge`, body)).status).toBe(409);
        await pretend(request.id, { status: 'ready_for_merging' });
      }
      const admin = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN } });
      await pretend(request.id, { mergeAt: inMinutes(-1), plannedBy: admin.id });
      await runPlanned();
      const after = await read(request.id);
      expect(after.status).not.toBe('merged');
      // Planned once, and said why not.
      expect([after.mergeAt, after.mergeAtFailure?.message]).toEqual([
        null,
        expect.stringMatching(WHY[name] ?? /./),
      ]);
      expect(await liveTitle(documentId)).toBe(before);
    },
  );

  it('with its approval it is, so that nothing else kept it', async () => {
    const { request, workflow, documentId } = await running();
    await approve(REVIEWER, at(workflow, 0));
    const admin = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN } });
    await pretend(request.id, { mergeAt: inMinutes(-1), plannedBy: admin.id });
    await runPlanned();
    expect((await read(request.id)).status).toBe('merged');
    expect(await liveTitle(documentId)).toBe('Proposed');
    expect((await merge(request.id)).status).toBe(409);
  });

  it('a deletion approved before its document changed waits for approval anew', async () => {
    const { documentId, only } = await ownArticle();
    await inForce([{}], only);
    const request = await propose([{ type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' }]);
    await approve(REVIEWER, at(await workflowOf(request), 0));
    expect((await read(request.id)).status).toBe('ready_for_merging');
    await documents(ARTICLE).update({ documentId, data: { summary: 'Elsewhere' } });
    await documents(ARTICLE).publish({ documentId });
    expect((await merge(request.id)).status).toBe(409);
    await must(EDITOR, 'post', `/requests/${request.id}/refresh`, {});
    expect(await workflowOf(request)).toMatchObject({ attempt: 2, state: 'pending' });
    expect((await merge(request.id)).status).toBe(409);
    expect(await liveTitle(documentId)).toBeDefined();
    await approve(REVIEWER, at(await workflowOf(request), 0));
    expect((await merge(request.id)).status).toBe(200);
  });

  it('a request that becomes stale asks nobody any more', async () => {
    const { request } = await running();
    await pretend(request.id, { lastActivityAt: daysAgo(30), staleAt: daysAgo(6) });
    await runStale();
    expect((await read(request.id)).status).toBe('stale');
    expect(await stateOf(request)).toEqual(['canceled', 'canceled']);
    await must(EDITOR, 'post', `/requests/${request.id}/status`, { status: 'ready_for_review' });
    expect((await workflowOf(request)).attempt).toBe(2);
  });
});
