/** Section 10: an author splits a request; nothing of it is lost, and nobody approved the parts. */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, people, strapi } from '../harness';
import {
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  must,
  propose,
  read,
  review,
  withSettings,
} from '../steps';

const EDITOR = 'editor@demo.test';
const CONTRIBUTOR = 'contributor@demo.test';

const article = async (data = {}) =>
  edition((await createArticle()).documentId, { title: `Part ${Math.random()}`, ...data });
const split = (id: string, by = EDITOR): Promise<ChangeRequest[]> =>
  must(by, 'post', `/requests/${id}/split`);
const timeline = (id: string) => must(EDITOR, 'get', `/requests/${id}/timeline`);

const heard = (name: string) => {
  const payloads: Record<string, unknown>[] = [];
  strapi.eventHub.on(`change-request.${name}`, async (payload: unknown) => {
    payloads.push(payload as Record<string, unknown>);
  });
  return payloads;
};

describe('a request about three documents, one of them in two locales', () => {
  let original: ChangeRequest;
  let parts: ChangeRequest[];
  let before: { id: string; revisions: unknown }[];
  const [splitting, done] = [heard('splitting'), heard('split')];

  beforeAll(async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Fr', slug: `fr-${documentId}` },
    });
    original = await propose(
      [
        edition(documentId, { title: 'English' }),
        await article(),
        edition(documentId, { title: 'Français' }, ARTICLE, 'fr'),
        { type: 'creation', contentType: CATEGORY, data: { name: `Split ${Date.now()}` } },
      ],
      { description: 'What **for**', location: '/split', mergeTarget: 'draft', title: 'All of it' },
    );
    await must(EDITOR, 'put', `/changes/${original.changes[1]?.id}`, {
      data: { title: 'Second' },
      fromRevision: 1,
    });
    await must(EDITOR, 'put', `/requests/${original.id}`, { collaborators: [people[CONTRIBUTOR].id] });
    await must(EDITOR, 'put', `/requests/${original.id}/approvers`, {
      users: [people['reviewer@demo.test'].id, people['reviewer2@demo.test'].id],
    });
    await review(original.id, 'changes_requested', 'reviewer2@demo.test');
    await review(original.id);
    original = await read(original.id);
    const revisionsOf = async ({ id }: { id: string }) => ({
      id,
      revisions: await must(EDITOR, 'get', `/changes/${id}/revisions`),
    });
    before = await Promise.all(original.changes.map(revisionsOf));
    parts = await split(original.id);
  });

  it('becomes one per document, the locales of one together, in their order', () => {
    const [english, second, french, created] = original.changes.map(({ id }) => id);
    expect(parts.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      [english, french],
      [second],
      [created],
    ]);
  });

  it('carries what is said about it, and who is in it', () => {
    for (const part of parts) {
      expect(part).toMatchObject({
        title: 'All of it',
        description: 'What **for**',
        location: '/split',
        mergeTarget: 'draft',
        status: original.status,
        creator: original.creator,
        authors: original.authors,
        collaborators: original.collaborators,
        approvers: original.approvers,
        createdAt: original.createdAt,
        splitFrom: original.id,
      });
      expect(part.collaborators).toHaveLength(1);
      expect(part.approvers.users).toHaveLength(2);
      expect(part.digest).not.toBe(original.digest);
    }
    expect(new Set(parts.map(({ digest }) => digest)).size).toBe(3);
    expect(new Set(parts.map(({ number }) => number)).size).toBe(3);
  });

  it('keeps every revision', async () => {
    for (const { id, revisions } of before)
      expect(await must(EDITOR, 'get', `/changes/${id}/revisions`)).toEqual(revisions);
    for (const { changes } of parts)
      for (const { id } of changes)
        expect((await call(EDITOR, 'get', `/changes/${id}/diff`)).status).toBe(200);
  });

  it('has the reviews, none of which counts', () => {
    for (const { reviews } of parts) {
      expect(reviews).toHaveLength(2);
      for (const [index, one] of reviews.entries()) {
        const { verdict, author, comment, createdAt } = original.reviews[index] as (typeof reviews)[number];
        expect(one).toMatchObject({
          verdict,
          author,
          comment,
          createdAt,
          valid: false,
          invalidReason: 'split',
        });
      }
    }
  });

  it('tells its history in each part, without the revisions of the others, and where it came from', async () => {
    const [, second, created] = parts as [ChangeRequest, ChangeRequest, ChangeRequest];
    const events = await timeline(second.id);
    const ofType = (type: string) => events.filter((one: { type: string }) => one.type === type);
    expect(ofType('created')).toHaveLength(1);
    expect(ofType('review')).toHaveLength(2);
    expect(ofType('revision').map(({ data }: { data: { change: string } }) => data.change)).toEqual([
      original.changes[1]?.id,
    ]);
    expect(ofType('split')).toMatchObject([
      { actor: { name: original.creator.name }, data: { from: original.number, automatic: false } },
    ]);
    const others = await timeline(created.id);
    expect(JSON.stringify(others)).not.toContain(original.changes[1]?.id);
  });

  it('is gone itself, and says what became of it', async () => {
    const reply = await call(EDITOR, 'get', `/requests/${original.id}`);
    expect(reply.status).toBe(404);
    expect(reply.error?.details.splitInto).toEqual(
      parts.map(({ id, number, title, changes }) => ({
        id,
        number,
        title,
        labels: [...new Set(changes.map(({ label }) => label))],
      })),
    );
    const found = await must(EDITOR, 'get', `/requests?filters[splitFrom]=${original.id}&sort=number:asc`);
    expect(found.map(({ id }: { id: string }) => id)).toEqual(parts.map(({ id }) => id));
  });

  it('is told to the outside', () => {
    const { id, number } = original;
    expect(splitting).toContainEqual({ id, number, title: 'All of it' });
    expect(done).toContainEqual({
      id,
      number,
      title: 'All of it',
      automatic: false,
      into: parts.map((part) => part.id),
    });
  });

  it('goes on like any other: reviewed and published one by one', async () => {
    const [, second] = parts as [ChangeRequest, ChangeRequest];
    expect((await call('publisher@demo.test', 'post', `/requests/${second.id}/merge`)).status).toBe(409);
    await review(second.id);
    expect((await read(second.id)).status).toBe('ready_for_merging');
    expect((await must('publisher@demo.test', 'get', `/requests/${second.id}/checks`)).checks).toBeDefined();
  });
});

describe('who may split, and what', () => {
  it('a draft stays a draft, and with a strategy that needs nobody the parts are ready as it was', async () => {
    const draft = await propose([await article(), await article()], { draft: true });
    expect((await split(draft.id)).map(({ status }) => status)).toEqual(['draft', 'draft']);
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const ready = await propose([await article(), await article()]);
      expect(ready.status).toBe('ready_for_merging');
      expect((await split(ready.id)).map(({ status }) => status)).toEqual([
        'ready_for_merging',
        'ready_for_merging',
      ]);
    });
  });

  it('one that was approved has to be approved again', async () => {
    const { id } = await propose([await article(), await article()]);
    await review(id);
    expect((await read(id)).status).toBe('ready_for_merging');
    for (const part of await split(id)) expect(part.status).toBe('ready_for_review');
  });

  it('authors and managers may, others are told why not', async () => {
    const { id, viewer } = await propose([await article(), await article()]);
    expect(viewer.split).toEqual({ allowed: true });
    const forReviewer = (await read(id, 'reviewer@demo.test')).viewer.split;
    expect(forReviewer).toMatchObject({ allowed: false, reason: expect.stringContaining('authors') });
    expect((await call('reviewer@demo.test', 'post', `/requests/${id}/split`)).status).toBe(403);
    expect(await split(id, 'admin@demo.test')).toHaveLength(2);
  });

  it('one document, and what has ended, cannot be split', async () => {
    const single = await propose([await article()]);
    expect(single.viewer.split).toMatchObject({
      allowed: false,
      reason: 'This request is about one document only.',
    });
    expect((await call(EDITOR, 'post', `/requests/${single.id}/split`)).status).toBe(409);
    const { id } = await propose([await article(), await article()]);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'closed' });
    expect((await call(EDITOR, 'post', `/requests/${id}/split`)).status).toBe(409);
    expect((await read(id)).viewer.split.allowed).toBe(false);
  });

  it('unknown keys are refused, unknown requests are not found', async () => {
    const { id } = await propose([await article(), await article()]);
    expect((await call(EDITOR, 'post', `/requests/${id}/split`, { into: 2 })).status).toBe(400);
    expect((await call(EDITOR, 'post', '/requests/nothing/split')).status).toBe(404);
    expect((await read(id)).changes).toHaveLength(2);
  });

  it('twice at the same moment: once', async () => {
    const { id } = await propose([await article(), await article(), await article()]);
    const replies = await Promise.all([1, 2, 3].map(() => call(EDITOR, 'post', `/requests/${id}/split`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    expect(await must(EDITOR, 'get', `/requests?filters[splitFrom]=${id}`)).toHaveLength(3);
  });
});
