/** Section 7: whom nobody may name as an approver of a request. */
import { createArticle, queriesOf, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  edition,
  grant,
  idOf,
  must,
  propose,
  withSettings,
} from '../steps';
import { ADMIN, approversOf, EDITOR, group, ids, PUBLISHER, REVIEWER, REVIEWER2, setList } from './steps';

type Named = { users?: number[]; groups?: string[] };

const article = async () => (await createArticle()).documentId;

/** Status, place and sentence of the refusal: naming when a request is made, and in an open one. */
const naming = async (approvers: Named, by = EDITOR) => {
  const changes = [edition(await article(), { title: 'x' })];
  const { status, error } = await call(by, 'post', '/requests', { title: 'Named', changes, approvers });
  return [status, error?.details.errors?.[0].path, error?.details.text?.[0]?.id];
};
const editing = async (approvers: Named, by = EDITOR, id?: string) => {
  const request = id ?? (await propose([edition(await article(), { title: 'x' })], { by })).id;
  const { status, error } = await call(by, 'put', `/requests/${request}/approvers`, approvers);
  return [status, error?.details.errors?.[0].path, error?.details.text?.[0]?.id];
};

describe('approvers of a request are refused', () => {
  it('when they do not exist', async () => {
    expect(await naming({ users: [...ids(REVIEWER), 999_999] })).toEqual([
      400,
      ['approvers', 'users', '1'],
      undefined,
    ]);
    expect(await naming({ groups: ['nothing'] })).toEqual([400, ['approvers', 'groups', '0'], undefined]);
    expect(await editing({ users: [999_999] })).toEqual([400, ['users', '0'], undefined]);
    expect(await editing({ groups: ['nothing'] })).toEqual([400, ['groups', '0'], undefined]);
  });

  it('when somebody without "manage" names themselves, or a group that they belong to', async () => {
    const own = await group({ users: ids(EDITOR) });
    const editors = await account([grant('read', ARTICLE), grant('request', ARTICLE)]);
    const byRole = await group({ roles: [editors.roleId] });
    expect(await naming({ users: ids(REVIEWER, EDITOR) })).toEqual([
      400,
      ['approvers', 'users', '1'],
      'approvers.yourself',
    ]);
    expect(await editing({ users: ids(EDITOR) })).toEqual([400, ['users', '0'], 'approvers.yourself']);
    expect(await naming({ groups: [own.id] })).toEqual([
      400,
      ['approvers', 'groups', '0'],
      'approvers.own-group',
    ]);
    expect(await editing({ groups: [byRole.id] }, editors.email)).toEqual([
      400,
      ['groups', '0'],
      'approvers.own-group',
    ]);
    expect((await editing({ groups: [byRole.id] }))[0]).toBe(200);
    expect((await editing({ users: ids(ADMIN) }, ADMIN))[0]).toBe(200);
  });

  it('but stay when a list of an administrator named them', async () => {
    const documentId = await article();
    const own = await group({ users: ids(EDITOR) });
    await setList({ users: [EDITOR, REVIEWER], groups: [own.id] }, documentId);
    const { id } = await propose([edition(documentId, { title: 'x' })]);
    expect((await editing({ users: ids(EDITOR, PUBLISHER), groups: [own.id] }, EDITOR, id))[0]).toBe(200);
  });

  it('when they cannot see everything in the request', async () => {
    const blind = await account([grant('read', CATEGORY)]);
    const users = [idOf(REVIEWER), blind.id];
    expect(await naming({ users })).toEqual([400, ['approvers', 'users', '1'], 'approvers.blind']);
    expect(await editing({ users })).toEqual([400, ['users', '1'], 'approvers.blind']);
  });

  it('when they may not approve, if the site accepts nobody else', async () => {
    await withSettings({ acceptOnlyAllowedApprovers: true }, async () => {
      const users = ids(REVIEWER, 'contributor@demo.test');
      expect(await naming({ users })).toEqual([400, ['approvers', 'users', '1'], 'approvers.not-allowed']);
      expect(await editing({ users })).toEqual([400, ['users', '1'], 'approvers.not-allowed']);
      expect((await naming({ users: ids(REVIEWER, PUBLISHER) }))[0]).toBe(201);
    });
    expect((await naming({ users: ids(REVIEWER, 'contributor@demo.test') }))[0]).toBe(201);
  });

  it('when fewer people than the site asks for are named; groups do not count, lists do', async () => {
    const legal = await group({ users: ids(REVIEWER, REVIEWER2, PUBLISHER) });
    const documentId = await article();
    await setList({ users: [REVIEWER2] }, documentId);
    await withSettings({ minimumApprovers: 2 }, async () => {
      const tooFew = (path: string[]) => [400, path, 'approvers.too-few'];
      expect(await naming({ users: ids(REVIEWER) })).toEqual(tooFew(['approvers', 'users']));
      expect(await naming({ users: ids(REVIEWER), groups: [legal.id] })).toEqual(
        tooFew(['approvers', 'users']),
      );
      const changes = [edition(documentId, { title: 'x' })];
      const without = await call(EDITOR, 'post', '/requests', { title: 'x', changes });
      expect([without.status, without.error?.details.errors[0].path]).toEqual([400, ['approvers', 'users']]);
      const { id } = await must(EDITOR, 'post', '/requests', {
        title: 'x',
        changes,
        approvers: { users: ids(REVIEWER) },
      });
      expect((await approversOf(id)).users).toEqual(ids(REVIEWER, REVIEWER2).sort());
      expect(await editing({ users: ids(REVIEWER), groups: [legal.id] }, EDITOR, id)).toEqual(
        tooFew(['users']),
      );
      expect((await editing({ users: ids(REVIEWER, PUBLISHER) }, EDITOR, id))[0]).toBe(200);
      const more = edition(await article(), { title: 'y' });
      await must(EDITOR, 'post', `/requests/${id}/changes`, more);
    });
  });

  it('with as many queries for eight people as for two', async () => {
    const { roleId } = await account([grant('read', ARTICLE)]);
    const colleagues: number[] = [];
    while (colleagues.length < 8) {
      const { id } = await account([]);
      await strapi.service('admin::user').updateById(id, { roles: [roleId] });
      colleagues.push(id);
    }
    const { id } = await propose([edition(await article(), { title: 'x' })]);
    const put = (users: number[]) =>
      queriesOf(() => must(EDITOR, 'put', `/requests/${id}/approvers`, { users }));
    await put(ids(REVIEWER));
    const two = await put(colleagues.slice(0, 2));
    await put(ids(REVIEWER));
    expect(await put(colleagues)).toHaveLength(two.length);
  });
});
