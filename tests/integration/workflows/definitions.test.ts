/** Section 17: workflow definitions, who may make them, what is refused, and where. */
import type { WorkflowDefinition } from '../../../contracts/workflows';
import { createArticle, queriesOf, quiet, strapi } from '../harness';
import { account, ARTICLE, call, CATEGORY, edition, grant, must, propose, right } from '../steps';
import { ADMIN, CONTRIBUTOR, EDITOR, group, ids, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import {
  define,
  definitionName,
  forgetDefinitions,
  fresh,
  list,
  NOTHING,
  problemsOf,
  stage,
} from './definition-steps';

const table = (name: string) => strapi.db.query(`plugin::change-requests.${name}` as never);

/** A pending workflow of a definition, as it would be attached to a request. */
const pendingOf = async (definition: WorkflowDefinition, title: string) => {
  const { documentId } = await createArticle();
  const request = await propose([edition(documentId, { title })], { title });
  const { id: definitionId } = await table('workflow-definition').findOne({
    where: { documentId: definition.id },
  });
  const change = await table('change').findOne({ where: { requestId: request.number } });
  // What follows from definitions and rights looks at every open request, and would find this one wanting.
  await quiet();
  await table('workflow').create({
    data: {
      definitionId,
      definitionName: definition.name,
      priority: definition.priority,
      requestId: request.number,
      changeId: change.id,
      contentHash: change.contentHash,
      state: 'pending',
      attempt: 1,
      userName: 'Somebody',
    } as never,
  });
  return request;
};

afterAll(forgetDefinitions);

describe('workflow definitions', () => {
  it('are made, read, changed in part, and deleted', async () => {
    const legal = await group({ users: ids(REVIEWER) });
    const management = await group({ users: ids(REVIEWER, PUBLISHER, CONTRIBUTOR) });
    const name = definitionName();
    const priority = fresh();
    const made = await call<WorkflowDefinition>(ADMIN, 'post', '/workflow-definitions', {
      name: `  ${name} `,
      contentType: ARTICLE,
      constraints: { category: { slug: { $in: ['legal'] } } },
      priority,
      enabled: true,
      stages: [
        stage(management.id, { name: 'Management', weight: 20, minApprovers: 2 }),
        stage(legal.id, { name: 'Legal', weight: 5, denialMessage: 'Ask the lawyers first.' }),
      ],
    });
    expect([made.status, made.data]).toMatchObject([
      201,
      {
        name,
        contentType: ARTICLE,
        constraints: { category: { slug: { $in: ['legal'] } } },
        priority,
        enabled: true,
        pendingWorkflows: 0,
        stages: [
          {
            name: 'Legal',
            weight: 5,
            minApprovers: 1,
            approverGroup: { id: legal.id, name: legal.name },
            denialMessage: 'Ask the lawyers first.',
            eligible: 1,
            impossible: false,
          },
          { name: 'Management', weight: 20, minApprovers: 2, denialMessage: null, eligible: 3 },
        ],
      },
    ]);
    const at = `/workflow-definitions/${made.data.id}`;
    expect(await must(ADMIN, 'get', at)).toEqual(made.data);
    const changed = await must<WorkflowDefinition>(ADMIN, 'put', at, { enabled: false, constraints: {} });
    expect(changed).toMatchObject({ name, enabled: false, constraints: {}, stages: made.data.stages });
    const other = await must<WorkflowDefinition>(ADMIN, 'put', at, {
      name: name.toUpperCase(),
      stages: [stage(legal.id, { minApprovers: 2 })],
    });
    expect(other).toMatchObject({
      name: name.toUpperCase(),
      priority,
      stages: [{ name: 'Stage', weight: 10, eligible: 1, impossible: true }],
    });
    expect(other.stages).toHaveLength(1);
    await must(ADMIN, 'delete', at);
    for (const [method, body] of [['get'], ['put', { enabled: false }], ['delete']] as const) {
      const gone = await call(ADMIN, method, at, body);
      expect([gone.status, gone.error?.details.text]).toMatchObject([404, [{ id: 'definition.unknown' }]]);
    }
    expect(await table('workflow-stage-definition').count({ where: { groupId: legal.id } as never })).toBe(0);
  });

  it('are for those with the permission "workflows" only, reading included', async () => {
    const architect = await account([right('workflows')]);
    const { id } = await define();
    const body = () => ({ name: definitionName(), contentType: ARTICLE, priority: fresh() });
    for (const by of [EDITOR, REVIEWER, PUBLISHER]) {
      expect((await list('', by)).status).toBe(403);
      expect((await call(by, 'get', `/workflow-definitions/${id}`)).status).toBe(403);
      expect((await call(by, 'post', '/workflow-definitions', body())).status).toBe(403);
      expect((await call(by, 'put', `/workflow-definitions/${id}`, { enabled: false })).status).toBe(403);
      expect((await call(by, 'delete', `/workflow-definitions/${id}`)).status).toBe(403);
    }
    expect((await list('', architect.email)).status).toBe(200);
    expect((await call(architect.email, 'post', '/workflow-definitions', body())).status).toBe(201);
    expect(
      (await call(architect.email, 'put', `/workflow-definitions/${id}`, { name: definitionName() })).status,
    ).toBe(200);
    expect((await call(architect.email, 'delete', `/workflow-definitions/${id}`)).status).toBe(200);
  });

  it('need no other permission: not even to open the section, for groups, accounts, and what runs', async () => {
    const only = async (...grants: ReturnType<typeof right>[]) => {
      const { email, roleId } = await account([]);
      await strapi.service('admin::role').assignPermissions(roleId, grants);
      return email;
    };
    const [architect, nobody] = [await only(right('workflows')), await only()];
    const { id: groupId } = await group({ users: ids(REVIEWER) });
    const definition = await define();
    await pendingOf(definition, 'Running');
    const paths = ['/approver-groups', '/people', `/workflows?filters[definition]=${definition.id}`];
    for (const path of paths) {
      expect([path, (await call(architect, 'get', path)).status]).toEqual([path, 200]);
      expect([path, (await call(nobody, 'get', path)).status]).toEqual([path, 403]);
    }
    // Whoever may not read what it is about learns nothing of it here either.
    expect((await call(architect, 'get', paths[2] as string)).meta.pagination).toMatchObject({ total: 0 });
    for (const path of ['/requests', '/workflow-stages', '/approver-lists']) {
      expect([path, (await call(architect, 'get', path)).status]).toEqual([path, 403]);
    }
    const found = await call(architect, 'get', '/approver-groups?pageSize=100');
    expect(found.data).toEqual(expect.arrayContaining([expect.objectContaining({ id: groupId })]));
    const named = await call(architect, 'post', '/workflow-definitions', {
      name: definitionName(),
      contentType: ARTICLE,
      priority: fresh(),
      stages: [stage(groupId)],
    });
    expect(named.status).toBe(201);
  });

  it('with pending workflows cannot be deleted; the answer names requests that one may see', async () => {
    const blind = await account([right('workflows'), grant('read', CATEGORY)]);
    const definition = await define();
    const at = `/workflow-definitions/${definition.id}`;
    const first = await pendingOf(definition, 'Pending one');
    const second = await pendingOf(definition, 'Pending two');
    expect(await must(ADMIN, 'get', at)).toMatchObject({ pendingWorkflows: 2 });
    const refused = await call(ADMIN, 'delete', at);
    expect([refused.status, refused.error?.details]).toMatchObject([
      409,
      {
        text: [{ id: 'definition.pending' }],
        state: 'pending',
        possible: ['disable'],
        pendingWorkflows: 2,
        requests: [second, first].map(({ id, number, title }) => ({ id, number, title })),
      },
    ]);
    const silent = await call(blind.email, 'delete', at);
    expect([silent.status, silent.error?.details]).toMatchObject([
      409,
      { pendingWorkflows: 0, requests: [] },
    ]);
    expect(JSON.stringify(silent.error)).not.toContain('Pending one');
    // Running workflows are copies: what they came from may change, and be switched off.
    await must(ADMIN, 'put', at, { contentType: CATEGORY, enabled: false });
    await table('workflow').updateMany({
      where: { definitionName: definition.name } as never,
      data: { state: 'approved' } as never,
    });
    await must(ADMIN, 'delete', at);
    expect(await table('workflow').count({ where: { definitionName: definition.name } as never })).toBe(2);
  });

  it('show stages that nobody can decide: group gone, members gone', async () => {
    const one = await account([]);
    const [gone, shrinking] = [
      await group({ users: ids(REVIEWER2) }),
      await group({ users: [one.id, ...ids(REVIEWER)] }),
    ];
    const { id } = await define({
      stages: [
        stage(gone.id, { name: 'Gone', weight: 1 }),
        stage(shrinking.id, { name: 'Shrinking', weight: 2, minApprovers: 2 }),
      ],
      constraints: NOTHING,
      enabled: true,
    });
    const at = `/workflow-definitions/${id}`;
    expect((await must(ADMIN, 'get', `/approver-groups/${gone.id}`)).usedIn).toMatchObject({ stages: 1 });
    await must(ADMIN, 'delete', `/approver-groups/${gone.id}`);
    await strapi.service('admin::user').updateById(one.id, { isActive: false });
    expect((await must<WorkflowDefinition>(ADMIN, 'get', at)).stages).toMatchObject([
      { name: 'Gone', approverGroup: null, eligible: 0, impossible: true },
      { name: 'Shrinking', approverGroup: { id: shrinking.id }, eligible: 1, impossible: true },
    ]);
    await must(ADMIN, 'put', at, { enabled: false });
    const again = await call(ADMIN, 'put', at, { stages: [stage(gone.id)] });
    expect(problemsOf(again)).toEqual([400, 'stages.0.approverGroup']);
  });

  it('come in pages, filtered, sorted and searched, with as many queries for twenty as for two', async () => {
    const word = `Paged${Date.now().toString(36)}`;
    const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'playground-reviewer' } }))
      .id;
    for (let index = 0; index < 20; index += 1) {
      const { id } = await group({ roles: [role] });
      await define({
        name: `${word} ${String(index).padStart(2, '0')}`,
        contentType: index % 2 === 0 ? ARTICLE : CATEGORY,
        enabled: index < 5,
        constraints: NOTHING,
        stages: [stage(id)],
        priority: 1000 - fresh(),
      });
    }
    const names = async (query: string) =>
      (await list(`_q=${word}&${query}`)).data.map(({ name }) => name.slice(-2));
    expect(await names('sort=name&pageSize=3&page=2')).toEqual(['03', '04', '05']);
    expect((await list(`_q=${word.toLowerCase()}&pageSize=3`)).meta.pagination).toEqual({
      page: 1,
      pageSize: 3,
      pageCount: 7,
      total: 20,
    });
    expect(await names('filters[enabled]=true&sort=name:desc')).toEqual(['04', '03', '02', '01', '00']);
    expect(await names(`filters[contentType][$eq]=${CATEGORY}&filters[enabled][$eq]=true&sort=name`)).toEqual(
      ['01', '03'],
    );
    // By content type, then those that count first.
    const standard = await names('pageSize=100');
    expect(standard.slice(0, 2)).toEqual(['18', '16']);
    expect(standard.slice(10, 12)).toEqual(['19', '17']);
    const two = await queriesOf(() => list(`_q=${word}&pageSize=2`));
    expect(await queriesOf(() => list(`_q=${word}&pageSize=20`))).toHaveLength(two.length);
    const wrong = [
      'page=0',
      'pageSize=101',
      'sort=stages',
      'filters[constraints]=x',
      'filters[enabled]=maybe',
      'scope=all',
    ];
    for (const bad of wrong) {
      expect([bad, (await list(bad)).status]).toEqual([bad, 400]);
    }
  });
});
