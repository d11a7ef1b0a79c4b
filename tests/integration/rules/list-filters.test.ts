/** What the list of requests can be asked for: every operator, groups of filters, what is empty, what is refused. */
import type { ListedRequest } from '../../../contracts/requests';
import { createArticle, strapi } from '../harness';
import { ARTICLE, call, CATEGORY, documents, edition, idOf, propose } from '../steps';
import { createToken, mustApi } from '../steps/tokens';

const EDITOR = 'editor@demo.test';
const OTHER = 'admin@demo.test';
const WORD = `Marimba${Date.now().toString(36)}`;

let a: string, b: string, c: string;
let article: string;

const find = (query: Record<string, string>) =>
  call<ListedRequest[]>(
    EDITOR,
    'get',
    `/requests?${new URLSearchParams({ 'filters[location]': `/${WORD}`, ...query })}`,
  );

/** Ids in the order of the list; the total has to be their number. */
const idsOf = async (query: Record<string, string>): Promise<string[]> => {
  const { status, data, meta, error } = await find(query);
  if (status !== 200) throw new Error(JSON.stringify(error));
  expect(meta.pagination).toMatchObject({ total: data.length });
  return data.map(({ id }) => id);
};

beforeAll(async () => {
  const location = `/${WORD}`;
  article = (await createArticle()).documentId;
  const category = (await documents(CATEGORY).create({ data: { name: WORD } })).documentId;
  const both = [edition(article, { title: 'A' }), edition(category, { description: 'A' }, CATEGORY)];
  ({ id: a } = await propose(both, { title: `${WORD} 50% alpha`, location }));
  ({ id: b } = await propose([edition(category, { description: 'B' }, CATEGORY)], {
    title: `${WORD} BETA`,
    location,
    by: OTHER,
    draft: true,
  }));
  // Of a program: neither its creator nor its author has an account.
  const changes = [edition((await createArticle()).documentId, { title: 'C' })];
  ({ id: c } = await mustApi(await createToken({ type: 'full-access' }), 'post', '/requests', {
    title: `${WORD} gamma`,
    location,
    changes,
  }));
  await strapi.db
    .query('plugin::change-requests.change-request')
    .update({ where: { documentId: b }, data: { staleAt: '2020-05-05T00:00:00.000Z' } });
});

const person = String(idOf(EDITOR));

describe('filters of the list', () => {
  it.each<[Record<string, string>, () => string[]]>([
    // Operators
    [{ 'filters[title][$eqi]': `${WORD} beta` }, () => [b]],
    [{ 'filters[title][$nei]': `${WORD} beta` }, () => [a, c]],
    [{ 'filters[title][$notContains]': 'alpha' }, () => [b, c]],
    [{ 'filters[title][$notContainsi]': 'beta' }, () => [a, c]],
    [{ 'filters[title][$startsWithi]': `${WORD.toLowerCase()} B` }, () => [b]],
    [{ 'filters[title][$endsWith]': 'gamma' }, () => [c]],
    [{ 'filters[title][$endsWithi]': 'beta' }, () => [b]],
    [{ 'filters[title][$contains]': '50%' }, () => [a]],
    [{ 'filters[title][$contains]': '5_%' }, () => []],
    [{ 'filters[status][$contains]': 'ready' }, () => [a, c]],
    [{ 'filters[createdAt][$between]': '2001-01-01,2999-01-01' }, () => [a, b, c]],
    [
      { 'filters[createdAt][$between][0]': '2001-01-01', 'filters[createdAt][$between][1]': '2002-01-01' },
      () => [],
    ],
    // Dates of the shape
    [{ 'filters[staleAt][$notNull]': 'true' }, () => [b]],
    [{ 'filters[staleAt][$null]': 'true' }, () => [a, c]],
    [{ 'filters[staleAt][$lt]': '2020-05-06' }, () => [b]],
    // Groups
    [{ 'filters[$or][0][title][$endsWith]': 'alpha', 'filters[$or][1][status]': 'draft' }, () => [a, b]],
    [
      {
        'filters[$or][0][$and][0][status]': 'draft',
        'filters[$or][0][$and][1][title][$contains]': 'gamma',
        'filters[$or][1][creator]': person,
      },
      () => [a],
    ],
    [{ 'filters[$not][status]': 'draft' }, () => [a, c]],
    [
      { 'filters[$not][$or][0][status]': 'draft', 'filters[$not][$or][1][title][$contains]': 'gamma' },
      () => [a],
    ],
    [{ 'filters[$not][$not][status]': 'draft' }, () => [b]],
    [{ 'filters[title][$not][$contains]': 'alpha' }, () => [b, c]],
    [{ 'filters[status][$ne]': 'draft', 'filters[status][$not][$startsWith]': 'closed' }, () => [a, c]],
    // What is empty is met neither by a comparison nor by its opposite, as everywhere in Strapi.
    [{ 'filters[creator][$ne]': person }, () => [b]],
    [{ 'filters[$not][creator]': person }, () => [b]],
    [{ 'filters[creator][$null]': 'true' }, () => [c]],
    [{ 'filters[$or][0][creator][$null]': 'true', 'filters[$or][1][$not][creator]': person }, () => [b, c]],
    [{ 'filters[$not][staleAt][$gt]': '2021-01-01' }, () => [b]],
    // Of several: `$ne` asks for one that differs, `$not` that none is so.
    [{ 'filters[contentType][$ne]': ARTICLE }, () => [a, b]],
    [{ 'filters[$not][contentType]': ARTICLE }, () => [b]],
    [{ 'filters[contentType][$eq]': CATEGORY, 'filters[contentType][$not][$eq]': ARTICLE }, () => [b]],
    [{ 'filters[$not][author]': person }, () => [b, c]],
    [{ 'filters[$or][0][author]': person, 'filters[$or][1][author]': String(idOf(OTHER)) }, () => [a, b]],
  ])('%j', async (query, expected) => {
    expect(await idsOf({ sort: 'number', ...query })).toEqual(expected());
  });

  it('sort by every date', async () => {
    expect((await idsOf({ sort: 'staleAt:desc' })).sort()).toEqual([a, b, c].sort());
    expect(await idsOf({ 'sort[0]': 'status', 'sort[1]': 'number:desc' })).toEqual([b, c, a]);
    expect(
      await idsOf({
        sort: 'status:asc',
        'filters[$or][0][creator]': person,
        'filters[$or][1][status]': 'draft',
      }),
    ).toEqual([b, a]);
  });

  it('take as many conditions, each on a person, as any database joins', async () => {
    const of = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `filters[$or][${index}][creator][$in]`,
          `${person},${index + 1}`,
        ]),
      );
    const { status, error } = await find(of(49));
    expect([status, error]).toEqual([200, undefined]);
    expect((await find(of(50))).status).toBe(400);
  });

  it.each<Record<string, string>>([
    { 'filters[$or]': 'x' },
    { 'filters[$or][0][password]': 'x' },
    { 'filters[$not][creator][email]': 'x' },
    { 'filters[creator][$not][email]': 'x' },
    { 'filters[$not][$not][$not][$not][$not][$not][title]': 'x' },
    { 'filters[createdAt][$contains]': '2026' },
    { 'filters[createdAt][$lt]': '+020000-01-01' },
    { 'filters[number][$startsWith]': '1' },
    { 'filters[createdAt][$between]': '2001-01-01' },
    { 'filters[mergedAt][$null]': 'maybe' },
  ])('refuse %j', async (query) => {
    expect((await find(query)).error).toMatchObject({
      status: 400,
      details: { errors: [{ path: expect.arrayContaining(['filters']) }] },
    });
  });
});
