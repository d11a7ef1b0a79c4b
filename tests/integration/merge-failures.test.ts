/** Issue 2: a merge that fails anywhere changes nothing, says why, and can be tried again. */
import type { ChangeInput } from '../../contracts/changes';
import type { TimelineEvent } from '../../contracts/events';
import { createArticle, quiet, strapi } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  draftOf,
  edition,
  everything,
  must,
  propose,
  read,
  review,
} from './steps';

const unique = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 7)}`;

const newCategory = async (name = `Failure ${unique()}`): Promise<string> =>
  (await documents(CATEGORY).create({ data: { name } })).documentId;

/** Five changes of five documents, the third of them as given; `ready` before anything goes wrong. */
const five = async (third: ChangeInput) => {
  const [a, b] = [await createArticle(), await createArticle({}, 'draft')];
  const [c, d] = [await newCategory(), await createArticle()];
  const request = await propose([
    edition(a.documentId, { title: 'Changed', links: [{ label: 'L', url: '/l' }] }),
    { type: 'publication', contentType: ARTICLE, documentId: b.documentId, locale: 'en' },
    third,
    edition(c, { description: 'Changed' }, CATEGORY),
    { type: 'unpublication', contentType: ARTICLE, documentId: d.documentId, locale: 'en' },
  ]);
  await review(request.id);
  // What the documents made for this one set off has looked at it before anything goes wrong.
  await quiet();
  expect((await read(request.id)).status).toBe('ready_for_merging');
  return request;
};

const merge = (id: string) => call('publisher@demo.test', 'post', `/requests/${id}/merge`, {});

const timelineOf = async (id: string): Promise<TimelineEvent[]> =>
  must('editor@demo.test', 'get', `/requests/${id}/timeline`);

/** Stores a value behind Strapi's back, so that nobody hears of it before the merge does. */
const behindTheBack = (uid: string, documentId: string, data: object) =>
  strapi.db
    .connection(strapi.db.metadata.get(uid as never).tableName)
    .where({ document_id: documentId })
    .update(data);

const expectUntouched = async (id: string, before: Record<string, string[]>) => {
  expect(await everything()).toEqual(before);
  const request = await read(id);
  expect(request.mergedAt).toBeNull();
  expect(['ready_for_review', 'ready_for_merging']).toContain(request.status);
  const events = await timelineOf(id);
  expect(events.map(({ type }) => type)).toContain('merge_failed');
  expect(events.map(({ type }) => type)).not.toContain('merged');
};

describe('a failure in the third of five changes', () => {
  it('a unique code that was taken meanwhile', async () => {
    const article = await createArticle();
    const code = unique();
    const other = await createArticle();
    const request = await five(edition(article.documentId, { code }));
    await behindTheBack(ARTICLE, other.documentId, { code });
    const before = await everything();
    const reply = await merge(request.id);
    expect(reply.status).toBe(409);
    const third = request.changes.find(({ documentId }) => documentId === article.documentId);
    expect(JSON.stringify(reply.error?.details)).toContain(third?.id);
    expect(reply.error?.details.checks).toMatchObject([
      { id: 'publishable', problems: [{ change: third?.id, path: 'code' }] },
    ]);
    await expectUntouched(request.id, before);

    await behindTheBack(ARTICLE, other.documentId, { code: unique() });
    expect((await approveAndMerge(request.id)).request.status).toBe('merged');
    expect((await draftOf(ARTICLE, article.documentId)).code).toBe(code);
  });

  it('the unique name of a category that was taken meanwhile', async () => {
    const name = `Taken ${unique()}`;
    const [documentId, other] = [await newCategory(), await newCategory()];
    const request = await five(edition(documentId, { name }, CATEGORY));
    await behindTheBack(CATEGORY, other, { name });
    const before = await everything();
    const reply = await merge(request.id);
    expect(reply.status).toBe(409);
    expect(reply.error?.details.checks[0].problems).toMatchObject([
      { change: request.changes[2]?.id, path: 'name' },
    ]);
    await expectUntouched(request.id, before);
  });

  it('the target of a relation that was deleted meanwhile', async () => {
    const target = await createArticle();
    const article = await createArticle();
    const request = await five(
      edition(article.documentId, { related: { connect: [{ documentId: target.documentId }] } }),
    );
    const table = strapi.db.metadata.get(ARTICLE).tableName;
    await strapi.db.connection(table).where({ document_id: target.documentId }).delete();
    const before = await everything();
    const reply = await merge(request.id);
    expect(reply.status).toBe(409);
    expect(reply.error?.details.checks[0].problems).toMatchObject([
      { change: request.changes[2]?.id, path: expect.stringContaining('related') },
    ]);
    await expectUntouched(request.id, before);
  });

  it.each(['beforeUpdate', 'afterCreate'] as const)(
    'an error thrown in the lifecycle hook %s',
    async (hook) => {
      const article = await createArticle({ title: 'Third' });
      const request = await five(edition(article.documentId, { title: 'Third changed' }));
      let fail = true;
      const stop = strapi.db.lifecycles.subscribe({
        models: [ARTICLE],
        [hook]: ({ params }: { params: { data?: { title?: string } } }) => {
          if (fail && params.data?.title === 'Third changed') throw new Error('The search index is down.');
        },
      } as never);
      try {
        const before = await everything();
        const reply = await merge(request.id);
        expect(reply.status).toBe(409);
        expect(reply.error).toMatchObject({
          name: 'ConflictError',
          message: expect.stringContaining('The search index is down'),
          details: {
            state: 'merge_failed',
            change: {
              id: request.changes[2]?.id,
              label: 'Third changed',
              contentType: ARTICLE,
              documentId: article.documentId,
            },
          },
        });
        await expectUntouched(request.id, before);
        const failure = (await timelineOf(request.id)).find(({ type }) => type === 'merge_failed');
        expect(failure?.data.message).toContain('The search index is down');
        expect((await read(request.id)).status).toBe('ready_for_merging');
        fail = false;
        expect((await merge(request.id)).status).toBe(200);
      } finally {
        (stop as unknown as () => void)();
      }
    },
  );

  it('a validation error in a hook names the field', async () => {
    const article = await createArticle({ title: 'Third' });
    const request = await five(edition(article.documentId, { summary: 'Refused' }));
    const stop = strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeUpdate({ params }: { params: { data?: { summary?: string } } }) {
        if (params.data?.summary !== 'Refused') return;
        const error = new Error('Too negative');
        Object.assign(error, {
          name: 'ValidationError',
          details: { errors: [{ path: ['summary'], message: 'Too negative', name: 'ValidationError' }] },
        });
        throw error;
      },
    } as never);
    try {
      const reply = await merge(request.id);
      expect(reply.status).toBe(409);
      expect(reply.error?.details).toMatchObject({
        change: { id: request.changes[2]?.id },
        errors: [{ path: ['summary'] }],
      });
    } finally {
      (stop as unknown as () => void)();
    }
  });

  it('in the last step, storing the status: the documents are rolled back too', async () => {
    const article = await createArticle();
    const request = await five(edition(article.documentId, { title: 'Nearly' }));
    const stop = strapi.db.lifecycles.subscribe({
      models: ['plugin::change-requests.change-request'],
      beforeUpdate({ params }: { params: { data?: { status?: string } } }) {
        if (params.data?.status === 'merged') throw new Error('The disk is full.');
      },
    } as never);
    try {
      const before = await everything();
      expect((await merge(request.id)).status).toBeGreaterThanOrEqual(409);
      expect(await everything()).toEqual(before);
      expect(await read(request.id)).toMatchObject({
        status: 'ready_for_merging',
        mergedAt: null,
        mergedBy: null,
      });
    } finally {
      (stop as unknown as () => void)();
    }
  });

  it('an event is told only of what was committed', async () => {
    const told: string[] = [];
    const off = ['change-request.merged', 'change-request.merge-failed'].map((name) =>
      strapi.eventHub.on(name, async () => void told.push(name)),
    );
    const article = await createArticle({ title: 'Told' });
    const request = await five(edition(article.documentId, { title: 'Told changed' }));
    let fail = true;
    const stop = strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeUpdate({ params }: { params: { data?: { title?: string } } }) {
        if (fail && params.data?.title === 'Told changed') throw new Error('No');
      },
    } as never);
    try {
      await merge(request.id);
      expect(told).toEqual(['change-request.merge-failed']);
      fail = false;
      await merge(request.id);
      expect(told).toEqual(['change-request.merge-failed', 'change-request.merged']);
    } finally {
      (stop as unknown as () => void)();
      off.forEach((unsubscribe) => unsubscribe());
    }
  });

  it('a listener of the merge that fails can neither undo nor fail it', async () => {
    const off = strapi.eventHub.on('change-request.merged', async () => {
      throw new Error('The mail server is down');
    });
    const { documentId } = await createArticle();
    try {
      const { id } = await propose([edition(documentId, { title: 'Despite' })]);
      expect((await approveAndMerge(id)).request.status).toBe('merged');
      expect((await draftOf(ARTICLE, documentId)).title).toBe('Despite');
    } finally {
      off();
    }
  });
});
