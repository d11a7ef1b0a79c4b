/** Section 10: nothing about workflows of requests that somebody may not see gets out, by no list, count or search. */
import type { ChangeRequest } from '../../../contracts/requests';
import type { Workflow, WorkflowDefinition } from '../../../contracts/workflows';
import { strapi } from '../harness';
import { account, ARTICLE, call, CATEGORY, documents, edition, grant, must, propose, right } from '../steps';
import { callApi, customToken } from '../steps/tokens';
import { EDITOR, group, ids, REVIEWER } from '../approvers/steps';
import { define, forgetDefinitions, stage } from './definition-steps';
import { answer, someArticles, stages, workflows, workflowsOf } from './list-steps';

const SECRET = `Quetzal${Date.now().toString(36)}`;

let definition: WorkflowDefinition;
let members: { id: string };
let request: ChangeRequest;
let workflow: Workflow;
let documentId: string;

/** In the group of the stage, an architect of workflows, and without the right to read articles. */
let blind: { id: number; email: string; roleId: number };
/** As above, and reads articles in French only. */
let french: { id: number; email: string };

beforeAll(async () => {
  blind = await account([grant('read', CATEGORY), right('workflows')]);
  french = await account([grant('read', ARTICLE, { locales: ['fr'] }), right('workflows')]);
  members = await group({ users: [blind.id, french.id, ...ids(REVIEWER)] });
  [documentId = ''] = await someArticles(1, { title: SECRET });
  definition = await define({
    constraints: { documentId },
    stages: [stage(members.id, { name: 'Secret stage' })],
    enabled: true,
  });
  request = await propose([edition(documentId, { title: `${SECRET} proposed` })], {
    title: `${SECRET} request`,
  });
  await answer(REVIEWER, request.id, 'Secret stage', 'comment', `${SECRET} comment`);
  [workflow] = (await workflowsOf(request.id)) as [Workflow];
});

afterAll(forgetDefinitions);

const queries = (): Record<string, string>[] => [
  {},
  { sort: 'createdAt:asc' },
  { 'filters[state]': 'pending' },
  { 'filters[state][$ne]': 'denied' },
  { 'filters[contentType]': ARTICLE },
  { 'filters[contentType][$ne]': CATEGORY },
  { 'filters[definition]': definition.id },
  { 'filters[request]': request.id },
  { 'filters[$or][0][request]': request.id, 'filters[$or][1][definition]': definition.id },
  { 'filters[$not][contentType]': CATEGORY },
  { 'filters[$not][request][$ne]': request.id },
  { 'filters[definition][$startsWithi]': definition.id, 'sort[0]': 'createdAt' },
  { _q: SECRET },
  { _q: `#${request.number}` },
  { _q: definition.name },
  { page: '2', pageSize: '1' },
];

describe('a workflow that one may not see', () => {
  it('is in the lists of those who may see it', async () => {
    for (const query of queries().slice(0, -1)) {
      expect((await workflows(REVIEWER, query)).data.map(({ id }) => id)).toContain(workflow.id);
      expect((await stages(REVIEWER, query)).meta.pagination).toMatchObject({ total: 1 });
    }
  });

  it('is in no list, whatever is asked, and counts nowhere', async () => {
    for (const { email } of [blind, french]) {
      for (const query of queries()) {
        for (const scope of ['all', 'mine']) {
          const { data, meta } = await workflows(email, { scope, ...query });
          expect([query, data, meta.pagination]).toMatchObject([query, [], { total: 0, pageCount: 0 }]);
        }
        const asked: Record<string, string>[] = [
          {},
          { pending_my_approvals: 'true' },
          { pending_my_approvals: 'false' },
        ];
        for (const pending of asked) {
          const { data, meta } = await stages(email, { ...pending, ...query });
          expect([query, data, meta.pagination]).toMatchObject([query, [], { total: 0, pageCount: 0 }]);
        }
      }
    }
  });

  it('lends its name to no filter', async () => {
    const names = async (by: string, query: string) => must(by, 'get', `/workflow-names?${query}`);
    const queries = [
      '',
      `_q=${encodeURIComponent(definition.name)}`,
      `id=${definition.id}`,
      `id[0]=${definition.id}`,
    ];
    for (const query of queries) {
      const own = { id: definition.id, name: definition.name };
      expect(await names(REVIEWER, query)).toEqual(expect.arrayContaining([own]));
      for (const { email } of [blind, french])
        expect([query, await names(email, query)]).toEqual([query, []]);
    }
    expect(await names(REVIEWER, '_q=nothing is called so')).toEqual([]);
    for (const query of ['name=x', '_q[a]=x', `_q=${'x'.repeat(256)}`]) {
      expect([query, (await call(REVIEWER, 'get', `/workflow-names?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('cannot be read, answered or canceled, exactly as one that does not exist', async () => {
    const stageId = workflow.stages[0]?.id as string;
    const routes = (id: string, ofStage: string) =>
      [
        ['get', `/workflows/${id}`, undefined],
        ['post', `/workflows/${id}/cancel`, {}],
        ['post', `/workflow-stages/${ofStage}/approve`, {}],
        ['post', `/workflow-stages/${ofStage}/deny`, {}],
        ['post', `/workflow-stages/${ofStage}/comment`, { comments: 'x' }],
      ] as const;
    for (const { email } of [blind, french]) {
      const nothing = routes('nothing', 'nothing');
      for (const [index, [method, path, body]] of routes(workflow.id, stageId).entries()) {
        const [, none] = nothing[index] as (typeof nothing)[number];
        const hidden = await call(email, method, path, body);
        const unknown = await call(email, method, none, body);
        expect([path, hidden.status, hidden.error]).toEqual([path, 404, unknown.error]);
      }
    }
    expect((await workflowsOf(request.id))[0]?.stages[0]?.responses).toHaveLength(1);
  });

  it('is neither counted nor named for those who define workflows; only that deleting is refused', async () => {
    for (const { email } of [blind, french]) {
      const at = `/workflow-definitions/${definition.id}`;
      expect(await must(email, 'get', at)).toMatchObject({ pendingWorkflows: 0 });
      const listed = await must(
        email,
        'get',
        `/workflow-definitions?filters[name]=${encodeURIComponent(definition.name)}`,
      );
      expect(listed).toMatchObject([{ id: definition.id, pendingWorkflows: 0 }]);
      const refused = await call(email, 'delete', at);
      expect([refused.status, refused.error?.details]).toMatchObject([
        409,
        { pendingWorkflows: 0, requests: [] },
      ]);
      expect(JSON.stringify(refused)).not.toContain(SECRET);
      expect(refused.error?.message).not.toMatch(/\d+ workflow/);
      const { usedIn } = await must(email, 'get', `/approver-groups/${members.id}`);
      expect(usedIn).toMatchObject({ stages: 1, activeStages: 0 });
    }
    expect((await must(EDITOR, 'get', `/approver-groups/${members.id}`)).usedIn).toMatchObject({
      activeStages: 1,
    });
  });

  it('is read by API tokens that may read its content, which decide nothing', async () => {
    const [articles, categories] = [await customToken([ARTICLE]), await customToken([CATEGORY])];
    const path = `/workflow-stages?filters[request]=${request.id}`;
    const seen = await callApi(articles, 'get', path);
    expect([seen.status, seen.data, seen.meta.pagination]).toMatchObject([
      200,
      [
        {
          name: 'Secret stage',
          viewer: { decide: { allowed: false }, comment: { allowed: false } },
          workflow: { id: workflow.id },
        },
      ],
      { total: 1 },
    ]);
    for (const pending of ['true', 'false']) {
      const { meta } = await callApi(articles, 'get', `${path}&pending_my_approvals=${pending}`);
      expect(meta.pagination).toMatchObject({ total: 0 });
    }
    expect((await callApi(categories, 'get', path)).meta.pagination).toMatchObject({ total: 0 });
    const without = await customToken([ARTICLE], []);
    expect((await callApi(without, 'get', path)).status).toBe(403);
  });

  it('is hidden as soon as the right is gone, also from those who were asked and answered', async () => {
    const category = await documents(CATEGORY).create({ data: { name: `${SECRET} category` } });
    await define({
      contentType: CATEGORY,
      constraints: { documentId: category.documentId },
      stages: [stage(members.id, { name: 'Of the category' })],
      enabled: true,
    });
    const seen = await propose([edition(category.documentId, { description: 'x' }, CATEGORY)]);
    const waiting = () => stages(blind.email, { pending_my_approvals: 'true' });
    const answered = () => stages(blind.email, { pending_my_approvals: 'false' });
    expect((await waiting()).data.map(({ name }) => name)).toEqual(['Of the category']);
    await answer(blind.email, seen.id, 'Of the category', 'comment', 'Mine');
    expect((await answered()).data).toHaveLength(1);
    const open = { ...right('read'), conditions: [] };
    await strapi.service('admin::role').assignPermissions(blind.roleId, [open]);
    for (const list of [waiting, answered, () => stages(blind.email), () => workflows(blind.email)]) {
      expect((await list()).meta.pagination).toMatchObject({ total: 0 });
    }
    expect((await waiting()).data).toEqual([]);
  });
});

describe('why a workflow applies', () => {
  it.each([
    ['a value', () => ({ body: { $contains: SECRET } })],
    ['what is changed', () => ({ $change: { changedFields: 'body' }, documentId: { $ne: SECRET } })],
    ['what a relation leads to', () => ({ category: { name: { $ne: SECRET } } })],
  ])('is not told to who may not read %s', async (_, constraints) => {
    const narrow = await account([grant('read', ARTICLE, { fields: ['title', 'slug'] })]);
    const { documentId: category } = await documents(CATEGORY).create({
      data: { name: `Told ${Math.random()}` },
    });
    const [documentId = ''] = await someArticles(1, { category, body: SECRET });
    const { id: definitionId } = await define({
      constraints: constraints(),
      stages: [stage(members.id)],
      enabled: true,
    });
    const { id, workflows: attached } = await propose([edition(documentId, { body: 'Another' })]);
    expect(attached).toHaveLength(1);
    const path = `filters[definition]=${definitionId}`;
    const told = async (email: string): Promise<string> =>
      JSON.stringify([
        await must(email, 'get', `/requests/${id}`),
        await must(email, 'get', `/requests/${id}/timeline`),
        await must(email, 'get', `/requests/${id}/checks`),
        await must(email, 'get', `/workflows/${attached[0]?.id}`),
        await must(email, 'get', `/workflows?${path}`),
        await must(email, 'get', `/workflow-stages?${path}`),
      ]);
    const why = attached[0]?.why as string;
    expect(why).toMatch(/body|category|Category/i);
    expect(await told(REVIEWER)).toContain(JSON.stringify(why).slice(1, -1));
    const seen = await told(narrow.email);
    expect(seen).toContain('Because of fields that you may not read.');
    expect(seen).not.toContain(JSON.stringify(why).slice(1, -1));
    await must('admin@demo.test', 'put', `/workflow-definitions/${definitionId}`, { enabled: false });
  });
});
