/** The list of requests: each filter, sorting, search, pages, scopes, and a constant number of queries. */
import type { ListedRequest } from '../../../contracts/requests';
import { createArticle, queriesOf, seeded } from '../harness';
import {
  approveAndMerge,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  idOf,
  must,
  propose,
  review,
} from '../steps';

const list = async (query: Record<string, string>, by = 'editor@demo.test') => {
  const reply = await call<ListedRequest[]>(by, 'get', `/requests?${new URLSearchParams(query)}`);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.error));
  return {
    ids: reply.data.map(({ id }) => id),
    data: reply.data,
    pagination: reply.meta.pagination as Record<string, number>,
  };
};

const WORD = `Xylophone${Date.now()}`;
const here = { 'filters[location][$eq]': `/${WORD}` };
const named = (title: string, more = {}) => ({ title: `${WORD} ${title}`, location: `/${WORD}`, ...more });

let a: string, b: string, c: string, d: string;
let article: string, category: string;

beforeAll(async () => {
  article = (await createArticle({ title: 'Zanzibar' })).documentId;
  category = (await documents(CATEGORY).create({ data: { name: `List ${WORD}` } })).documentId;
  ({ id: a } = await propose([edition(article, { title: 'Zanzibar 2' })], named('alpha')));
  ({ id: b } = await propose(
    [edition(category, { description: 'B' }, CATEGORY)],
    named('Beta', { draft: true }),
  ));
  ({ id: c } = await propose(
    [edition((await createArticle()).documentId, { title: 'C' })],
    named('gamma', { by: 'contributor@demo.test', mergeTarget: 'draft' }),
  ));
  ({ id: d } = await propose(
    [{ type: 'creation', contentType: ARTICLE, locale: 'fr', data: { title: 'D' } }],
    named('delta'),
  ));
  await review(a, 'changes_requested', 'reviewer2@demo.test');
  await approveAndMerge(d);
});

describe('the list', () => {
  it('filters by each key', async () => {
    const { data } = await list(here);
    const numberOf = (id: string) => String(data.find((one) => one.id === id)?.number);
    const cases: [Record<string, string>, string[]][] = [
      [{}, [a, b, c, d]],
      [{ 'filters[number][$eq]': numberOf(b) }, [b]],
      [{ 'filters[number][$in][0]': numberOf(b), 'filters[number][$in][1]': numberOf(c) }, [b, c]],
      [{ 'filters[title][$containsi]': 'BETA' }, [b]],
      [{ 'filters[status]': 'draft' }, [b]],
      [{ 'filters[status][$ne]': 'merged' }, [a, b, c]],
      [{ 'filters[status][$in][0]': 'draft', 'filters[status][$in][1]': 'merged' }, [b, d]],
      [{ 'filters[creator]': String(idOf('contributor@demo.test')) }, [c]],
      [{ 'filters[creator][id][$eq]': String(idOf('editor@demo.test')) }, [a, b, d]],
      [{ 'filters[author]': String(idOf('contributor@demo.test')) }, [c]],
      [{ 'filters[contentType]': CATEGORY }, [b]],
      [{ 'filters[contentType][$in][0]': CATEGORY, 'filters[contentType][$in][1]': ARTICLE }, [a, b, c, d]],
      [{ 'filters[targetDocumentId]': article }, [a]],
      [{ 'filters[targetLocale]': 'fr' }, [d]],
      [{ 'filters[mergeTarget]': 'draft' }, [c]],
      [{ 'filters[createdAt][$gt]': '2999-01-01' }, []],
      [{ 'filters[createdAt][$gt]': '2001-01-01T00:00:00.000Z' }, [a, b, c, d]],
      [{ 'filters[updatedAt][$lt]': '2001-01-01' }, []],
      [{ 'filters[lastActivityAt][$gte]': '2001-01-01' }, [a, b, c, d]],
      [{ 'filters[mergedAt][$notNull]': 'true' }, [d]],
      [{ 'filters[mergedAt][$null]': 'true' }, [a, b, c]],
      [{ 'filters[$and][0][status]': 'ready_for_review', 'filters[$and][1][contentType]': ARTICLE }, [a, c]],
      [{ 'filters[status]': 'ready_for_review', 'filters[mergeTarget]': 'published' }, [a]],
    ];
    for (const [query, expected] of cases) {
      const { ids, pagination } = await list({ ...here, ...query });
      expect([query, ids.sort()]).toEqual([query, [...expected].sort()]);
      expect(pagination.total).toBe(expected.length);
    }
    for (const bad of [
      'filters[password]=x',
      'filters[status]=open',
      'filters[creator]=abc',
      'filters[title][$regex]=x',
      'filters[createdAt]=yesterday',
      'sort=password',
      'sort=title:up',
      'page=0',
      'pageSize=101',
      'pageSize=x',
      'scope=everything',
      'unknown=1',
      'populate=*',
    ]) {
      expect([bad, (await call('editor@demo.test', 'get', `/requests?${bad}`)).status]).toEqual([bad, 400]);
    }
  });

  it('sorts', async () => {
    const byNumber = [a, b, c, d];
    expect((await list({ ...here, sort: 'number:asc' })).ids).toEqual(byNumber);
    expect((await list({ ...here, sort: 'number:desc' })).ids).toEqual([...byNumber].reverse());
    expect((await list({ ...here, sort: 'createdAt' })).ids).toEqual(byNumber);
    expect(
      (await list({ ...here, sort: 'status:asc,number:desc' })).data.map(({ status }) => status),
    ).toEqual(['draft', 'merged', 'ready_for_review', 'ready_for_review']);
    expect((await list({ ...here })).ids[0]).toBe(d);
    await must('contributor@demo.test', 'put', `/requests/${c}`, { description: 'Touched' });
    expect((await list({ ...here })).ids[0]).toBe(c);
  });

  it('searches by title and label, in any case, and by number', async () => {
    expect((await list({ _q: `${WORD.toUpperCase()} BET` })).ids).toEqual([b]);
    expect((await list({ ...here, _q: 'zanzibar' })).ids).toEqual([a]);
    const { number } = (await list({ ...here, 'filters[status]': 'draft' })).data[0] as ListedRequest;
    expect((await list({ ...here, _q: `#${number}` })).ids).toEqual([b]);
    expect((await list({ ...here, _q: String(number) })).ids).toContain(b);
    expect((await list({ ...here, _q: '%' })).ids).toEqual([]);
    expect((await list({ ...here, _q: '_' })).ids).toEqual([]);
  });

  it('gives pages, each request once', async () => {
    const pages = [
      await list({ ...here, page: '1', pageSize: '3' }),
      await list({ ...here, 'pagination[page]': '2', 'pagination[pageSize]': '3' }),
    ];
    expect(pages.map(({ pagination }) => pagination)).toEqual([
      { page: 1, pageSize: 3, pageCount: 2, total: 4 },
      { page: 2, pageSize: 3, pageCount: 2, total: 4 },
    ]);
    expect(pages.flatMap(({ ids }) => ids).sort()).toEqual([a, b, c, d].sort());
    expect((await list({ ...here, page: '9' })).ids).toEqual([]);
  });

  it('has the scopes of the person', async () => {
    expect((await list({ ...here, scope: 'mine' })).ids.sort()).toEqual([a, b, d].sort());
    expect((await list({ ...here, scope: 'mine' }, 'contributor@demo.test')).ids).toEqual([c]);
    expect((await list({ ...here, scope: 'mine' }, 'reviewer@demo.test')).ids).toEqual([]);
    expect((await list({ ...here, scope: 'to_review' }, 'reviewer@demo.test')).ids.sort()).toEqual(
      [a, c].sort(),
    );
    expect((await list({ ...here, scope: 'to_review' }, 'editor@demo.test')).ids).toEqual([]);
    await must('editor@demo.test', 'put', `/requests/${a}/approvers`, {
      users: [idOf('publisher@demo.test'), idOf('reviewer2@demo.test')],
      groups: [],
    });
    expect((await list({ ...here, scope: 'to_review' }, 'reviewer@demo.test')).ids).toEqual([c]);
    expect((await list({ ...here, scope: 'to_review' }, 'publisher@demo.test')).ids.sort()).toEqual(
      [a, c].sort(),
    );
  });

  it('shows what a row needs', async () => {
    const { data } = await list({ ...here, 'filters[targetDocumentId]': article });
    expect(data).toMatchObject([
      {
        id: a,
        targets: { count: 1, labels: ['Zanzibar 2'], types: ['edition'] },
        reviews: { approved: 0, changesRequested: 1 },
        outdated: false,
        conflicts: 0,
        creator: { id: idOf('editor@demo.test') },
      },
    ]);
    await documents(ARTICLE).update({ documentId: article, data: { title: 'Theirs' } });
    await documents(ARTICLE).publish({ documentId: article });
    expect((await list({ ...here, 'filters[targetDocumentId]': article })).data).toMatchObject([
      { outdated: true, conflicts: 1 },
    ]);
  });

  it('asks the database as often for fifty requests as for one', async () => {
    const targets: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      const { documentId } = await createArticle({ author: { documentId: seeded.author } });
      targets.push(documentId);
      const changes = [
        edition(documentId, { title: `Many ${index}` }),
        edition(category, { description: `Many ${index}` }, CATEGORY),
      ];
      const { id } = await propose(changes, { location: `/many-${WORD}` });
      if (index % 2) await review(id);
    }
    const page = (pageSize: number) =>
      list({ 'filters[location][$eq]': `/many-${WORD}`, pageSize: String(pageSize) }, 'reviewer@demo.test');
    await page(50);
    const one = await queriesOf(() => page(1));
    const fifty = await queriesOf(() => page(50));
    expect((await page(50)).ids).toHaveLength(50);
    expect(fifty.length).toBe(one.length);

    const related = (documentId: string) =>
      queriesOf(() => must('reviewer@demo.test', 'get', `/documents/${ARTICLE}/${documentId}/requests`));
    await related(targets[1] as string);
    const [few] = [await related(targets[1] as string)];
    const ofCategory = () => must('reviewer@demo.test', 'get', `/documents/${CATEGORY}/${category}/requests`);
    await ofCategory();
    const many = await queriesOf(ofCategory);
    expect(many.length).toBeLessThanOrEqual(few.length);
  }, 120_000);
});
