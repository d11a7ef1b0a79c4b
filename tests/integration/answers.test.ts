/** What changing a request answers is the request as it is stored: the same as reading it right after. */
import type { ChangeRequest, MergeAnswer } from '../../contracts/requests';
import { createArticle } from './harness';
import { account, ARTICLE, call, edition, grant, must, propose, read, review } from './steps';
import { daysAgo, inMinutes, planned, pretend, stored } from './schedulers/steps';

const PUBLISHER = 'publisher@demo.test';
const EDITOR = 'editor@demo.test';

const merge = (id: string): Promise<MergeAnswer> => must(PUBLISHER, 'post', `/requests/${id}/merge`, {});

describe('the answer to publishing', () => {
  it('is what reading says right after', async () => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Published' })]);
    await review(id);
    await pretend(id, { staleAt: daysAgo(1), lastActivityAt: daysAgo(30) });
    const { request } = await merge(id);
    expect(request).toEqual(await read(id, PUBLISHER));
    expect(request).toMatchObject({ status: 'merged', staleAt: null });
    expect(request.mergedAt).not.toBeNull();
  });

  it('of what was planned: the plan is gone, and why it was not published before', async () => {
    const { request: before } = await planned();
    await pretend(before.id, { mergeAtFailure: { at: inMinutes(-5), message: 'Not then.' } });
    const { request } = await merge(before.id);
    expect(request).toEqual(await read(before.id, PUBLISHER));
    expect(request).toMatchObject({ mergeAt: null, mergeAtFailure: null });
  });

  it('is given to whoever may not see the request any more, now that its document is gone', async () => {
    const own = { conditions: ['admin::is-creator'] };
    const { email, id: createdBy } = await account([
      grant('read', ARTICLE, own),
      ...['approve', 'delete', 'publish', 'update'].map((verb) => grant(verb, ARTICLE)),
    ]);
    const { documentId } = await createArticle({ createdBy });
    const { id } = await propose([{ type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' }]);
    await review(id);
    const { status, data } = await call<MergeAnswer>(email, 'post', `/requests/${id}/merge`, {});
    expect([status, (await call(email, 'get', `/requests/${id}`)).status]).toEqual([200, 404]);
    const { updatedAt, lastActivityAt, mergedAt } = await read(id);
    expect(data.request).toMatchObject({ status: 'merged', updatedAt, lastActivityAt, mergedAt });
  });
});

describe('the answer to taking a change out', () => {
  it('is what reading says right after', async () => {
    const [first, second] = [await createArticle(), await createArticle()];
    const { id, changes } = await propose([
      edition(first.documentId, { title: 'Stays' }),
      edition(second.documentId, { title: 'Goes' }),
    ]);
    await pretend(id, { staleAt: daysAgo(1), lastActivityAt: daysAgo(30) });
    const answer: ChangeRequest = await must(EDITOR, 'delete', `/changes/${changes[1]?.id}`);
    expect(answer).toEqual(await read(id, EDITOR));
    expect(answer).toMatchObject({ staleAt: null, digest: (await stored(id)).digest });
  });
});

describe('a refusal for the state says the newest digest', () => {
  const changed = async () => {
    const { documentId } = await createArticle();
    const { id, digest, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    await review(id);
    const body = { data: { title: 'Changed' }, fromRevision: 1 };
    await must(EDITOR, 'put', `/changes/${changes[0]?.id}`, body);
    const { digest: newest } = await read(id);
    expect(newest).not.toBe(digest);
    return { id, digest, newest };
  };

  it('to whoever publishes what was approved before the last revision', async () => {
    const { id, digest, newest } = await changed();
    const { status, error } = await call(PUBLISHER, 'post', `/requests/${id}/merge`, { digest });
    expect([status, error?.details]).toEqual([
      409,
      expect.objectContaining({ state: 'ready_for_review', digest: newest }),
    ]);
  });

  it('to whoever reviews what has changed and become a draft meanwhile', async () => {
    const { id, digest, newest } = await changed();
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'draft' });
    const body = { verdict: 'approved', digest };
    const { status, error } = await call('reviewer@demo.test', 'post', `/requests/${id}/reviews`, body);
    expect([status, error?.details]).toEqual([
      409,
      expect.objectContaining({ state: 'draft', digest: newest }),
    ]);
  });
});
