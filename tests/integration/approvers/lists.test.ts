/** Section 7: approver lists of content types and of documents. */
import { setTimeout } from 'node:timers/promises';
import { createArticle, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  grant,
  idOf,
  must,
  right,
  withSettings,
} from '../steps';
import { ADMIN, CONTRIBUTOR, EDITOR, group, ids, listPath, PUBLISHER, REVIEWER, setList } from './steps';

const LISTS = 'plugin::change-requests.approver-list';
const NOBODY = { users: [], groups: [] };

describe('approver lists', () => {
  it('of a document: there is none until somebody makes one, and none again when nobody is left', async () => {
    const { documentId } = await createArticle();
    const legal = await group({ users: ids(REVIEWER) });
    const at = listPath(documentId);
    const none = { contentType: ARTICLE, documentId, ...NOBODY, exists: false };
    expect(await must(EDITOR, 'get', at)).toEqual(none);
    const made = await must(ADMIN, 'put', at, { users: ids(REVIEWER, PUBLISHER), groups: [legal.id] });
    expect(made).toEqual({
      contentType: ARTICLE,
      documentId,
      users: expect.arrayContaining([{ id: idOf(REVIEWER), name: 'Rosa Delgado' }]),
      groups: [{ id: legal.id, name: legal.name }],
      exists: true,
    });
    expect(await must(EDITOR, 'get', at)).toEqual(made);
    expect(await must(ADMIN, 'put', at, { users: ids(PUBLISHER) })).toMatchObject({
      users: [{ id: idOf(PUBLISHER) }],
      groups: [],
    });
    expect(await must(ADMIN, 'put', at, NOBODY)).toEqual(none);
    expect(await must(EDITOR, 'get', at)).toEqual(none);
  });

  it('of content types: read one by one and all at once', async () => {
    await setList({ users: [REVIEWER] }, undefined, CATEGORY);
    try {
      const list = { contentType: CATEGORY, documentId: null, users: [{ id: idOf(REVIEWER) }], exists: true };
      expect(await must(EDITOR, 'get', listPath(undefined, CATEGORY))).toMatchObject(list);
      expect(await must(EDITOR, 'get', '/approver-lists')).toMatchObject([list]);
      const blind = await account([grant('read', ARTICLE)]);
      expect(await must(blind.email, 'get', '/approver-lists')).toEqual([]);
    } finally {
      await setList({}, undefined, CATEGORY);
    }
    expect(await must(EDITOR, 'get', '/approver-lists')).toEqual([]);
  });

  it('are read by whoever may see the document, and written with "manage" only', async () => {
    const { documentId } = await createArticle();
    const blind = await account([grant('read', CATEGORY), right('manage')]);
    const category = (await documents(CATEGORY).create({ data: { name: `Listed ${Date.now()}` } }))
      .documentId;
    for (const by of [EDITOR, REVIEWER, PUBLISHER, CONTRIBUTOR]) {
      expect((await call(by, 'get', listPath(documentId))).status).toBe(200);
      expect((await call(by, 'put', listPath(documentId), NOBODY)).status).toBe(403);
    }
    for (const path of [
      listPath(documentId),
      listPath(),
      listPath('nothing'),
      listPath(undefined, 'api::no.no'),
    ]) {
      expect([path, (await call(blind.email, 'get', path)).status]).toEqual([path, 404]);
      expect([path, (await call(blind.email, 'put', path, NOBODY)).status]).toEqual([path, 404]);
    }
    expect((await call(ADMIN, 'get', listPath('nothing'))).status).toBe(404);
    expect((await call(ADMIN, 'get', listPath(undefined, 'admin::user'))).status).toBe(404);
    expect((await call(blind.email, 'put', listPath(category, CATEGORY), NOBODY)).status).toBe(200);
  });

  it('refuse who is unknown, cannot see the document or, if the site asks for it, may not approve it', async () => {
    const { documentId } = await createArticle();
    const blind = await account([grant('read', CATEGORY), grant('approve', CATEGORY)]);
    const refusal = async (path: string, body: object) => {
      const { status, error } = await call(ADMIN, 'put', path, body);
      return [status, error?.details.errors[0].path, error?.details.text?.[0]?.id];
    };
    const at = listPath(documentId);
    expect(await refusal(at, { users: [999_999] })).toEqual([400, ['users', '0'], undefined]);
    expect(await refusal(at, { groups: ['nothing'] })).toEqual([400, ['groups', '0'], undefined]);
    const users = [idOf(REVIEWER), blind.id];
    expect(await refusal(at, { users })).toEqual([400, ['users', '1'], 'approvers.blind-document']);
    expect(await refusal(listPath(), { users })).toEqual([400, ['users', '1'], 'approvers.blind-type']);
    await withSettings({ acceptOnlyAllowedApprovers: true }, async () => {
      const both = ids(REVIEWER, EDITOR);
      expect(await refusal(at, { users: both })).toEqual([400, ['users', '1'], 'approvers.not-allowed']);
      expect(await refusal(at, { users: ids(REVIEWER) })).toEqual([200, undefined, undefined]);
    });
    expect(await refusal(at, { users: ids(REVIEWER, EDITOR) })).toEqual([200, undefined, undefined]);
  });

  it('made by two people at once: one list, of one of them', async () => {
    const { documentId } = await createArticle();
    const wanted = [REVIEWER, PUBLISHER, EDITOR, CONTRIBUTOR];
    const replies = await Promise.all(
      wanted.map((email) => call(ADMIN, 'put', listPath(documentId), { users: ids(email) })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await must(ADMIN, 'get', listPath(documentId))).users).toHaveLength(1);
  });

  it('edited by several people at once, while hooks read: one list, of one of them', async () => {
    const { documentId } = await createArticle();
    await must(ADMIN, 'put', listPath(documentId), { users: ids(ADMIN) });
    // The first one has read, and waits, while the others save.
    let isFirst = true;
    const unsubscribe = strapi.db.lifecycles.subscribe(async ({ action, model }) => {
      if (model.uid !== LISTS || !action.startsWith('beforeUpdate') || !isFirst) return;
      isFirst = false;
      await strapi.db.query(LISTS).findMany({});
      await setTimeout(300);
    });
    try {
      const wanted = [REVIEWER, PUBLISHER, EDITOR, CONTRIBUTOR];
      const replies = await Promise.all(
        wanted.map((email) => call(ADMIN, 'put', listPath(documentId), { users: ids(email) })),
      );
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    } finally {
      unsubscribe();
    }
    expect(isFirst).toBe(false);
    expect((await must(ADMIN, 'get', listPath(documentId))).users).toHaveLength(1);
  });
});
