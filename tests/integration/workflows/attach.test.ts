/** Section 17: workflows attach by themselves, to what matches, and again to what is new. */
import { disturbed, queriesOf, quiet, strapi, undisturbed } from '../harness';
import { ARTICLE, call, CATEGORY, documents, edition, must, propose, read, review, settled } from '../steps';
import { ADMIN, EDITOR, group, ids, lines, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import {
  approve,
  at,
  deny,
  edit,
  inForce,
  merge,
  ownArticle,
  running,
  setStatus,
  stateOf,
  statesOf,
  workflowOf,
} from './steps';

afterAll(forgetDefinitions);

const workflowsOf = async (id: string) => (await read(id)).workflows;
const rowsIn = (table: string, where: object = {}): Promise<number> =>
  strapi.db.query(`plugin::change-requests.${table}` as never).count({ where } as never);

describe('workflows attach', () => {
  it('of several definitions that match the one with the lowest priority, with its words why', async () => {
    const { documentId, only } = await ownArticle();
    const weaker = await inForce([{ name: 'Weak' }], only, { priority: 900_002 });
    const stronger = await inForce([{ name: 'Strong' }], only, { priority: 900_001 });
    await inForce([{ name: 'Elsewhere' }], { code: 'nobody has this' }, { priority: -5 });
    await inForce([{ name: 'Off' }], only, { priority: -6, enabled: false });
    const request = await propose([edition(documentId, { title: 'Proposed' })]);
    const [workflow, ...others] = request.workflows;
    expect(others).toEqual([]);
    expect(workflow).toMatchObject({
      definition: { id: stronger.id, name: stronger.name },
      change: request.changes[0]?.id,
      changeType: 'edition',
      request: { id: request.id, number: request.number, digest: request.digest },
      objectType: ARTICLE,
      state: 'pending',
    });
    expect(workflow?.why).not.toBe('');
    expect(weaker.id).not.toBe(stronger.id);
    const [line] = await lines(request.id, 'workflow');
    expect(line?.data).toMatchObject({ what: 'initiated', name: stronger.name, attempt: 1 });
  });

  it('to what is in a list, and to nothing where nothing matches: the strategy decides as ever', async () => {
    const [legal, other] = [await ownArticle(), await ownArticle()];
    await inForce([{}], { code: { $in: [legal.only.code, 'something else'] } });
    const covered = await propose([edition(legal.documentId, { title: 'Proposed' })]);
    const free = await propose([edition(other.documentId, { title: 'Proposed' })]);
    expect([covered.workflows.length, free.workflows.length]).toEqual([1, 0]);
    await review(free.id);
    expect((await merge(free.id)).status).toBe(200);
    await review(covered.id);
    expect((await read(covered.id)).status).toBe('ready_for_review');
    expect((await merge(covered.id)).status).toBe(409);
  });

  it('not to a draft, but when it is marked as ready', async () => {
    const { request } = await running([{}], { draft: true });
    expect(request.workflows).toEqual([]);
    expect((await setStatus(request.id, 'ready_for_review')).workflows).toHaveLength(1);
  });

  it('by what is done: only deletions need a manager', async () => {
    const { documentId, only } = await ownArticle();
    await inForce([{ name: 'Manager' }], { ...only, $change: { type: 'deletion' } });
    const edited = await propose([edition(documentId, { title: 'Proposed' })]);
    expect(edited.workflows).toEqual([]);
    const deletion = { type: 'deletion' as const, contentType: ARTICLE, documentId, locale: 'en' };
    expect((await propose([deletion])).workflows).toHaveLength(1);
  });

  it('again to every new content: a new attempt, the old one stays, earlier approvals do not carry over', async () => {
    const { request, workflow } = await running([{ min: 2 }, {}]);
    await approve(REVIEWER, at(workflow, 0));
    await approve(REVIEWER2, at(workflow, 0));
    await edit(request.id, { title: 'Proposed anew' });
    const [old, next, ...more] = await workflowsOf(request.id);
    expect(more).toEqual([]);
    expect([old?.attempt, ...statesOf(old!)]).toEqual([1, 'canceled', 'approved', 'canceled']);
    expect(old?.stages[0]?.responses).toHaveLength(2);
    expect([next?.attempt, ...statesOf(next!)]).toEqual([2, 'pending', 'pending', 'pending']);
    expect(next?.stages[0]).toMatchObject({ actionsNeeded: 2, responses: [] });
    const stale = await call(PUBLISHER, 'post', `/workflow-stages/${at(old!, 1).id}/approve`, {
      digest: request.digest,
    });
    const { digest } = await read(request.id);
    expect([stale.status, stale.error?.details]).toEqual([
      409,
      expect.objectContaining({ state: 'canceled', digest }),
    ]);
  });

  it('an approved workflow does not survive new content, and nothing is published on it', async () => {
    const { request, workflow } = await running();
    await approve(REVIEWER, at(workflow, 0));
    expect((await read(request.id)).status).toBe('ready_for_merging');
    await edit(request.id, { title: 'Smuggled' });
    expect((await read(request.id)).status).toBe('ready_for_review');
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    expect((await merge(request.id)).status).toBe(409);
  });

  it('a denial stands until the content changes', async () => {
    const { request, workflow } = await running();
    await deny(REVIEWER, at(workflow, 0));
    await setStatus(request.id, 'draft');
    await setStatus(request.id, 'ready_for_review');
    expect(await stateOf(request)).toEqual(['denied', 'denied']);
    await edit(request.id, { title: 'Better' });
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
  });

  it('edited as a draft it starts again when it is marked as ready, unless the content is the same', async () => {
    const { request, workflow } = await running();
    await approve(REVIEWER, at(workflow, 0));
    await setStatus(request.id, 'draft');
    await setStatus(request.id, 'ready_for_review');
    expect((await read(request.id)).status).toBe('ready_for_merging');
    await setStatus(request.id, 'draft');
    await edit(request.id, { title: 'Other' });
    expect((await must(EDITOR, 'get', `/requests/${request.id}/checks`)).mergeable).toBe(false);
    await setStatus(request.id, 'ready_for_review');
    expect((await workflowOf(request)).attempt).toBe(2);
    expect((await read(request.id)).status).toBe('ready_for_review');
  });

  it('a stricter workflow attaches when the content grows into it', async () => {
    const { documentId, only } = await ownArticle({ wordCount: 1 });
    await inForce([{ name: 'Usual' }], only, { priority: 900_012 });
    const strict = await inForce(
      [{ name: 'Finance' }],
      { ...only, wordCount: { $gt: 100 } },
      { priority: 900_011 },
    );
    const request = await propose([edition(documentId, { title: 'Proposed' })]);
    await approve(REVIEWER, at(await workflowOf(request), 0));
    expect((await read(request.id)).status).toBe('ready_for_merging');
    await edit(request.id, { title: 'Proposed', wordCount: 500 });
    const now = await workflowOf(request);
    expect([now.definition.id, now.state, now.attempt]).toEqual([strict.id, 'pending', 2]);
    expect((await merge(request.id)).status).toBe(409);
    // What is live meets it no more, what is proposed neither: the usual one again.
    await edit(request.id, { title: 'Proposed', wordCount: 5 });
    expect((await workflowOf(request)).stages[0]?.name).toBe('Usual');
  });

  it('matches what is stored now, so that an edit cannot dodge its own reviewers', async () => {
    const { documentId, only } = await ownArticle();
    await inForce([{ name: 'Guard' }], only);
    const request = await propose([edition(documentId, { code: `dodged-${documentId}` })]);
    expect(request.workflows).toHaveLength(1);
  });

  it('another merge target is new content', async () => {
    const { request, workflow } = await running([{}], { mergeTarget: 'draft' });
    await approve(REVIEWER, at(workflow, 0));
    await must(EDITOR, 'put', `/requests/${request.id}`, { mergeTarget: 'published' });
    expect((await workflowOf(request)).attempt).toBe(2);
    expect((await read(request.id)).status).toBe('ready_for_review');
  });

  it('after a refresh it starts again', async () => {
    const { request, workflow, documentId } = await running();
    await approve(REVIEWER, at(workflow, 0));
    await documents(ARTICLE).update({ documentId, data: { summary: 'Elsewhere' } });
    await documents(ARTICLE).publish({ documentId });
    await must(EDITOR, 'post', `/requests/${request.id}/refresh`, {});
    expect((await workflowOf(request)).attempt).toBe(2);
  });

  it('a definition that comes later covers what was uncovered, and disturbs nothing that runs', async () => {
    const covered = await running([{ name: 'First' }]);
    const free = await ownArticle();
    const open = await propose([edition(free.documentId, { title: 'Proposed' })]);
    const draft = await propose([edition(free.documentId, { title: 'Draft' })], { draft: true });
    await review(open.id);
    expect((await read(open.id)).status).toBe('ready_for_merging');
    await inForce(
      [{ name: 'Late' }],
      { code: { $in: [covered.only.code, free.only.code] } },
      { priority: -99 },
    );
    await settled(async () => (await workflowsOf(open.id)).length === 1, 'the later definition attached');
    expect((await read(open.id)).status).toBe('ready_for_review');
    expect((await workflowOf(covered.request)).stages[0]?.name).toBe('First');
    expect(await workflowsOf(draft.id)).toEqual([]);
  });

  it('is asked once more when publishing: whatever the follow-up has not seen yet', async () => {
    const free = await ownArticle();
    const open = await propose([edition(free.documentId, { title: 'Proposed' })]);
    await review(open.id);
    await quiet();
    const { id } = await inForce([{}], free.only, { enabled: false });
    await quiet();
    // Past everything that marks requests to be looked at again.
    const { tableName } = strapi.db.metadata.get('plugin::change-requests.workflow-definition');
    await strapi.db.connection(tableName).where({ document_id: id }).update({ enabled: true });
    expect((await read(open.id)).status).toBe('ready_for_merging');
    expect((await merge(open.id)).status).toBe(409);
    await settled(async () => (await workflowsOf(open.id)).length === 1, 'attached after the refusal');
  });

  it('later edits of the definition disturb nothing that runs', async () => {
    const { request, definition, workflow } = await running([{ name: 'Before', min: 1 }]);
    const other = await group({ users: ids(PUBLISHER) });
    await must(ADMIN, 'put', `/workflow-definitions/${definition.id}`, {
      name: `${definition.name} changed`,
      stages: [{ name: 'After', weight: 1, minApprovers: 5, approverGroup: other.id }],
    });
    const { definition: shown, stages } = await workflowOf(request);
    expect([shown.name, stages.length, stages[0]?.name]).toEqual([definition.name, 1, 'Before']);
    expect((await call(ADMIN, 'delete', `/workflow-definitions/${definition.id}`)).status).toBe(409);
    await approve(REVIEWER, at(workflow, 0));
    expect((await call(ADMIN, 'delete', `/workflow-definitions/${definition.id}`)).status).toBeLessThan(300);
    expect(await workflowOf(request)).toMatchObject({ state: 'approved', definition: { id: null } });
    expect((await merge(request.id)).status).toBe(200);
  });

  it('goes with its change when the request is split, and with what is deleted', async () => {
    const [one, two] = [await ownArticle(), await ownArticle()];
    await inForce([{ min: 2 }], { code: { $in: [one.only.code, two.only.code] } });
    const request = await propose([
      edition(one.documentId, { title: 'One' }),
      edition(two.documentId, { title: 'Two' }),
    ]);
    expect(request.workflows).toHaveLength(2);
    await approve(REVIEWER, at(request.workflows[0]!, 0));
    const parts = await must(EDITOR, 'post', `/requests/${request.id}/split`, {});
    const ofParts = await Promise.all(parts.map(({ id }: { id: string }) => workflowsOf(id)));
    expect(ofParts.map((list) => list.length)).toEqual([1, 1]);
    expect(ofParts.map(([{ attempt, stages }]) => [attempt, stages[0].responses.length])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    const counts = async () =>
      Promise.all(['workflow', 'workflow-stage', 'workflow-response'].map((table) => rowsIn(table)));
    const [workflows, stages, responses] = await counts();
    await must(ADMIN, 'delete', `/requests/${parts[0].id}`);
    expect(await counts()).toEqual([workflows! - 1, stages! - 1, responses! - 1]);
    const both = await propose([
      edition(one.documentId, { title: 'One' }),
      edition(two.documentId, { title: 'Two' }),
    ]);
    await must(EDITOR, 'delete', `/changes/${both.changes[0]?.id}`);
    expect((await workflowsOf(both.id)).map(({ change }) => change)).toEqual([both.changes[1]?.id]);
  });

  it('follows a content type to its new name without a new attempt', async () => {
    const category = await documents(CATEGORY).create({ data: { name: `Renamed ${Date.now()}` } });
    const definition = await inForce([{}], { name: category.name }, { contentType: CATEGORY });
    const request = await propose([edition(category.documentId, { description: 'Proposed' }, CATEGORY)]);
    const renames = strapi.plugin('change-requests').service('renames');
    const of = async () =>
      (await must(ADMIN, 'get', `/workflow-definitions/${definition.id}`)).contentType as string;
    await undisturbed();
    await renames.renameContentType(CATEGORY, 'api::group.group');
    expect(await of()).toBe('api::group.group');
    await renames.renameContentType('api::group.group', CATEGORY);
    expect(await of()).toBe(CATEGORY);
    await quiet();
    disturbed();
    expect((await workflowOf(request)).attempt).toBe(1);
  });
});

describe('sites without definitions', () => {
  it('pay one query for a save, and one for looking', async () => {
    await forgetDefinitions();
    const { documentId } = await ownArticle();
    const about = (queries: string[]) => queries.filter((sql) => sql.includes('cr_workflow'));
    const created = await queriesOf(() => propose([edition(documentId, { title: 'Proposed' })]));
    // Once for the status, once for the answer.
    expect(about(created)).toHaveLength(2);
    const request = await propose([edition(documentId, { title: 'Proposed' })]);
    expect(about(await queriesOf(() => must(EDITOR, 'get', `/requests/${request.id}/checks`)))).toHaveLength(
      1,
    );
  });
});
