/** Section 9: when a request is published by itself is planned by its authors and managers. */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle } from '../harness';
import { ARTICLE, call, edition, idOf, must, propose, read, requestThatIs, review } from '../steps';
import { callApi, customToken } from '../steps/tokens';
import { eventsOf, inMinutes, planned, pretend, runPlanned, SOON, titleOf } from './steps';

const PUBLISHER = 'publisher@demo.test';
const EDITOR = 'editor@demo.test';
const ADMIN = 'admin@demo.test';

describe('planning', () => {
  it('a time is given with a new request or later, changed, and taken back', async () => {
    const { documentId } = await createArticle();
    const [first, second] = [inMinutes(60), inMinutes(120)];
    const created = await propose([edition(documentId, { title: 'Planned' })], { mergeAt: first });
    expect(created).toMatchObject({ mergeAt: first, mergeAtFailure: null });
    const listed = await must(EDITOR, 'get', `/requests?filters[number]=${created.number}`);
    expect(listed[0]).toMatchObject({ mergeAt: first, mergeAtFailure: null });
    const until = async (moment: string): Promise<string[]> =>
      (
        await must(EDITOR, 'get', `/requests?filters[mergeAt][$lte]=${moment}&sort=mergeAt:asc&pageSize=100`)
      ).map(({ id }: { id: string }) => id);
    expect(await until(inMinutes(59))).not.toContain(created.id);
    expect(await until(inMinutes(61))).toContain(created.id);
    const put = (mergeAt: string | null) => must(EDITOR, 'put', `/requests/${created.id}`, { mergeAt });
    expect(await put(second)).toMatchObject({ mergeAt: second });
    expect(await put(second)).toMatchObject({ mergeAt: second });
    expect(await put(null)).toMatchObject({ mergeAt: null });
    expect(await put(null)).toMatchObject({ mergeAt: null });
    const lines = await eventsOf(created.id, 'planned');
    expect(lines.map(({ data }) => data.at)).toEqual([first, second, null]);
    expect(lines.every(({ actor }) => actor?.id === idOf(EDITOR))).toBe(true);
    expect(await eventsOf(created.id, 'edited')).toEqual([]);
    await runPlanned(600);
    expect((await read(created.id)).status).toBe('ready_for_review');
    expect(await eventsOf(created.id, 'merge_failed')).toEqual([]);
  });

  it.each(['the new year', '2030-13-01T00:00:00Z', '2020-01-01', 5, '9999-12-31T23:59:59Z'])(
    'refuses %p',
    async (mergeAt) => {
      const { id } = await propose([edition((await createArticle()).documentId, { title: 'Planned' })]);
      const refused = await call(EDITOR, 'put', `/requests/${id}`, { mergeAt });
      expect(refused.status).toBe(400);
      expect(refused.error?.details.errors[0].path).toEqual(['mergeAt']);
    },
  );

  it('refuses a time that is over, with words', async () => {
    const changes = [edition((await createArticle()).documentId, { title: 'Planned' })];
    const { id } = await propose(changes);
    for (const refused of [
      await call(EDITOR, 'put', `/requests/${id}`, { title: 'Not this either', mergeAt: inMinutes(-1) }),
      await call(EDITOR, 'post', '/requests', { title: 'Planned', changes, mergeAt: inMinutes(-1) }),
    ]) {
      expect(refused.status).toBe(400);
      expect(refused.error?.details.errors[0]).toMatchObject({
        path: ['mergeAt'],
        message: 'This time is over: choose one in the future.',
        text: [{ id: 'plan.past' }],
      });
    }
    expect((await read(id)).title).not.toBe('Not this either');
  });

  it('is for authors and managers, as long as the request is open', async () => {
    const { id } = await propose([edition((await createArticle()).documentId, { title: 'Planned' })]);
    await must(EDITOR, 'put', `/requests/${id}`, { collaborators: [idOf('contributor@demo.test')] });
    const put = async (email: string, to = id) =>
      (await call(email, 'put', `/requests/${to}`, { mergeAt: inMinutes(60) })).status;
    expect(await put('contributor@demo.test')).toBe(403);
    expect(await put('reviewer@demo.test')).toBe(403);
    expect(await put('outsider@demo.test')).toBe(404);
    expect(await put(ADMIN)).toBe(200);
    for (const status of ['merged', 'closed', 'stale']) {
      expect(await put(EDITOR, await requestThatIs(status))).toBe(409);
    }
  });

  it('is not for API tokens', async () => {
    const token = await customToken([ARTICLE]);
    const changes = [edition((await createArticle()).documentId, { title: 'Planned' })];
    const body = { title: 'By a token', changes };
    const refused = await callApi(token, 'post', '/requests', { ...body, mergeAt: inMinutes(60) });
    expect([refused.status, refused.error?.message]).toEqual([
      403,
      'API tokens may propose, but not plan when something is published.',
    ]);
    expect((await callApi(token, 'post', '/requests', body)).status).toBe(201);
  });

  it('ends with the request, and does not come back with it', async () => {
    const { request, documentId } = await planned();
    const move = (status: string) => must(PUBLISHER, 'post', `/requests/${request.id}/status`, { status });
    expect(await move('closed')).toMatchObject({ mergeAt: null });
    expect(await move('ready_for_review')).toMatchObject({ mergeAt: null });
    await runPlanned(SOON);
    expect(await titleOf(documentId)).toBe('Before');
  });

  it('goes with every part of a split request', async () => {
    const other = await createArticle();
    const { documentId } = await createArticle({ title: 'Before' });
    const mergeAt = inMinutes(SOON);
    const request = await propose(
      [edition(documentId, { title: 'As planned' }), edition(other.documentId, { title: 'Planned, too' })],
      { by: PUBLISHER, mergeAt },
    );
    await pretend(request.id, { mergeAtFailure: { at: mergeAt, message: 'Names another document.' } });
    const parts: ChangeRequest[] = await must(PUBLISHER, 'post', `/requests/${request.id}/split`, {});
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect(part).toMatchObject({ mergeAt, mergeAtFailure: null });
      await review(part.id);
    }
    await runPlanned(SOON);
    for (const part of parts) expect(await read(part.id)).toMatchObject({ status: 'merged' });
    expect(await titleOf(documentId)).toBe('As planned');
  });
});
