/** Section 7: approver groups, their members, and who may read and write them. */
import type { ApproverGroup } from '../../../contracts/approvers';
import { createArticle, queriesOf, strapi } from '../harness';
import { account, ARTICLE, call, edition, grant, idOf, must, propose, right } from '../steps';
import {
  ADMIN,
  approversBecome,
  CONTRIBUTOR,
  editGroup,
  EDITOR,
  group,
  ids,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  setList,
} from './steps';

const roleOf = async (code: string): Promise<number> =>
  (await strapi.db.query('admin::role').findOne({ where: { code } })).id;

const list = (query: string, by = EDITOR) => call<ApproverGroup[]>(by, 'get', `/approver-groups?${query}`);

describe('approver groups', () => {
  it('are made, read, changed in part, and deleted', async () => {
    const role = await roleOf('playground-reviewer');
    const made = await call(ADMIN, 'post', '/approver-groups', {
      name: '  Legal  ',
      description: 'Reads contracts',
      users: ids(PUBLISHER, REVIEWER, PUBLISHER),
      roles: [role],
    });
    expect([made.status, made.data]).toMatchObject([
      201,
      {
        name: 'Legal',
        description: 'Reads contracts',
        users: expect.arrayContaining([{ id: idOf(PUBLISHER), name: 'Petra Novak' }]),
        roles: [{ id: role, name: 'Reviewer' }],
        memberCount: 3,
        usedIn: { lists: 0, openRequests: 0, stages: 0, activeStages: 0 },
      },
    ]);
    expect(made.data.users).toHaveLength(2);
    const at = `/approver-groups/${made.data.id}`;
    const changed = await must(ADMIN, 'put', at, { description: null });
    expect(changed).toMatchObject({ name: 'Legal', description: null, memberCount: 3 });
    expect(await must(ADMIN, 'put', at, { name: 'legal' })).toMatchObject({ name: 'legal' });
    expect(await must(ADMIN, 'put', at, { users: [], roles: [] })).toMatchObject({
      users: [],
      roles: [],
      memberCount: 0,
    });
    await must(ADMIN, 'delete', at);
    for (const [method, body] of [['get'], ['put', { name: 'Again' }], ['delete']] as const) {
      expect((await call(ADMIN, method, at, body)).status).toBe(404);
    }
  });

  it('are read by whoever opens the section, and written with "manage" only', async () => {
    const manager = await account([right('manage')]);
    const { id } = await group({ users: ids(REVIEWER) });
    for (const by of [EDITOR, REVIEWER, PUBLISHER, CONTRIBUTOR]) {
      expect((await call(by, 'get', `/approver-groups/${id}`)).status).toBe(200);
      expect((await call(by, 'post', '/approver-groups', { name: 'Mine' })).status).toBe(403);
      expect((await call(by, 'put', `/approver-groups/${id}`, { name: 'Mine' })).status).toBe(403);
      expect((await call(by, 'delete', `/approver-groups/${id}`)).status).toBe(403);
    }
    expect((await call(manager.email, 'put', `/approver-groups/${id}`, { description: 'x' })).status).toBe(
      200,
    );
    expect((await call(manager.email, 'delete', `/approver-groups/${id}`)).status).toBe(200);
  });

  it('have a name of their own, in any case and also when two people take it at once', async () => {
    const { id, name } = await group();
    const other = await group();
    const refused = [
      await call(ADMIN, 'post', '/approver-groups', { name: name.toUpperCase() }),
      await call(ADMIN, 'put', `/approver-groups/${other.id}`, { name }),
    ];
    for (const reply of refused) {
      expect([reply.status, reply.error?.details.errors[0].path]).toEqual([400, ['name']]);
      expect(reply.error?.details.text).toMatchObject([{ id: 'groups.name-taken' }]);
    }
    await must(ADMIN, 'put', `/approver-groups/${id}`, { name });
    const racing = `Race ${Date.now()}`;
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => call(ADMIN, 'post', '/approver-groups', { name: racing })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
    expect((await list(`_q=${encodeURIComponent(racing)}`)).data).toHaveLength(1);
  });

  it('refuse accounts and roles that do not exist, naming the place', async () => {
    const before = (await list('')).meta.pagination;
    const cases: [object, string[]][] = [
      [{ users: [...ids(REVIEWER), 999_999] }, ['users', '1']],
      [{ users: [...ids(REVIEWER, REVIEWER), 999_999] }, ['users', '2']],
      [{ roles: [999_999] }, ['roles', '0']],
      [{ users: ['abc'] }, ['users', '0']],
      [{ name: '' }, ['name']],
      [{ members: [] }, ['members']],
    ];
    for (const [input, path] of cases) {
      const reply = await call(ADMIN, 'post', '/approver-groups', { name: 'Never', ...input });
      expect([reply.status, reply.error?.details.errors[0].path]).toEqual([400, path]);
    }
    expect((await list('')).meta.pagination).toEqual(before);
  });

  it('count active accounts only, each once; who was switched off may stay when the group is edited', async () => {
    const one = await account([]);
    const { id } = await group({ users: [one.id, idOf(REVIEWER)], roles: [one.roleId] });
    expect(await must(EDITOR, 'get', `/approver-groups/${id}`)).toMatchObject({ memberCount: 2 });
    await strapi.service('admin::user').updateById(one.id, { isActive: false });
    expect(await must(EDITOR, 'get', `/approver-groups/${id}`)).toMatchObject({ memberCount: 1 });
    expect(await editGroup(id, { users: [one.id] })).toMatchObject({
      memberCount: 0,
      users: [{ id: one.id }],
    });
    expect((await call(ADMIN, 'post', '/approver-groups', { name: 'New', users: [one.id] })).status).toBe(
      400,
    );
  });

  it('come in pages, by name, with as many queries for twenty as for two', async () => {
    const word = `Paged${Date.now().toString(36)}`;
    const role = await roleOf('playground-reviewer');
    for (let index = 0; index < 20; index += 1) {
      await group({
        name: `${word} ${String(19 - index).padStart(2, '0')}`,
        users: ids(EDITOR),
        roles: [role],
      });
    }
    await group({ description: `speaks of ${word.toLowerCase()}` });
    const page = await list(`_q=${word}&pageSize=3&page=2`);
    expect(page.data.map(({ name }) => name.slice(-2))).toEqual(['02', '03', '04'].map((n) => n));
    expect(page.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 7, total: 21 });
    expect(page.data[0]).toMatchObject({ memberCount: 3 });
    const two = await queriesOf(() => list(`_q=${word}&pageSize=2`));
    expect(await queriesOf(() => list(`_q=${word}&pageSize=20`))).toHaveLength(two.length);
    const names = async (query: string) =>
      (await list(`_q=${word}&${query}`)).data.map(({ name }) => name.slice(-2));
    expect(await names('sort=name:desc&pageSize=2&filters[name][$startsWith]=Paged')).toEqual(['19', '18']);
    expect(await names('sort[0]=createdAt&sort[1]=name&pageSize=2')).toEqual(['19', '18']);
    expect(await names('filters[name][$endsWith]=07')).toEqual(['07']);
    expect(await names('filters[$or][0][name][$endsWith]=07&filters[$or][1][name][$endsWith]=03')).toEqual([
      '03',
      '07',
    ]);
    expect(await names(`filters[$not][name][$startsWithi]=${word}`)).toHaveLength(1);
    expect(await names('filters[description][$contains]=speaks of')).toHaveLength(1);
    expect(await names('filters[description][$null]=true&pageSize=100')).toHaveLength(20);
    expect(await names('filters[updatedAt][$lt]=2001-01-01')).toEqual([]);
    for (const bad of ['page=0', 'pageSize=101', 'sort=users', 'filters[users]=1', 'filters[id]=x']) {
      expect([bad, (await list(bad)).status]).toEqual([bad, 400]);
    }
  });

  it('say where they are used, and nothing of requests that one may not see', async () => {
    const blind = await account([grant('read', 'api::category.category')]);
    const used = await group({ users: ids(REVIEWER) });
    const { documentId } = await createArticle();
    await setList({ groups: [used.id] }, documentId);
    await propose([edition(documentId, { title: 'Used' })]);
    const usedIn = async (by: string) => (await must(by, 'get', `/approver-groups/${used.id}`)).usedIn;
    expect(await usedIn(EDITOR)).toEqual({ lists: 1, openRequests: 1, stages: 0, activeStages: 0 });
    expect(await usedIn(blind.email)).toEqual({ lists: 1, openRequests: 0, stages: 0, activeStages: 0 });
  });

  it('deleted, leave the lists and open requests that name them, those edited by hand too', async () => {
    const [gone, stays] = [await group({ users: ids(REVIEWER) }), await group({ users: ids(REVIEWER2) })];
    const { documentId } = await createArticle();
    await setList({ groups: [gone.id, stays.id] }, documentId);
    const following = await propose([edition(documentId, { title: 'Following' })]);
    const byHand = await propose([edition(documentId, { title: 'By hand' })]);
    await must(EDITOR, 'put', `/requests/${byHand.id}/approvers`, { users: [], groups: [gone.id, stays.id] });
    const ended = await propose([edition(documentId, { title: 'Ended' })]);
    await must(EDITOR, 'post', `/requests/${ended.id}/status`, { status: 'closed' });
    await must(ADMIN, 'delete', `/approver-groups/${gone.id}`);
    expect(await must(EDITOR, 'get', `/approver-lists/${ARTICLE}/${documentId}`)).toMatchObject({
      groups: [{ id: stays.id }],
      exists: true,
    });
    await approversBecome(following.id, [], [stays.name]);
    await approversBecome(byHand.id, [], [stays.name]);
    const { approvers } = await must(EDITOR, 'get', `/requests/${ended.id}`);
    expect(approvers.groups).toEqual([
      { id: gone.id, name: gone.name },
      { id: stays.id, name: stays.name },
    ]);
  });
});
