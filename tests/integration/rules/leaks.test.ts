/** Section 10: who may not see a request learns nothing of it, wherever they look: neither by words nor by numbers. */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, queriesOf, quiet } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  must,
  propose,
  review,
  right,
  type Method,
} from '../steps';

const EDITOR = 'editor@demo.test';
const SECRET = `Secret${Date.now()}`;
const BODY_SECRET = `Inside${Date.now()}`;

let reader: { email: string };
let hidden: ChangeRequest;
let shown: ChangeRequest;
let article: string;
let category: string;

beforeAll(async () => {
  // Reads categories, may act on anybody's request, and has every right of the plugin itself.
  reader = await account([
    grant('read', CATEGORY),
    grant('request', CATEGORY),
    grant('request', ARTICLE),
    grant('approve', ARTICLE),
    ...['manage', 'settings'].map(right),
  ]);
  article = (await createArticle()).documentId;
  category = (await documents(CATEGORY).create({ data: { name: `Open ${Date.now()}` } })).documentId;
  hidden = await propose([edition(article, { title: `${SECRET} label`, summary: BODY_SECRET })], {
    title: `${SECRET} title`,
    description: `${SECRET} description`,
    location: `/${SECRET}`,
  });
  await review(hidden.id);
  shown = await propose([edition(category, { description: 'Open' }, CATEGORY)]);
});

const ids = (list: { id: string }[]) => list.map(({ id }) => id);
const find = (query: string, by = reader.email) => call(by, 'get', `/requests?pageSize=100&${query}`);

describe('lists', () => {
  it.each([
    ['search by title', () => `_q=${SECRET}`],
    ['search by label', () => `_q=${encodeURIComponent(`${SECRET} label`)}`],
    ['search by number', () => `_q=%23${hidden.number}`],
    ['number', () => `filters[number]=${hidden.number}`],
    [
      'number in a range',
      () => `filters[number][$gte]=${hidden.number}&filters[number][$lte]=${hidden.number}`,
    ],
    ['title', () => `filters[title][$contains]=${SECRET}`],
    ['location', () => `filters[location]=/${SECRET}`],
    ['content type', () => `filters[contentType]=${ARTICLE}`],
    ['document', () => `filters[targetDocumentId]=${article}`],
    ['locale', () => `filters[targetLocale]=en&filters[title][$contains]=${SECRET}`],
    ['creator', () => `filters[creator]=${hidden.creator.id}&_q=${SECRET}`],
    ['author', () => `filters[author]=${hidden.creator.id}&_q=${SECRET}`],
    [
      'dates',
      () => `filters[createdAt][$gte]=${hidden.createdAt}&filters[createdAt][$lte]=${hidden.createdAt}`,
    ],
    ['what is to review', () => `scope=to_review&_q=${SECRET}`],
    ['what is watched', () => `scope=watching&_q=${SECRET}`],
    ['what it was split from', () => `filters[splitFrom]=${hidden.id}`],
    [
      'one of several',
      () => `filters[$or][0][title][$contains]=${SECRET}&filters[$or][1][targetDocumentId]=${article}`,
    ],
    [
      'a person or a number',
      () => `filters[$or][0][number]=${hidden.number}&filters[$or][1][creator]=0&filters[$or][2][author]=0`,
    ],
    ['nothing but', () => `filters[$not][title][$notContains]=${SECRET}`],
    ['neither other documents', () => `filters[$not][targetDocumentId][$ne]=${article}&_q=${SECRET}`],
    ['nor other people', () => `filters[$not][creator][$ne]=${hidden.creator.id}&_q=${SECRET}`],
    ['nor other authors', () => `filters[$not][author][$ne]=${hidden.creator.id}&_q=${SECRET}`],
    ['nor other numbers', () => `filters[number][$not][$ne]=${hidden.number}`],
    [
      'in any case',
      () => `filters[$or][0][title][$startsWithi]=${SECRET}&filters[$or][1][location][$endsWithi]=${SECRET}`,
    ],
  ])('%s finds nothing and counts nothing', async (_name, query) => {
    const reply = await find(query());
    expect(reply.status).toBe(200);
    expect(ids(reply.data)).not.toContain(hidden.id);
    expect(JSON.stringify(reply.data)).not.toContain(SECRET);
    if (!query().includes('createdAt'))
      expect(reply.meta.pagination).toMatchObject({ total: 0, pageCount: 0 });
  });

  it('count with a filter and its opposite what they count without', async () => {
    const total = async (query: string) => ((await find(query)).meta.pagination as { total: number }).total;
    const everything = await total('');
    for (const asked of [
      `[title][$contains]=${SECRET}`,
      `[targetDocumentId]=${article}`,
      `[author]=${hidden.creator.id}`,
      `[number]=${hidden.number}`,
      `[contentType]=${ARTICLE}`,
    ]) {
      const both = `filters[$or][0]${asked}&filters[$or][1][$not]${asked}`;
      expect([asked, await total(both)]).toEqual([asked, everything]);
      const each = [await total(`filters${asked}`), await total(`filters[$not]${asked}`)];
      expect([asked, (each[0] as number) + (each[1] as number)]).toEqual([asked, everything]);
    }
  });

  it.each(['title', 'status', 'location', 'createdAt', 'lastActivityAt', 'number'])(
    'sorted by %s leave no hole and give no place away',
    async (sort) => {
      await quiet();
      for (const direction of ['asc', 'desc']) {
        const all = await find(`sort=${sort}:${direction}`);
        const pages: string[] = [];
        const size = 3;
        for (
          let page = 1;
          (page - 1) * size < (all.meta.pagination as { total: number }).total && page < 40;
          page += 1
        ) {
          const reply = await call(
            reader.email,
            'get',
            `/requests?pageSize=${size}&page=${page}&sort=${sort}:${direction}`,
          );
          pages.push(...ids(reply.data));
        }
        expect(pages.slice(0, 100)).toEqual(ids(all.data).slice(0, pages.length));
        expect(pages).not.toContain(hidden.id);
      }
    },
  );

  it.each([
    'digest',
    'description',
    'mergedByName',
    'creatorName',
    'lockVersion',
    'changes',
    'reviews.comment',
    'creator.email',
  ])('cannot be filtered or sorted by %s', async (name) => {
    expect((await find(`filters[${name}][$contains]=${SECRET}`)).status).toBe(400);
    expect((await find(`sort=${name}`)).status).toBe(400);
  });

  it('cannot be filtered by what is in an account', async () => {
    for (const path of ['creator][password', 'creator][email', 'author][resetPasswordToken'])
      for (const group of ['', '[$or][0]', '[$not]'])
        expect((await find(`filters${group}[${path}][$startsWith]=a`)).status).toBe(400);
  });
});

describe('one request', () => {
  const paths = (
    request: { id: string; changes: { id: string }[] },
    reviewId: string,
  ): [Method, string, object?][] => {
    const change = request.changes[0]?.id as string;
    return [
      ['get', `/requests/${request.id}`],
      ['put', `/requests/${request.id}`, { title: 'x' }],
      ['delete', `/requests/${request.id}`],
      ['post', `/requests/${request.id}/status`, { status: 'closed' }],
      ['post', `/requests/${request.id}/changes`, edition(category, { description: 'x' }, CATEGORY)],
      ['put', `/requests/${request.id}/approvers`, { users: [] }],
      ['get', `/requests/${request.id}/checks`],
      ['get', `/requests/${request.id}/timeline`],
      ['get', `/requests/${request.id}/reviews`],
      ['post', `/requests/${request.id}/reviews`, { verdict: 'approved' }],
      ['post', `/requests/${request.id}/refresh`, {}],
      ['post', `/requests/${request.id}/refresh`, { dryRun: true }],
      ['post', `/requests/${request.id}/resolve`, { choice: 'request' }],
      ['post', `/requests/${request.id}/split`],
      ['post', `/requests/${request.id}/revert`],
      ['post', `/requests/${request.id}/merge`, {}],
      ['post', `/requests/${request.id}/merge`, { dryRun: true }],
      ['get', `/changes/${change}`],
      ['put', `/changes/${change}`, { data: { title: 'x' }, fromRevision: 1 }],
      ['delete', `/changes/${change}`],
      ['get', `/changes/${change}/revisions`],
      ['get', `/changes/${change}/diff`],
      ['get', `/changes/${change}/conflicts`],
      ['post', `/changes/${change}/refresh`, {}],
      ['post', `/changes/${change}/resolve`, { resolutions: [{ path: 'title', choice: 'request' }] }],
      ['put', `/reviews/${reviewId}`, { valid: false }],
    ];
  };

  it('that may not be seen answers everywhere as one that does not exist, word for word', async () => {
    const [given] = await must(EDITOR, 'get', `/requests/${hidden.id}/reviews`);
    const nothing = 'abcdefghijklmnopqrstuvwx';
    const unknown = paths({ id: nothing, changes: [{ id: nothing }] }, nothing);
    for (const [index, [method, path, body]] of paths(hidden, given.id).entries()) {
      const [, other] = unknown[index] as [Method, string];
      const [seen, missing] = [
        await call(reader.email, method, path, body),
        await call(reader.email, method, other, body),
      ];
      expect([path, seen.status]).toEqual([path, 404]);
      expect([path, seen.error]).toEqual([path, missing.error]);
    }
    expect((await must(EDITOR, 'get', `/requests/${hidden.id}`)).title).toBe(hidden.title);
  });

  it('costs the same queries whether it does not exist or may not be seen', async () => {
    const look = (id: string) => queriesOf(() => call(reader.email, 'get', `/requests/${id}`));
    const [seen, missing] = [await look(hidden.id), await look('abcdefghijklmnopqrstuvwx')];
    expect(seen).toEqual(missing);
    const change = hidden.changes[0]?.id as string;
    const lookAtChange = (id: string) => queriesOf(() => call(reader.email, 'get', `/changes/${id}/diff`));
    expect(await lookAtChange(change)).toEqual(await lookAtChange('abcdefghijklmnopqrstuvwx'));
  });
});

describe('beside other requests and documents', () => {
  it('related requests, requests of a document and refusals do not name it', async () => {
    const together = await propose([edition(category, { description: `${SECRET} too` }, CATEGORY)]);
    const paths = [
      `/documents/${ARTICLE}/${article}/requests`,
      `/documents/${CATEGORY}/${category}/requests`,
      `/requests/${shown.id}/checks`,
      `/requests/${shown.id}/timeline`,
      `/requests/${together.id}`,
      '/people?_q=',
      '/settings',
      '/content-type-policies',
    ];
    for (const path of paths) {
      const reply = await call(reader.email, 'get', path);
      const said = JSON.stringify([reply.data, reply.error]);
      expect([
        path,
        said.includes(`${SECRET} title`),
        said.includes(hidden.id),
        said.includes(`#${hidden.number}`),
      ]).toEqual([path, false, false, false]);
      expect([path, said.includes(BODY_SECRET)]).toEqual([path, false]);
    }
    await must(EDITOR, 'post', `/requests/${together.id}/status`, { status: 'closed' });
  });

  it('a document that may not be seen is not told from one that does not exist', async () => {
    const asked = (documentId: string) =>
      call(reader.email, 'get', `/documents/${ARTICLE}/${documentId}/requests`);
    const [seen, missing] = [await asked(article), await asked('abcdefghijklmnopqrstuvwx')];
    expect([seen.status, seen.data, seen.error]).toEqual([missing.status, missing.data, missing.error]);
    const wanted = (documentId: string) =>
      call(reader.email, 'post', '/requests', { title: 'x', changes: [edition(documentId, { title: 'x' })] });
    const [forbidden, unknown] = [await wanted(article), await wanted('abcdefghijklmnopqrstuvwx')];
    expect([forbidden.status, forbidden.error?.message]).toEqual([unknown.status, unknown.error?.message]);
  });
});
