/** Section 6: a document that is gone, or exists by now. */
import { createArticle } from '../harness';
import {
  account,
  approveAndMerge,
  ARTICLE,
  call,
  documents,
  draftOf,
  edition,
  grant,
  propose,
  read,
  review,
  right,
  settled,
} from '../steps';
import { EDITOR, conflictsOf, resolve } from './steps';

describe('whole documents', () => {
  it('document gone: keep request brings it back, keep published leaves nothing to do', async () => {
    for (const [choice, becomes] of [
      ['request', 'creation'],
      ['published', 'no_change'],
    ]) {
      const { documentId } = await createArticle({ title: 'Base' });
      const { id, changes } = await propose([edition(documentId, { title: 'Mine' })]);
      await documents(ARTICLE).delete({ documentId });
      const change = changes[0]?.id as string;
      const { conflicts } = await conflictsOf(change, 'admin@demo.test');
      expect(conflicts).toMatchObject([
        {
          path: '',
          kind: 'edit_delete',
          type: 'document',
          choices: ['request', 'published'],
          published: null,
        },
      ]);
      const reply = await resolve(change, [{ path: '', choice }], {}, 'admin@demo.test');
      expect([choice, reply.status, reply.data?.type]).toEqual([choice, 200, becomes]);
      expect((await read(id, 'admin@demo.test')).conflicts).toBe(0);
    }
  });

  it('creation whose slug is taken: seen in the list, keep request edits the other entry', async () => {
    const slug = `taken-${Date.now()}`;
    const creation = {
      type: 'creation' as const,
      contentType: ARTICLE,
      locale: 'en',
      data: { title: 'Mine', slug },
    };
    const { id, changes } = await propose([creation]);
    expect(await read(id)).toMatchObject({ conflicts: 0, outdated: false });
    const other = await createArticle({ title: 'Theirs', slug, summary: 'Kept?' });
    const change = changes[0]?.id as string;
    expect(await read(id)).toMatchObject({ conflicts: 1, outdated: true });
    const { conflicts } = await conflictsOf(change);
    expect(conflicts).toMatchObject([
      { path: '', kind: 'create_create', choices: ['request', 'published'], published: { title: 'Theirs' } },
    ]);
    expect((await call(EDITOR, 'post', `/changes/${change}/refresh`)).status).toBe(409);
    const custom = await resolve(change, [{ path: '', choice: 'custom', value: {} }]);
    expect(custom.status).toBe(400);

    const reply = await resolve(change, [{ path: '', choice: 'request' }]);
    expect([reply.status, reply.data]).toEqual([
      200,
      expect.objectContaining({ type: 'edition', documentId: other.documentId, conflicts: 0 }),
    ]);
    await approveAndMerge(id);
    expect(await draftOf(ARTICLE, other.documentId, 'en')).toMatchObject({
      title: 'Mine',
      slug,
      summary: null,
    });
    expect(await documents(ARTICLE).findMany({ filters: { slug }, locale: 'en' })).toHaveLength(1);
  });

  it('creation whose slug is taken, keep published: nothing to do, and what was approved no longer counts', async () => {
    const slug = `kept-${Date.now()}`;
    const creation = {
      type: 'creation' as const,
      contentType: ARTICLE,
      locale: 'en',
      data: { title: 'Mine', slug },
    };
    const { id, changes } = await propose([creation]);
    await review(id);
    await createArticle({ title: 'Theirs', slug });
    const reply = await resolve(changes[0]?.id as string, [{ path: '', choice: 'published' }]);
    expect([reply.status, reply.data?.type]).toEqual([200, 'no_change']);
    expect((await read(id)).reviews).toMatchObject([{ valid: false }]);
  });

  it('the status follows: in review once the slug is taken, ready again once it is free', async () => {
    const slug = `follows-${Date.now()}`;
    const { id } = await propose([
      { type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'Mine', slug } },
    ]);
    await review(id);
    const statusIs = (status: string) => async () => {
      const { data } = await call(EDITOR, 'get', `/requests?filters[status]=${status}&_q=%23${idOfNumber}`);
      return data.some((one: { id: string }) => one.id === id);
    };
    const { number: idOfNumber, status } = await read(id);
    expect(status).toBe('ready_for_merging');
    const other = await createArticle({ title: 'Theirs' });
    await documents(ARTICLE).update({ documentId: other.documentId, locale: 'en', data: { slug } });
    await settled(statusIs('ready_for_review'), 'in review');
    await documents(ARTICLE).update({
      documentId: other.documentId,
      locale: 'en',
      data: { slug: `${slug}-2` },
    });
    await documents(ARTICLE).publish({ documentId: other.documentId, locale: 'en' });
    await settled(statusIs('ready_for_merging'), 'ready to publish');
  });

  it('an entry that the person may not read is not shown and cannot be taken over', async () => {
    const slug = `secret-${Date.now()}`;
    const own = [
      right('read'),
      grant('read', ARTICLE, { conditions: ['admin::is-creator'] }),
      grant('request', ARTICLE),
    ];
    const { email } = await account(own);
    const { changes } = await propose(
      [{ type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'Mine', slug } }],
      { by: email },
    );
    await createArticle({ title: 'A secret title', slug });
    const change = changes[0]?.id as string;
    const { conflicts } = await conflictsOf(change, email);
    expect(conflicts).toMatchObject([{ published: null, choices: ['published'] }]);
    expect(JSON.stringify(conflicts)).not.toContain('secret title');
    expect((await resolve(change, [{ path: '', choice: 'request' }], {}, email)).status).toBe(400);
  });
});
