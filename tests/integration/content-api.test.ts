/** The plugin's content API: programs with an API token propose, and do nothing else. */
import type { ChangeInput } from '../../contracts/changes';
import type { ChangeRequest } from '../../contracts/requests';
import { createArticle, seeded, strapi } from './harness';
import { ARTICLE, call, CATEGORY, draftOf, edition, liveOf, must, propose, review } from './steps';
import {
  ALL_ACTIONS,
  callApi,
  createToken,
  customToken,
  mustApi,
  proposeAs,
  revoke,
  type Token,
} from './steps/tokens';

let full: Token, readOnly: Token, articles: Token;

const article = async () => (await createArticle()).documentId;

const articleEdition = async () => edition(await article(), { title: 'P' });

beforeAll(async () => {
  full = await createToken({ type: 'full-access' });
  readOnly = await createToken({ type: 'read-only' });
  articles = await customToken([ARTICLE]);
});

describe('what each type of token may do', () => {
  it('full access: proposes, adds, edits again and moves its own requests', async () => {
    const [one, other] = [await article(), await article()];
    const created = await proposeAs(full, [edition(one, { title: 'P' })], { draft: true });
    const person = { id: null, name: full.name };
    expect(created).toMatchObject({ status: 'draft', creator: person, authors: [person], collaborators: [] });
    const at = `/requests/${created.id}`;
    const added = await callApi(full, 'post', `${at}/changes`, edition(other, { title: 'Q' }));
    expect([added.status, added.data.revision, added.data.authors]).toEqual([201, 1, [person]]);
    const again = await callApi(full, 'post', `${at}/changes`, {
      ...edition(other, { title: 'R' }),
      fromRevision: 1,
    });
    expect([again.status, again.data.id, again.data.revision]).toEqual([201, added.data.id, 2]);
    for (const status of ['ready_for_review', 'draft', 'closed', 'ready_for_review']) {
      expect((await mustApi(full, 'post', `${at}/status`, { status })).status).toBe(status);
    }
    const read = await mustApi<ChangeRequest>(full, 'get', at);
    expect([read.status, read.changes.length, read.authors]).toEqual(['ready_for_review', 2, [person]]);
  });

  it('read only: reads everything that the content API offers, and writes nothing', async () => {
    const { id } = await proposeAs(full, [await articleEdition()]);
    const category = await propose([edition(seeded.category, { description: 'P' }, CATEGORY)]);
    expect((await mustApi(readOnly, 'get', `/requests/${id}`)).id).toBe(id);
    expect((await mustApi(readOnly, 'get', `/requests/${category.id}`)).viewer.edit.allowed).toBe(false);
    const writes: [string, object][] = [
      ['/requests', { title: 'P', changes: [await articleEdition()] }],
      [`/requests/${id}/changes`, await articleEdition()],
      [`/requests/${id}/status`, { status: 'closed' }],
    ];
    for (const [path, body] of writes) {
      expect([path, (await callApi(readOnly, 'post', path, body)).status]).toEqual([path, 403]);
    }
    await must('admin@demo.test', 'post', `/requests/${category.id}/status`, { status: 'closed' });
  });

  it('custom: only what it has the permission for', async () => {
    const reader = await customToken([ARTICLE], ['plugin::change-requests.api-requests.find']);
    const { id } = await proposeAs(articles, [await articleEdition()]);
    expect((await callApi(reader, 'get', '/requests')).status).toBe(200);
    expect((await callApi(reader, 'get', `/requests/${id}`)).status).toBe(403);
    expect((await callApi(reader, 'get', `/documents/${ARTICLE}/x/requests`)).status).toBe(403);
    const body = { title: 'P', changes: [await articleEdition()] };
    expect((await callApi(reader, 'post', '/requests', body)).status).toBe(403);
  });

  it('custom: proposes nothing more once it may not create requests', async () => {
    const token = await customToken([ARTICLE]);
    const documentId = await article();
    const { id } = await proposeAs(token, [edition(documentId, { title: 'P' })]);
    const permissions = [`${ARTICLE}.find`, ...ALL_ACTIONS.filter((one) => !one.endsWith('.create'))];
    await strapi.service('admin::api-token').update(token.id, { type: 'custom', permissions });
    for (const change of [
      await articleEdition(),
      { ...edition(documentId, { title: 'Q' }), fromRevision: 1 },
    ]) {
      expect((await callApi(token, 'post', `/requests/${id}/changes`, change)).status).toBe(403);
    }
    expect((await mustApi(token, 'post', `/requests/${id}/status`, { status: 'closed' })).status).toBe(
      'closed',
    );
  });

  it('custom: a type that it may find by id is one that it may read', async () => {
    const { id } = await proposeAs(full, [await articleEdition()]);
    const permissions = [`${ARTICLE}.findOne`, 'plugin::change-requests.api-requests.findOne'];
    const byId = await createToken({ type: 'custom', permissions });
    expect((await mustApi(byId, 'get', `/requests/${id}`)).id).toBe(id);
  });

  it('shows what it may do, and never more than proposing', async () => {
    const { id } = await proposeAs(full, [await articleEdition()]);
    await review(id);
    const { status, viewer } = await mustApi<ChangeRequest>(full, 'get', `/requests/${id}`);
    expect(status).toBe('ready_for_merging');
    const allowed = Object.entries(viewer).filter(([, permit]) => permit.allowed);
    expect(allowed.map(([action]) => action)).toEqual(['edit', 'close']);
    expect(viewer.merge.reason).toBe('API tokens may propose, but not publish.');
    expect(viewer.review.reason).toBe('API tokens may propose, but not review.');
  });
});

describe('whose request it is', () => {
  it('another token may not act as its author, not even one of the same name', async () => {
    const token = await customToken([ARTICLE]);
    const { id } = await proposeAs(token, [await articleEdition()]);
    const { id: ofEditor } = await propose([await articleEdition()]);
    await revoke(token);
    expect((await callApi(token, 'get', `/requests/${id}`)).status).toBe(401);
    const namesake = await createToken({ type: 'full-access', name: token.name });
    for (const request of [id, ofEditor]) {
      const change = await callApi(namesake, 'post', `/requests/${request}/changes`, await articleEdition());
      const status = await callApi(namesake, 'post', `/requests/${request}/status`, { status: 'closed' });
      expect([change.status, status.status]).toEqual([403, 403]);
    }
    const read = await must('admin@demo.test', 'get', `/requests/${id}`);
    expect([read.creator, read.authors]).toEqual([
      { id: null, name: token.name },
      [{ id: null, name: token.name }],
    ]);
  });

  it('a token stays the author with another name and another key', async () => {
    const token = await customToken([ARTICLE]);
    const { id } = await proposeAs(token, [await articleEdition()]);
    const service = strapi.service('admin::api-token');
    await service.update(token.id, { name: `${token.name} renamed` });
    const { accessKey } = await service.regenerate(token.id);
    const path = `/requests/${id}/changes`;
    expect((await callApi(token, 'post', path, await articleEdition())).status).toBe(401);
    expect((await callApi({ accessKey }, 'post', path, await articleEdition())).status).toBe(201);
    const { creator, authors } = await must('editor@demo.test', 'get', `/requests/${id}`);
    expect([creator, ...authors]).toEqual([
      { id: null, name: token.name },
      { id: null, name: token.name },
    ]);
  });

  it('people do not become authors of it, and managers may take it over', async () => {
    const { id } = await proposeAs(articles, [await articleEdition()]);
    const change = await articleEdition();
    expect((await call('editor@demo.test', 'post', `/requests/${id}/changes`, change)).status).toBe(403);
    await must('admin@demo.test', 'post', `/requests/${id}/changes`, change);
    const { authors } = await must('admin@demo.test', 'get', `/requests/${id}`);
    expect(authors).toMatchObject([{ id: null, name: articles.name }, { id: expect.any(Number) }]);
  });
});

describe('approved and published', () => {
  it('by people, with the name of the token in the history', async () => {
    const token = await customToken([ARTICLE]);
    const documentId = await article();
    const creation: ChangeInput = {
      type: 'creation',
      contentType: ARTICLE,
      data: {
        title: 'Made by a program',
        code: `TOKEN-${Date.now()}`,
        slug: `token-${Date.now()}`,
        body: 'B',
      },
    };
    const { id } = await proposeAs(token, [edition(documentId, { title: 'Published' }), creation]);
    await review(id);
    const { request, results } = await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    const person = { id: null, name: token.name };
    expect(request).toMatchObject({ status: 'merged', creator: person, authors: [person] });
    expect((await liveOf(ARTICLE, documentId, 'en')).title).toBe('Published');
    expect((await draftOf(ARTICLE, results[1].documentId, 'en')).title).toBe('Made by a program');
    await revoke(token);
    const timeline = await must('editor@demo.test', 'get', `/requests/${id}/timeline`);
    expect(timeline[0]).toMatchObject({ type: 'created', actor: person });
    const [change] = (await must<ChangeRequest>('editor@demo.test', 'get', `/requests/${id}`)).changes;
    const revisions = await must('editor@demo.test', 'get', `/changes/${change?.id}/revisions`);
    expect([change?.authors, revisions[0].author]).toEqual([[person], person]);
  });
});
