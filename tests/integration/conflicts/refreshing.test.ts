/** Sections 6 and 9: a refresh says what it would do; related requests say where they would conflict. */
import { createArticle, quiet } from '../harness';
import {
  account,
  approveAndMerge,
  ARTICLE,
  call,
  CATEGORY,
  documents,
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
import { EDITOR, publishElsewhere } from './steps';

describe('refreshing', () => {
  it('says first what it would do, and to how many approvals', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const gone = await createArticle({ title: 'Going' });
    const still = await createArticle({ title: 'Still' });
    const { id, changes } = await propose([
      edition(documentId, { title: 'Mine' }),
      { type: 'deletion', contentType: ARTICLE, documentId: gone.documentId, locale: 'en' },
      edition(still.documentId, { title: 'Mine too' }),
    ]);
    await review(id);
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { summary: 'Theirs' } });
    await documents(ARTICLE).delete({ documentId: gone.documentId, locale: 'en' });
    await quiet();
    const before = await rowCounts();
    const preview = await must('admin@demo.test', 'post', `/requests/${id}/refresh`, { dryRun: true });
    expect(preview).toEqual({
      effects: [
        { change: changes[0]?.id, becomes: 'edition', moves: true, conflicts: 0 },
        { change: changes[1]?.id, becomes: 'no_change', moves: true, conflicts: 0 },
        { change: changes[2]?.id, becomes: 'edition', moves: false, conflicts: 0 },
      ],
      approvals: 1,
    });
    expect(await rowCounts()).toEqual(before);
    await must('admin@demo.test', 'post', `/requests/${id}/refresh`);
    expect((await read(id, 'admin@demo.test')).changes).toMatchObject([
      { type: 'edition', revision: 2, outdated: false },
      { type: 'no_change', revision: 2, outdated: false },
      { type: 'edition', revision: 1 },
    ]);
    const again = await must('admin@demo.test', 'post', `/requests/${id}/refresh`, { dryRun: true });
    expect(again.effects.some(({ moves }: { moves: boolean }) => moves)).toBe(false);
  });

  it('what has nothing left to do and cannot be taken up again does not keep the rest from being refreshed', async () => {
    const settledArticle = await createArticle({ title: 'Base' });
    const moving = await createArticle({ title: 'Moving' });
    const { id, changes } = await propose([
      edition(settledArticle.documentId, { title: 'Mine' }),
      edition(moving.documentId, { title: 'Mine too' }),
    ]);
    const nothing = changes[0]?.id as string;
    await publishElsewhere(settledArticle.documentId, { title: 'Mine' });
    await must(EDITOR, 'post', `/changes/${nothing}/refresh`);
    await publishElsewhere(settledArticle.documentId, { title: 'Theirs' });
    await publishElsewhere(moving.documentId, { summary: 'Theirs' });
    expect((await call(EDITOR, 'post', `/changes/${nothing}/refresh`)).status).toBe(409);
    await must(EDITOR, 'post', `/requests/${id}/refresh`);
    expect((await read(id)).changes).toMatchObject([
      { type: 'no_change', revision: 2 },
      { type: 'edition', revision: 2, outdated: false },
    ]);
  });

  it('a change added again from an older revision says at once that it is in conflict', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id } = await propose([edition(documentId, { title: 'Mine' })]);
    await publishElsewhere(documentId, { title: 'Theirs' });
    const added = await must(EDITOR, 'post', `/requests/${id}/changes`, {
      ...edition(documentId, { title: 'Mine again' }),
      fromRevision: 1,
    });
    expect(added).toMatchObject({ outdated: true, conflicts: 1 });
  });

  it('a change with nothing left is refreshed again once the document moves on', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const { id, changes } = await propose([edition(documentId, { title: 'Mine' })]);
    const change = changes[0]?.id as string;
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { title: 'Mine' } });
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    await must(EDITOR, 'post', `/changes/${change}/refresh`);
    expect((await read(id)).changes).toMatchObject([{ type: 'no_change', outdated: false, revision: 2 }]);
    await publishElsewhere(documentId, { title: 'Base' });
    expect((await read(id)).changes).toMatchObject([{ type: 'no_change', outdated: true }]);
    await must(EDITOR, 'post', `/changes/${change}/refresh`);
    expect((await read(id)).changes).toMatchObject([{ type: 'edition', outdated: false, revision: 3 }]);
    await approveAndMerge(id);
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Mine' });
  });
});

describe('other open requests on the same documents', () => {
  it('are listed with the parts in which they would conflict, and only those that may be seen', async () => {
    const { documentId } = await createArticle({ title: 'Base', summary: 'Base' });
    const category = await documents(CATEGORY).create({ data: { name: `Other ${Date.now()}` } });
    const mine = await propose([edition(documentId, { title: 'Mine', summary: 'Mine' })]);
    const clashing = await propose([edition(documentId, { title: 'Other', rating: 2 })]);
    const peaceful = await propose([edition(documentId, { wordCount: 9 })]);
    const secret = await propose(
      [
        edition(documentId, { title: 'Secret' }),
        { type: 'deletion', contentType: CATEGORY, documentId: category.documentId },
      ],
      { by: 'publisher@demo.test' },
    );
    const { email } = await account([right('read'), grant('read', ARTICLE)]);
    const { checks } = await must(email, 'get', `/requests/${mine.id}/checks`);
    const related = checks.find((check: { id: string }) => check.id === 'related');
    expect(related.requests).toEqual([
      expect.objectContaining({
        id: clashing.id,
        conflicts: [{ change: mine.changes[0]?.id, path: 'title', label: expect.any(String) }],
      }),
      expect.objectContaining({ id: peaceful.id, conflicts: [] }),
    ]);
    const everything = await must('admin@demo.test', 'get', `/requests/${mine.id}/checks`);
    const seen = everything.checks.find((check: { id: string }) => check.id === 'related');
    expect(seen.requests.map(({ id }: { id: string }) => id)).toContain(secret.id);
  });
});
