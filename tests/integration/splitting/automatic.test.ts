/** Section 10: when rights change afterwards, so that not the same people may see everything, a request is split. */
import { TABLES } from '../../../server/src/tables';
import { createArticle, idle, people, quiet, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  must,
  propose,
  read,
  review,
  right,
  settled,
} from '../steps';

const EDITOR = 'editor@demo.test';

const article = async (data = {}) =>
  edition((await createArticle(data)).documentId, { title: `Torn ${Math.random()}` });
const category = async () => {
  const { documentId } = await documents(CATEGORY).create({ data: { name: `Torn ${Math.random()}` } });
  return edition(documentId, { description: 'D' }, CATEGORY);
};
const partsOf = (id: string): Promise<{ id: string; status: string }[]> =>
  must(EDITOR, 'get', `/requests?filters[splitFrom]=${id}`);
const isSplit = (id: string, into = 2) =>
  settled(async () => (await partsOf(id)).length === into, `split of ${id}`);
const update = (id: number, data: object) => strapi.db.query('admin::user').update({ where: { id }, data });
const roles = strapi.service('admin::role');

/** Somebody who reads everything the requests are about, until the test changes that. */
const reader = (extra = {}) => account([grant('read', ARTICLE, extra), grant('read', CATEGORY)]);

describe('a request about an article and a category is split', () => {
  it('when a role loses the right to read one of them; nobody sees more meanwhile', async () => {
    const { email, roleId } = await reader();
    const { id } = await propose([await article(), await category()]);
    expect((await call(email, 'get', `/requests/${id}`)).status).toBe(200);
    await roles.assignPermissions(roleId, [right('read'), grant('read', ARTICLE)]);
    expect((await call(email, 'get', `/requests/${id}`)).status).toBe(404);
    expect((await must(email, 'get', `/requests?filters[splitFrom]=${id}`)).length).toBeLessThan(2);
    await isSplit(id);
    expect(await must(email, 'get', `/requests?filters[splitFrom]=${id}`)).toHaveLength(1);
    const [part] = await partsOf(id);
    const events = await must(EDITOR, 'get', `/requests/${part?.id}/timeline`);
    expect(events.at(-1)).toMatchObject({ type: 'split', actor: null, data: { automatic: true } });
    await update((await strapi.db.query('admin::user').findOne({ where: { email } })).id, {
      isActive: false,
    });
  });

  it('when somebody gets another role, is activated, unblocked or new', async () => {
    const articles = await account([grant('read', ARTICLE)]);
    await update(articles.id, { isActive: false });
    const all = await reader();
    let created = 0;
    const cases: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
      [
        'role',
        () => update(all.id, { roles: [articles.roleId] }),
        () => update(all.id, { roles: [all.roleId] }),
      ],
      [
        'activated',
        () => update(articles.id, { isActive: true }),
        () => update(articles.id, { isActive: false }),
      ],
      [
        'unblocked',
        async () => {
          await update(articles.id, { isActive: true, blocked: true });
          await update(articles.id, { blocked: false });
        },
        () => update(articles.id, { isActive: false }),
      ],
      [
        'new',
        async () => {
          created = (await account([grant('read', ARTICLE)])).id;
        },
        () => update(created, { isActive: false }),
      ],
    ];
    for (const [name, change, back] of cases) {
      await quiet();
      const { id } = await propose([await article(), await category()], { title: name });
      await change();
      await isSplit(id);
      await back();
    }
    await update(all.id, { isActive: false });
  }, 60_000);
});

describe('requests about two articles', () => {
  it('are split when the right to read gets a condition', async () => {
    const { roleId } = await account([grant('read', ARTICLE)]);
    const mine = await article({ createdBy: people[EDITOR].id });
    const { id } = await propose([mine, await article()]);
    await roles.assignPermissions(roleId, [
      right('read'),
      grant('read', ARTICLE, { conditions: ['admin::has-same-role-as-creator'] }),
    ]);
    await quiet();
    expect((await read(id)).changes).toHaveLength(2);
    const users = await strapi.db.query('admin::user').findMany({ where: { roles: { id: roleId } } });
    const creator = users[0].id as number;
    await documents(ARTICLE).update({ documentId: mine.documentId as string, data: { createdBy: creator } });
    await isSplit(id);
    await update(creator, { isActive: false });
  });

  it('are split when a document gets values under which not the same people may see it, drafts too', async () => {
    const own = await account([grant('read', ARTICLE, { conditions: ['admin::is-creator'] })]);
    const [first, second] = [await article({ createdBy: own.id }), await article({ createdBy: own.id })];
    const { id } = await propose([first, second], { draft: true });
    expect((await call(own.email, 'get', `/requests/${id}`)).status).toBe(200);
    await documents(ARTICLE).update({
      documentId: second.documentId as string,
      data: { createdBy: people[EDITOR].id },
    });
    expect((await call(own.email, 'get', `/requests/${id}`)).status).toBe(404);
    await isSplit(id);
    expect((await partsOf(id)).map(({ status }) => status)).toEqual(['draft', 'draft']);
    expect(await must(own.email, 'get', `/requests?filters[splitFrom]=${id}`)).toHaveLength(1);
    await update(own.id, { isActive: false });
  });

  it('closed ones are left alone until they are opened again', async () => {
    const { id } = await propose([await article(), await category()]);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'closed' });
    const articles = await account([grant('read', ARTICLE)]);
    await quiet();
    expect((await read(id)).changes).toHaveLength(2);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'draft' });
    await isSplit(id);
    await update(articles.id, { isActive: false });
  });

  it('are not split by a save of a role in which rights are gone for a moment', async () => {
    const { roleId, id: userId } = await reader();
    await quiet();
    const { id, changes } = await propose([await article(), await category()]);
    const permissions = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { id: roleId } } });
    const onArticles = permissions.filter(({ subject }) => subject === ARTICLE);
    for (const { id: permission } of onArticles)
      await strapi.db.query('admin::permission').delete({ where: { id: permission } });
    // The first of these writes is marked at once, the others half a second later.
    await settled(async () => (await strapi.db.query(TABLES.recomputation).count()) > 1, 'the second marker');
    // Meanwhile somebody writes a document of the request, for which it is looked at.
    await documents(ARTICLE).update({
      documentId: changes[0]?.documentId as string,
      data: { summary: 'Meanwhile' },
    });
    await idle();
    for (const { id: _, documentId: __, ...data } of onArticles)
      await strapi.db.query('admin::permission').create({ data: { ...data, role: roleId } });
    await quiet();
    expect((await read(id)).changes).toHaveLength(2);
    await update(userId, { isActive: false });
  });

  it('an approved one is not published any more in parts that nobody approved', async () => {
    const { id } = await propose([await article(), await category()]);
    await review(id);
    expect((await read(id)).status).toBe('ready_for_merging');
    const articles = await account([grant('read', ARTICLE)]);
    await isSplit(id);
    expect((await partsOf(id)).map(({ status }) => status)).toEqual(['ready_for_review', 'ready_for_review']);
    await update(articles.id, { isActive: false });
  });
});
