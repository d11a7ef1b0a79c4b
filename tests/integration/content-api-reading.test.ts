/** The plugin's content API: what a token sees. Whatever it may not read does not exist for it. */
import type { ChangeInput } from '../../contracts/changes';
import type { ListedRequest } from '../../contracts/requests';
import { createArticle, queriesOf, seeded, strapi } from './harness';
import { account, ARTICLE, CATEGORY, documents, edition, grant, propose, removeAccount } from './steps';
import { callApi, createToken, customToken, mustApi, proposeAs, type Token } from './steps/tokens';

let full: Token, articles: Token;

const article = async () => (await createArticle()).documentId;

const articleEdition = async () => edition(await article(), { title: 'P' });

const ids = (list: { id: string }[]) => list.map(({ id }) => id);

beforeAll(async () => {
  full = await createToken({ type: 'full-access' });
  articles = await customToken([ARTICLE]);
});

describe('what a token may not read', () => {
  it('is not in lists or counts, and looks as if it did not exist', async () => {
    const location = `/tokens-${Date.now()}`;
    const seen = await propose([await articleEdition()], { location });
    const category = (await documents(CATEGORY).create({ data: { name: `Token ${Date.now()}` } })).documentId;
    const hidden = await propose([edition(category, { description: 'P' }, CATEGORY)], { location });
    const mixed = await propose([await articleEdition(), edition(category, { description: 'Q' }, CATEGORY)], {
      location,
    });
    const list = (token: Token) => callApi(token, 'get', `/requests?filters[location][$eq]=${location}`);
    const narrow = await list(articles);
    expect([ids(narrow.data), narrow.meta.pagination]).toMatchObject([[seen.id], { total: 1 }]);
    expect(ids((await list(full)).data)).toEqual(expect.arrayContaining([seen.id, hidden.id, mixed.id]));
    for (const { id } of [hidden, mixed]) {
      for (const [method, path, body] of [
        ['get', '', undefined],
        ['post', '/changes', await articleEdition()],
        ['post', '/status', { status: 'closed' }],
      ] as const) {
        expect((await callApi(articles, method, `/requests/${id}${path}`, body)).status).toBe(404);
      }
    }
    expect(await mustApi(articles, 'get', `/documents/${CATEGORY}/${category}/requests`)).toEqual([]);
    expect(ids(await mustApi(full, 'get', `/documents/${CATEGORY}/${category}/requests`))).toEqual([
      mixed.id,
      hidden.id,
    ]);
  });

  it('cannot be proposed either', async () => {
    const changes = (change: ChangeInput) => ({ title: 'P', changes: [change] });
    const edited = changes(edition(seeded.category, { description: 'P' }, CATEGORY));
    expect((await callApi(articles, 'post', '/requests', edited)).status).toBe(404);
    const created = changes({ type: 'creation', contentType: CATEGORY, data: { name: 'P' } });
    expect((await callApi(articles, 'post', '/requests', created)).status).toBe(403);
    const { id } = await proposeAs(articles, [await articleEdition()]);
    const added = edition(seeded.category, { description: 'P' }, CATEGORY);
    expect((await callApi(articles, 'post', `/requests/${id}/changes`, added)).status).toBe(404);
  });

  it('not even with full access, where the content API does not offer the type', async () => {
    const { id } = await proposeAs(full, [await articleEdition()]);
    const { action } = strapi.contentAPI.permissions.providers;
    const has = jest.spyOn(action, 'has').mockImplementation((uid: string) => !uid.startsWith(`${ARTICLE}.`));
    expect((await callApi(full, 'get', `/requests/${id}`)).status).toBe(404);
    has.mockRestore();
    expect((await callApi(full, 'get', `/requests/${id}`)).status).toBe(200);
  });
});

describe('lists', () => {
  it('take the filters of the contract, which are no attributes of a content type', async () => {
    const documentId = await article();
    const { id, number } = await proposeAs(articles, [edition(documentId, { title: 'P' })]);
    const find = async (query: string) =>
      ids(await mustApi<ListedRequest[]>(articles, 'get', `/requests?${query}`));
    for (const query of [
      `filters[targetDocumentId][$eq]=${documentId}`,
      `filters[number][$eq]=${number}&filters[contentType][$eq]=${ARTICLE}&sort=number:desc&pageSize=1`,
      `filters[$and][0][targetDocumentId]=${documentId}&filters[$and][1][status][$in][0]=ready_for_review`,
      `_q=%23${number}`,
    ]) {
      expect([query, await find(query)]).toEqual([query, [id]]);
    }
    for (const query of [
      'populate=*',
      'filters[creator][email]=a',
      'fields=title',
      'filters[lockVersion]=1',
    ]) {
      expect([query, (await callApi(articles, 'get', `/requests?${query}`)).status]).toEqual([query, 400]);
    }
    expect(
      ids(await mustApi(articles, 'get', `/documents/${ARTICLE}/${documentId}/requests?locale=en`)),
    ).toEqual([id]);
  });

  it('of its own hold what this token made; nothing waits for its review', async () => {
    const [one, other] = [await customToken([ARTICLE]), await customToken([ARTICLE])];
    const gone = await account([grant('read', ARTICLE), grant('request', ARTICLE)]);
    const { id: ofGone } = await propose([await articleEdition()], { by: gone.email });
    await removeAccount(gone.id);
    const { id } = await proposeAs(one, [await articleEdition()]);
    const scope = async (token: Token, name: string) =>
      ids(await mustApi<ListedRequest[]>(token, 'get', `/requests?scope=${name}`));
    expect([await scope(one, 'mine'), await scope(one, 'watching')]).toEqual([[id], [id]]);
    expect([await scope(other, 'mine'), await scope(other, 'watching')]).toEqual([[], []]);
    expect([await scope(one, 'to_review'), await scope(full, 'to_review')]).toEqual([[], []]);
    expect((await callApi(one, 'post', `/requests/${ofGone}/status`, { status: 'closed' })).status).toBe(403);
  });

  it('cost the same number of queries, however many requests there are', async () => {
    const location = `/many-tokens-${Date.now()}`;
    const path = `/requests?pageSize=100&filters[location][$eq]=${location}`;
    await proposeAs(articles, [await articleEdition()], { location });
    await mustApi(articles, 'get', path);
    const one = await queriesOf(() => mustApi(articles, 'get', path));
    for (let index = 0; index < 9; index += 1) {
      await proposeAs(articles, [await articleEdition(), await articleEdition()], { location });
    }
    await mustApi(articles, 'get', path);
    const ten = await queriesOf(() => mustApi(articles, 'get', path));
    expect(ten.length).toBe(one.length);
  });
});
