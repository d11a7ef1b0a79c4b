/** Section 9: a request with a planned time is published by itself then, if every check passes; else it says why not. */
import { createArticle, strapi } from '../harness';
import {
  account,
  ARTICLE,
  documents,
  draftOf,
  edition,
  grant,
  idOf,
  must,
  propose,
  read,
  review,
  right,
  withSettings,
} from '../steps';
import {
  eventsOf,
  inMinutes,
  planned,
  pretend,
  runPlanned,
  scheduleOf,
  SOON,
  stored,
  titleOf,
  told,
} from './steps';

const PUBLISHER = 'publisher@demo.test';
const EDITOR = 'editor@demo.test';
const ADMIN = 'admin@demo.test';

const reasonOf = async (id: string): Promise<string | undefined> => (await read(id)).mergeAtFailure?.message;

describe('at the planned time', () => {
  it('a request is published, not before, and once', async () => {
    const { request, documentId } = await planned();
    await runPlanned(SOON - 1);
    expect(await titleOf(documentId)).toBe('Before');
    const heard = await told('merged', () =>
      Promise.all([runPlanned(SOON), runPlanned(SOON), runPlanned(SOON)]),
    );
    await runPlanned(SOON);
    expect(heard.filter(({ id }) => id === request.id)).toHaveLength(1);
    expect(await titleOf(documentId)).toBe('As planned');
    expect(await read(request.id)).toMatchObject({
      status: 'merged',
      mergedBy: { id: idOf(PUBLISHER) },
      mergeAt: null,
      mergeAtFailure: null,
    });
    expect(await eventsOf(request.id, 'merged')).toEqual([
      expect.objectContaining({
        actor: expect.objectContaining({ id: idOf(PUBLISHER) }),
        data: { documents: 1, planned: true },
      }),
    ]);
    expect(await eventsOf(request.id, 'merge_failed')).toEqual([]);
  });

  it('what was published by hand before is left alone', async () => {
    const { request } = await planned();
    expect((await scheduleOf(request.id))?.state).toBe('info');
    await must(PUBLISHER, 'post', `/requests/${request.id}/merge`, {});
    await runPlanned(SOON);
    expect(await eventsOf(request.id, 'merged')).toHaveLength(1);
    expect(await eventsOf(request.id, 'merge_failed')).toEqual([]);
  });

  it('every check counts as it is then, whatever the stored status says', async () => {
    const { request, documentId } = await planned();
    await pretend(request.id, { status: 'ready_for_review' });
    await runPlanned(SOON);
    expect(await titleOf(documentId)).toBe('As planned');

    const other = await planned();
    await strapi.db.query('plugin::change-requests.review').updateMany({
      where: { requestId: other.request.number },
      data: { valid: false },
    });
    expect((await stored(other.request.id)).status).toBe('ready_for_merging');
    await runPlanned(SOON);
    expect(await titleOf(other.documentId)).toBe('Before');
    expect(await reasonOf(other.request.id)).toBe('No valid approval yet; at least one is needed.');
  });

  it('what is not approved stays, says why, and can be planned again', async () => {
    const { documentId } = await createArticle({ title: 'Before' });
    const mergeAt = inMinutes(SOON);
    const {
      id,
      number,
      title: name,
    } = await propose([edition(documentId, { title: 'As planned' })], {
      by: PUBLISHER,
      mergeAt,
    });
    const message = 'No valid approval yet; at least one is needed.';
    const heard = await told('merge-failed', () => runPlanned(SOON));
    expect(heard).toEqual([{ id, number, title: name, message, plannedFor: mergeAt }]);
    const failure = { at: mergeAt, message, text: [{ id: 'approval.none', values: {} }] };
    expect(await read(id)).toMatchObject({
      status: 'ready_for_review',
      mergeAt: null,
      mergeAtFailure: failure,
    });
    const [listed] = await must(EDITOR, 'get', `/requests?filters[number]=${number}`);
    expect(listed.mergeAtFailure).toEqual(failure);
    expect(await eventsOf(id, 'merge_failed')).toEqual([
      expect.objectContaining({
        actor: null,
        data: { plannedFor: mergeAt, message, text: failure.text },
      }),
    ]);
    expect(await scheduleOf(id)).toMatchObject({ state: 'warning' });
    await runPlanned(SOON + 1);
    expect(await eventsOf(id, 'merge_failed')).toHaveLength(1);

    await review(id);
    const again = await must(PUBLISHER, 'put', `/requests/${id}`, { mergeAt: inMinutes(SOON) });
    expect(again.mergeAtFailure).toBeNull();
    await runPlanned(SOON);
    expect(await titleOf(documentId)).toBe('As planned');
  });

  it('the failure of the last plan goes when it is taken back, and when it is published by hand', async () => {
    for (const way of ['put', 'merge']) {
      const { request } = await planned(EDITOR);
      await runPlanned(SOON);
      expect(await reasonOf(request.id)).toBeDefined();
      if (way === 'put') await must(EDITOR, 'put', `/requests/${request.id}`, { mergeAt: null });
      else await must(PUBLISHER, 'post', `/requests/${request.id}/merge`, {});
      expect((await read(request.id)).mergeAtFailure).toBeNull();
    }
  });

  it('a draft, a conflict, and a document that is gone are told', async () => {
    const draft = await planned();
    await must(PUBLISHER, 'post', `/requests/${draft.request.id}/status`, { status: 'draft' });
    const conflict = await planned();
    await documents(ARTICLE).update({
      documentId: conflict.documentId,
      data: { title: 'Theirs' },
      status: 'published',
    });
    const gone = await planned();
    await documents(ARTICLE).delete({ documentId: gone.documentId });
    const good = await planned();
    await runPlanned(SOON);
    expect(await reasonOf(draft.request.id)).toContain('The request is still a draft.');
    expect((await read(draft.request.id)).status).toBe('draft');
    expect(await reasonOf(conflict.request.id)).toContain('were changed elsewhere meanwhile.');
    expect(await titleOf(conflict.documentId)).toBe('Theirs');
    expect(await reasonOf(gone.request.id)).toContain('does not exist any more');
    expect(await titleOf(good.documentId)).toBe('As planned');
  });

  it('what breaks while publishing is told, too, and undone', async () => {
    const { request, documentId } = await planned();
    const unsubscribe = strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeCreate({ params }) {
        if (params.data.documentId === documentId) throw new Error('Broken on purpose');
      },
    });
    await runPlanned(SOON);
    unsubscribe();
    expect(await reasonOf(request.id)).toContain('Broken on purpose');
    expect(await titleOf(documentId)).toBe('Before');
    expect((await draftOf(ARTICLE, documentId, 'en')).title).toBe('Before');
    expect((await read(request.id)).status).toBe('ready_for_merging');
  });
});

describe('whose rights count', () => {
  const RIGHTS = ['read', 'create', 'update', 'publish', 'request', 'approve'].map(
    (verb) => () => grant(verb, ARTICLE),
  );
  const all = () => RIGHTS.map((make) => make());
  const setRights = (roleId: number, grants: ReturnType<typeof all>) =>
    strapi.service('admin::role').assignPermissions(
      roleId,
      [right('read'), ...grants].map((one) => ({ conditions: [], ...one })),
    );

  it('those of the person who planned it, at that time', async () => {
    const person = await account(all(), 'Planner');
    for (const [lost, reason] of [
      ['publish', /^Planner Person \d+ may not publish "As planned"\.$/],
      ['approve', /^Planner Person \d+ is no approver of this request and lacks the permission/],
      ['read', /^Planner Person \d+ may not see everything in this request\.$/],
    ] as const) {
      await setRights(person.roleId, all());
      const { request, documentId } = await planned(person.email);
      expect(await scheduleOf(request.id)).toMatchObject({ state: 'info' });
      await setRights(
        person.roleId,
        all().filter(({ action }) => !action.endsWith(`.${lost}`)),
      );
      expect(await scheduleOf(request.id)).toMatchObject({ state: 'warning' });
      await runPlanned(SOON);
      expect(await reasonOf(request.id)).toMatch(reason);
      expect(await titleOf(documentId)).toBe('Before');
    }
  });

  it('nobody’s, once the account is blocked or gone', async () => {
    const person = await account(all(), 'Leaver');
    const { request, documentId } = await planned(person.email);
    await strapi.db.query('admin::user').update({ where: { id: person.id }, data: { blocked: true } });
    await runPlanned(SOON);
    expect(await reasonOf(request.id)).toBe(
      'The account that planned it does not exist any more or is blocked.',
    );
    expect(await titleOf(documentId)).toBe('Before');
  });

  it('an author who may not publish is told so at once, and again at that time', async () => {
    const { request } = await planned(EDITOR);
    const check = await scheduleOf(request.id, EDITOR);
    expect(check).toMatchObject({ state: 'warning', text: [{ id: 'plan.would-fail' }] });
    expect(check?.message).toContain('lacks the permission "Approve change requests"');
    await runPlanned(SOON);
    expect(await reasonOf(request.id)).toContain('lacks the permission "Approve change requests"');
  });

  it('those of the manager who planned it for the author', async () => {
    const { documentId } = await createArticle({ title: 'Before' });
    const { id } = await propose([edition(documentId, { title: 'As planned' })]);
    await review(id);
    await must(ADMIN, 'put', `/requests/${id}`, { mergeAt: inMinutes(SOON) });
    await runPlanned(SOON);
    expect(await read(id)).toMatchObject({ status: 'merged', mergedBy: { id: idOf(ADMIN) } });
  });

  it('those of the merge user where there is one, whoever planned it', async () => {
    await withSettings({ mergeUser: idOf(PUBLISHER) }, async () => {
      const { request, documentId } = await planned(EDITOR);
      expect(await scheduleOf(request.id)).toMatchObject({ state: 'info', text: [{ id: 'plan.at' }] });
      await runPlanned(SOON);
      expect(await titleOf(documentId)).toBe('As planned');
      expect(await read(request.id)).toMatchObject({ mergedBy: { id: idOf(PUBLISHER) } });
    });
  });

  it('a merge user who may not publish it publishes nothing', async () => {
    await withSettings({ mergeUser: idOf('reviewer@demo.test') }, async () => {
      const { request, documentId } = await planned();
      await runPlanned(SOON);
      expect(await reasonOf(request.id)).toContain('may not update "As planned"');
      expect(await titleOf(documentId)).toBe('Before');
    });
  });
});

it('every minute Strapi’s cron does what is due', async () => {
  const { request, documentId } = await planned();
  const minute = strapi.cron.jobs.find(({ options }) => options === '* * * * *');
  await minute?.job.invoke();
  expect(await titleOf(documentId)).toBe('Before');
  await pretend(request.id, { mergeAt: inMinutes(-1) });
  await minute?.job.invoke();
  expect(await titleOf(documentId)).toBe('As planned');
});

it('the check of a request without a plan says nothing', async () => {
  const { id } = await propose([edition((await createArticle()).documentId, { title: 'Unplanned' })]);
  expect(await scheduleOf(id)).toBeUndefined();
});
