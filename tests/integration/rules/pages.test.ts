/** Lists beside the main one say how long they are: requests of a document, histories, reviews, revisions. */
import { createArticle, queriesOf } from '../harness';
import { ARTICLE, call, edition, must, propose, review, type Data } from '../steps';

const EDITOR = 'editor@demo.test';
const get = (path: string) => call<Data[]>(EDITOR, 'get', path);
const ids = (list: Data[]) => list.map(({ id }) => id);

let documentId: string;
const requests: string[] = [];

beforeAll(async () => {
  ({ documentId } = await createArticle());
  for (let index = 0; index < 4; index += 1) {
    requests.push((await propose([edition(documentId, { title: `Page ${index}` })])).id);
  }
  await must(EDITOR, 'post', `/requests/${requests[3]}/status`, { status: 'closed' });
});

describe('requests of a document', () => {
  const path = (query = '') => `/documents/${ARTICLE}/${documentId}/requests?${query}`;

  it('come in pages, the newest first, each with its change', async () => {
    const all = await get(path());
    expect(ids(all.data)).toEqual([...requests].reverse());
    expect(all.meta).toEqual({ pagination: { page: 1, pageSize: 25, pageCount: 1, total: 4 } });
    const second = await get(path('page=2&pageSize=3&locale=en'));
    expect(second.data).toMatchObject([{ id: requests[0], change: { documentId } }]);
    expect(second.meta).toEqual({ pagination: { page: 2, pageSize: 3, pageCount: 2, total: 4 } });
    expect((await get(path('locale=fr'))).meta).toMatchObject({ pagination: { total: 0 } });
  });

  it('are filtered, sorted and searched as requests are', async () => {
    const open = 'filters[status][$in]=draft,ready_for_review,ready_for_merging';
    expect(ids((await get(path(open))).data)).toEqual(requests.slice(0, 3).reverse());
    expect(ids((await get(path(`${open}&sort=number:asc&pageSize=2`))).data)).toEqual(requests.slice(0, 2));
    expect(ids((await get(path('_q=no such title'))).data)).toEqual([]);
    for (const bad of ['page=0', 'pageSize=101', 'filters[password]=x', 'sort=x', 'unknown=1']) {
      expect([bad, (await get(path(bad))).status]).toEqual([bad, 400]);
    }
  });

  it('take as many queries for four as for one', async () => {
    await get(path());
    const one = await queriesOf(() => get(path('sort=number&pageSize=1')));
    expect(await queriesOf(() => get(path('sort=number&pageSize=4')))).toHaveLength(one.length);
  });
});

describe('what people read as a whole', () => {
  it('is one page, and comes in pages when asked for one', async () => {
    const [id] = requests as [string];
    const { changes } = await must(EDITOR, 'get', `/requests/${id}`);
    const change = changes[0].id;
    for (let number = 1; number < 30; number += 1) {
      await must(EDITOR, 'put', `/changes/${change}`, { data: { title: `${number}` }, fromRevision: number });
    }
    await review(id, 'changes_requested', 'reviewer@demo.test');
    await review(id, 'approved', 'reviewer@demo.test');
    for (const path of [
      `/requests/${id}/timeline`,
      `/requests/${id}/reviews`,
      `/changes/${change}/revisions`,
    ]) {
      const { data, meta } = await get(path);
      const total = data.length;
      expect(total).toBeGreaterThan(path.endsWith('reviews') ? 1 : 29);
      expect([path, meta]).toEqual([path, { pagination: { page: 1, pageSize: total, pageCount: 1, total } }]);
      const second = await get(`${path}?page=2&pageSize=1`);
      expect(second.data).toEqual([data[1]]);
      expect(second.meta).toEqual({ pagination: { page: 2, pageSize: 1, pageCount: total, total } });
      const one = await queriesOf(() => get(`${path}?pageSize=1`));
      expect(await queriesOf(() => get(path))).toHaveLength(one.length);
      expect((await get(`${path}?pageSize=0`)).status).toBe(400);
    }
  }, 60_000);

  it('has a page of nothing', async () => {
    expect((await get(`/requests/${requests[1]}/reviews`)).meta).toEqual({
      pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 },
    });
  });
});
