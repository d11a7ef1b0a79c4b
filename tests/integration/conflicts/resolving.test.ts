/** Section 6: conflicts are listed, answered part by part, previewed, and nothing else changes. */
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
  liveOf,
  must,
  propose,
  read,
  review,
  right,
  rowCounts,
} from '../steps';
import { EDITOR, body, publishElsewhere, conflictsOf, resolve, inConflict } from './steps';

describe('conflicts of an edition', () => {
  it('lists each with the three values, what merged by itself, and the merged text', async () => {
    const { id, change } = await inConflict();
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 3 });
    const { conflicts, meta } = await conflictsOf(change);
    expect(conflicts).toEqual([
      {
        path: 'title',
        kind: 'edit_edit',
        type: 'string',
        label: expect.any(String),
        base: 'Base',
        request: 'Mine',
        published: 'Theirs',
        choices: ['request', 'published', 'custom'],
      },
      expect.objectContaining({
        path: 'body',
        base: 'One\n',
        request: 'One of mine\n',
        published: 'One of theirs\n',
        at: { start: 0, end: 1 },
      }),
      expect.objectContaining({ path: 'body', request: 'Five of mine\n', at: { start: 8, end: 9 } }),
    ]);
    expect(meta).toMatchObject({
      revision: 1,
      side: 'live',
      hidden: 0,
      texts: { body: body('One of mine', 'Five of mine') },
      automatic: expect.arrayContaining(['wordCount']),
    });
  });

  it('request, published and custom, per region: what was decided goes live, the rest merges by itself', async () => {
    const { documentId, id, change } = await inConflict();
    await review(id);
    const reply = await resolve(change, [
      { path: 'title', choice: 'custom', value: 'Both' },
      { path: 'body', conflict: 0, choice: 'published' },
      { path: 'body', conflict: 1, choice: 'request' },
    ]);
    expect([reply.status, reply.data?.revision, reply.data?.conflicts]).toEqual([200, 2, 0]);

    const request = await read(id);
    expect(request).toMatchObject({ outdated: false, conflicts: 0, status: 'ready_for_review' });
    expect(request.reviews).toMatchObject([{ valid: false, invalidReason: 'new_change' }]);
    const timeline = await must(EDITOR, 'get', `/requests/${id}/timeline`);
    expect(timeline.map(({ type }: { type: string }) => type)).toContain('conflict_fixed');
    const revisions = await must(EDITOR, 'get', `/changes/${change}/revisions`);
    expect(revisions.map(({ reason }: { reason: string }) => reason)).toEqual(['save', 'conflict_fixed']);

    await approveAndMerge(id);
    const expected = {
      title: 'Both',
      summary: 'Mine',
      body: body('One of theirs', 'Five of mine'),
      wordCount: 5,
    };
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject(expected);
    expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject(expected);
  });

  it('a preview saves nothing, and says what is left', async () => {
    const { change } = await inConflict();
    const before = await rowCounts();
    const preview = await resolve(change, [{ path: 'title', choice: 'published' }], { dryRun: true });
    expect(preview.data).toMatchObject({ left: 2, becomes: 'edition' });
    const shown = preview.data.diff.attributes.filter(({ kind }: { kind: string }) => kind !== 'unchanged');
    expect(shown.map(({ path }: { path: string }) => path).sort()).toEqual(['body', 'summary']);
    const whole = await resolve(
      change,
      [
        { path: 'title', choice: 'published' },
        { path: 'body', choice: 'custom', whole: true, value: 'All new\n' },
      ],
      { dryRun: true },
    );
    expect(whole.data).toMatchObject({ left: 0 });
    expect(whole.data.diff.attributes.find(({ path }: { path: string }) => path === 'body').after).toBe(
      'All new\n',
    );
    expect(await rowCounts()).toEqual(before);
  });

  it('keep published everywhere: nothing is left of what was in conflict', async () => {
    const { documentId, id, change } = await inConflict();
    const all = await call(EDITOR, 'post', `/requests/${id}/resolve`, { choice: 'published' });
    expect([all.status, all.data?.conflicts]).toEqual([200, 0]);
    const { attributes } = await must(EDITOR, 'get', `/changes/${change}/diff?from=current&to=merged`);
    const changed = attributes.filter(({ kind }: { kind: string }) => kind !== 'unchanged');
    expect(changed.map(({ path }: { path: string }) => path)).toEqual(['summary']);
    await approveAndMerge(id);
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Theirs', summary: 'Mine' });
  });

  it('a draft target resolves on the draft', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id, changes } = await propose([edition(documentId, { title: 'Mine' })], { mergeTarget: 'draft' });
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { title: 'Theirs' } });
    const change = changes[0]?.id as string;
    expect((await conflictsOf(change)).meta).toMatchObject({ side: 'draft' });
    expect((await resolve(change, [{ path: 'title', choice: 'request' }])).status).toBe(200);
    await approveAndMerge(id);
    expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Mine' });
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Base' });
  });

  it('an unfinished edit of somebody else is neither published nor lost by a resolution', async () => {
    const { documentId, id, change } = await inConflict();
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { rating: 3 } });
    await must(EDITOR, 'post', `/requests/${id}/resolve`, { choice: 'request' });
    expect((await read(id)).changes[0]).toMatchObject({ id: change, conflicts: 0, outdated: false });
    await approveAndMerge(id);
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Mine', rating: null });
    expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Mine', rating: 3 });
  });
});

describe('what is refused, with nothing saved', () => {
  const everyAnswer = [
    { path: 'title', choice: 'request' },
    { path: 'body', choice: 'request' },
  ];

  it.each<[string, object[], number]>([
    ['something left undecided', [{ path: 'title', choice: 'request' }], 409],
    ['a path without conflict', [...everyAnswer, { path: 'summary', choice: 'request' }], 400],
    ['a region that does not exist', [...everyAnswer, { path: 'body', conflict: 7, choice: 'request' }], 400],
    ['a choice that does not exist', [{ path: 'title', choice: 'mine' }], 400],
    ['custom without a value', [...everyAnswer, { path: 'title', choice: 'custom' }], 400],
    ['custom of the wrong type', [...everyAnswer, { path: 'title', choice: 'custom', value: 5 }], 400],
    ['no answers', [], 400],
    ['an unknown key', [{ path: 'title', choice: 'request', by: 'me' }], 400],
  ])('%s', async (_what, resolutions, status) => {
    const { id, change } = await inConflict();
    const before = [await rowCounts(), await read(id)];
    expect((await resolve(change, resolutions)).status).toBe(status);
    expect([await rowCounts(), await read(id)]).toEqual(before);
  });

  it('what was looked at has moved: 409 with the newest revision', async () => {
    const { documentId, change } = await inConflict();
    const { meta } = await conflictsOf(change);
    await publishElsewhere(documentId, { title: 'Theirs again' });
    const reply = await resolve(change, everyAnswer, { state: meta.state });
    expect([reply.status, reply.error?.details]).toEqual([
      409,
      expect.objectContaining({ state: 'moved', revision: 1 }),
    ]);
    const again = await conflictsOf(change);
    expect((await resolve(change, everyAnswer, { state: again.meta.state })).status).toBe(200);
  });

  it('no conflict: 409; not an author: 403; an ended request: 409 and nothing listed', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id, changes } = await propose([edition(documentId, { title: 'Mine' })]);
    const change = changes[0]?.id as string;
    expect((await resolve(change, [{ path: 'title', choice: 'request' }])).status).toBe(409);
    expect((await resolve(change, everyAnswer, {}, 'reviewer@demo.test')).status).toBe(403);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'closed' });
    expect((await resolve(change, everyAnswer)).status).toBe(409);
    expect((await conflictsOf(change)).conflicts).toEqual([]);
  });

  it('a value too long for the field: 400 naming it', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const { changes } = await propose([edition(documentId, { summary: 'Mine' })]);
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { summary: 'Theirs' } });
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    const change = changes[0]?.id as string;
    const reply = await resolve(change, [
      { path: 'summary', choice: 'custom', value: 'x'.repeat(501), whole: true },
    ]);
    expect([reply.status, JSON.stringify(reply.error?.details)]).toEqual([
      400,
      expect.stringContaining('summary'),
    ]);
  });

  it('two people resolve at once: one revision, the other is told', async () => {
    const { id, change } = await inConflict();
    await must(EDITOR, 'put', `/requests/${id}`, { collaborators: [] });
    const replies = await Promise.all([
      resolve(change, everyAnswer),
      resolve(change, everyAnswer, {}, 'admin@demo.test'),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(id)).changes).toMatchObject([{ revision: 2 }]);
  });
});

describe('fields that a person may not read', () => {
  it('are not in the list, and somebody who may has to decide', async () => {
    const { id, change } = await inConflict();
    const fields = ['title', 'summary', 'rating'];
    const { email } = await account([
      right('read'),
      right('manage'),
      grant('read', ARTICLE, { fields }),
      grant('request', ARTICLE, { fields }),
    ]);
    const { conflicts, meta } = await conflictsOf(change, email);
    expect(conflicts.map(({ path }: { path: string }) => path)).toEqual(['title']);
    expect(meta).toMatchObject({ hidden: 2, texts: {} });
    expect(JSON.stringify([conflicts, meta])).not.toContain('of theirs');
    const reply = await resolve(change, [{ path: 'title', choice: 'request' }], {}, email);
    expect(reply.status).toBe(409);
    const checks = await must(email, 'get', `/requests/${id}/checks`);
    expect(JSON.stringify(checks)).not.toContain('"body"');
  });
});
