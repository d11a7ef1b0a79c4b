/** Delegations as such: who makes, sees, changes, ends and deletes which. */
import type { Delegation } from '../../../contracts/delegations';
import { queriesOf, strapi } from '../harness';
import {
  ARTICLE,
  CATEGORY,
  call,
  must,
  removeAccount,
  right as pluginRight,
  withSettings,
  type Data,
} from '../steps';
import { delegate, inDays, somebody, switchDelegations, type Account } from './steps';

let ana: Account;
let ben: Account;
let other: Account;
let boss: Account;

const list = (by: Account, query = '') =>
  call<Delegation[]>(by.email, 'get', `/delegations?pageSize=100${query}`);
const idsOf = async (by: Account, query = '') => (await list(by, query)).data.map(({ id }) => id);
const put = (by: Account, id: string, body: Data) => call(by.email, 'put', `/delegations/${id}`, body);

beforeAll(async () => {
  [ana, ben, other, boss] = [
    await somebody(),
    await somebody(),
    await somebody(),
    await somebody([pluginRight('manage')]),
  ] as [Account, Account, Account, Account];
});

it('is off by default: none can be made, and those that exist are shown', async () => {
  const { delegationEnabled } = await must('admin@demo.test', 'get', '/settings');
  expect(delegationEnabled).toBe(false);
  const refused = await call(ana.email, 'post', '/delegations', { delegate: ben.id });
  expect(refused.error).toMatchObject({
    status: 409,
    message: expect.stringMatching(/switched off/),
    details: { state: 'delegations_off', possible: [expect.any(String)], text: [{ id: 'delegation.off' }] },
  });
  let id = '';
  await withSettings({ delegationEnabled: true }, async () => {
    ({ id } = await delegate(ana, ben));
  });
  const { data, meta } = await list(ben);
  expect(data).toMatchObject([{ id, active: true }]);
  expect(meta).toMatchObject({ enabled: false, pagination: { total: 1 } });
  await must(ana.email, 'delete', `/delegations/${id}`);
});

describe('delegations, switched on', () => {
  beforeAll(() => switchDelegations(true));
  afterAll(() => switchDelegations(false));

  it('are shown whole', async () => {
    const [from, until] = [inDays(-1), inDays(7)];
    const made = await call(ana.email, 'post', '/delegations', {
      delegate: ben.id,
      from,
      until: until.replace('Z', '+00:00'),
      contentTypes: [ARTICLE, ARTICLE],
      reason: 'Holidays in Kraków',
    });
    expect(made.status).toBe(201);
    expect(made.data).toEqual({
      id: expect.any(String),
      user: { id: ana.id, name: ana.name },
      delegate: { id: ben.id, name: ben.name },
      from,
      until,
      contentTypes: [ARTICLE],
      reason: 'Holidays in Kraków',
      active: true,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    expect(await must(ben.email, 'get', `/delegations/${made.data.id}`)).toEqual(made.data);
    const plain = await delegate(ana, ben, { contentTypes: [] });
    expect(plain).toMatchObject({ from: null, until: null, contentTypes: null, reason: null, active: true });
  });

  it.each<[string, () => Data, string[]]>([
    ['oneself', () => ({ delegate: ana.id }), ['delegate']],
    ['somebody unknown', () => ({ delegate: 999_999 }), ['delegate']],
    ['nobody', () => ({}), ['delegate']],
    ['somebody beyond 32 bits', () => ({ delegate: 3_000_000_000 }), ['delegate']],
    ['no time at all', () => ({ delegate: ben.id, from: inDays(2), until: inDays(1) }), ['until']],
    ['a date without time', () => ({ delegate: ben.id, from: '2026-01-01' }), ['from']],
    ['a day that does not exist', () => ({ delegate: ben.id, from: '2026-02-30T00:00:00Z' }), ['from']],
    ['a year before databases', () => ({ delegate: ben.id, from: '0001-01-01T00:00:00Z' }), ['from']],
    ['a year after them', () => ({ delegate: ben.id, until: '9999-12-31T23:59:59-12:00' }), ['until']],
    [
      'an unknown content type',
      () => ({ delegate: ben.id, contentTypes: [ARTICLE, 'api::no.no'] }),
      ['contentTypes', '1'],
    ],
    [
      'a content type of the administration',
      () => ({ delegate: ben.id, contentTypes: ['admin::user'] }),
      ['contentTypes', '0'],
    ],
    ['a reason that is too long', () => ({ delegate: ben.id, reason: 'x'.repeat(1001) }), ['reason']],
    ['a reason with NUL', () => ({ delegate: ben.id, reason: 'a\u0000b' }), ['reason']],
    ['an unknown key', () => ({ delegate: ben.id, active: true }), ['active']],
  ])('to %s: 400 that names the place', async (_, body, path) => {
    const before = (await list(ana)).data.length;
    const { status, error } = await call(ana.email, 'post', '/delegations', body());
    expect([status, error?.details.errors?.[0]?.path]).toEqual([400, path]);
    expect((await list(ana)).data).toHaveLength(before);
  });

  it('to a blocked or inactive account: 400', async () => {
    for (const state of [{ blocked: true }, { isActive: false }]) {
      const away = await somebody();
      await strapi.db.query('admin::user').update({ where: { id: away.id }, data: state });
      const { status, error } = await call(ana.email, 'post', '/delegations', { delegate: away.id });
      expect([status, error?.details.errors[0].path]).toEqual([400, ['delegate']]);
    }
  });

  it('may overlap', async () => {
    const first = await delegate(ana, ben);
    const second = await delegate(ana, ben);
    expect(second.id).not.toBe(first.id);
  });

  it('for somebody else need "manage"; the delegator may then do with them as with their own', async () => {
    const body = { user: ana.id, delegate: ben.id };
    expect((await call(other.email, 'post', '/delegations', body)).status).toBe(403);
    const { id } = await must(boss.email, 'post', '/delegations', body);
    expect((await put(ana, id, { reason: 'Thanks' })).data).toMatchObject({
      reason: 'Thanks',
      user: { id: ana.id },
    });
    await must(ana.email, 'delete', `/delegations/${id}`);
    const unknown = await call(boss.email, 'post', '/delegations', { user: 999_999, delegate: ben.id });
    expect([unknown.status, unknown.error?.details.errors[0].path]).toEqual([400, ['user']]);
  });

  it("are nobody else's business; the delegate looks, the delegator and managers change", async () => {
    const { id } = await delegate(ana, ben);
    const tries: [Account, number, number][] = [
      [other, 404, 404],
      [ben, 200, 403],
      [boss, 200, 200],
      [ana, 200, 200],
    ];
    for (const [by, looking, changing] of tries) {
      expect([by.name, (await call(by.email, 'get', `/delegations/${id}`)).status]).toEqual([
        by.name,
        looking,
      ]);
      expect([by.name, (await put(by, id, { reason: by.name })).status]).toEqual([by.name, changing]);
    }
    expect((await call(other.email, 'delete', `/delegations/${id}`)).status).toBe(404);
    expect((await call(ben.email, 'delete', `/delegations/${id}`)).status).toBe(403);
    expect((await call(boss.email, 'delete', `/delegations/${id}`)).status).toBe(200);
    expect((await call(ana.email, 'get', `/delegations/${id}`)).status).toBe(404);
    expect((await call(ana.email, 'get', '/delegations/nothing')).status).toBe(404);
  });

  it('keep days when two people change their beginning and their end at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await delegate(ana, ben);
      const replies = await Promise.all([
        put(ana, id, { from: '2031-02-01T00:00:00.000Z' }),
        put(boss, id, { until: '2031-01-01T00:00:00.000Z' }),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it('keep what a change leaves out', async () => {
    const until = inDays(3);
    const { id } = await delegate(ana, ben, {
      from: inDays(-3),
      until,
      contentTypes: [ARTICLE],
      reason: 'Why',
    });
    const changed = await put(ana, id, { delegate: other.id });
    expect(changed.data).toMatchObject({
      delegate: { name: other.name },
      until,
      contentTypes: [ARTICLE],
      reason: 'Why',
    });
    expect((await put(ana, id, { from: inDays(4) })).error?.details.errors[0].path).toEqual(['until']);
    expect((await put(ana, id, { delegate: ana.id })).error?.details.errors[0].path).toEqual(['delegate']);
    expect((await put(ana, id, { user: other.id })).error?.details.errors[0].path).toEqual(['user']);
    expect((await put(ana, id, { user: ana.id, delegate: ben.id })).status).toBe(200);
    expect((await put(ana, id, { delegate: other.id })).status).toBe(200);
    expect(
      (await put(ana, id, { from: null, until: null, contentTypes: null, reason: null })).data,
    ).toMatchObject({
      from: null,
      until: null,
      contentTypes: null,
      reason: null,
    });
    expect((await call(ben.email, 'get', `/delegations/${id}`)).status).toBe(404);
  });

  it('end when somebody ends them, by the clock of the server', async () => {
    const { id } = await delegate(ana, ben, { until: inDays(3) });
    const { data } = await put(ana, id, { end: true });
    expect(data.active).toBe(false);
    expect(Math.abs(Date.parse(data.until) - Date.now())).toBeLessThan(10_000);
    expect((await put(ana, id, { end: true })).data.until).toBe(data.until);
    expect((await put(ana, id, { end: true, until: null })).status).toBe(400);
    const planned = await delegate(ana, ben, { from: inDays(1) });
    expect((await put(ana, planned.id, { end: true })).error).toMatchObject({
      status: 409,
      details: { state: 'planned', possible: ['delete'] },
    });
  });

  it('are listed as given, received, or of everybody with "manage"', async () => {
    const [from, to] = [await somebody(), await somebody()];
    const given = await delegate(from, to, { reason: 'Conference' });
    const back = await delegate(to, from, { until: inDays(2) });
    expect(await idsOf(from)).toEqual([back.id, given.id]);
    expect(await idsOf(from, '&scope=given')).toEqual([given.id]);
    expect(await idsOf(from, '&scope=received')).toEqual([back.id]);
    expect((await list(from, '&scope=all')).status).toBe(403);
    expect(await idsOf(boss, '&scope=all')).toEqual(expect.arrayContaining([given.id, back.id]));
    expect(await idsOf(boss)).toEqual([]);
    expect(await idsOf(boss, `&scope=all&filters[user]=${from.id}`)).toEqual([given.id]);
    expect(await idsOf(boss, `&scope=all&filters[delegate][$eq]=${from.id}`)).toEqual([back.id]);
    expect(await idsOf(boss, `&scope=all&filters[delegate][$in]=${from.id},0`)).toEqual([back.id]);
    expect(await idsOf(boss, `&scope=all&filters[delegate][id]=${from.id}`)).toEqual([back.id]);
    expect(await idsOf(from, `&filters[$not][user]=${from.id}`)).toEqual([back.id]);
    expect(await idsOf(from, '&filters[until][$notNull]=true')).toEqual([back.id]);
    expect(await idsOf(from, `&filters[$or][0][until][$null]=true&filters[$or][1][user]=${to.id}`)).toEqual([
      back.id,
      given.id,
    ]);
    expect(await idsOf(from, '&filters[from][$lt]=2001-01-01')).toEqual([]);
    // Whatever is asked, of one's own only.
    expect(
      await idsOf(ana, `&filters[$or][0][user]=${from.id}&filters[$or][1][delegate]=${from.id}`),
    ).toEqual([]);
    expect(await idsOf(from, '&_q=conference')).toEqual([given.id]);
    for (const sort of ['sort=createdAt:asc', 'sort[0]=createdAt', 'sort[0]=updatedAt&sort[1]=from'])
      expect([sort, await idsOf(from, `&${sort}`)]).toEqual([sort, [given.id, back.id]]);
    const { data, meta } = await list(from, '&pagination[pageSize]=1&pagination[page]=2');
    expect(data).toMatchObject([{ id: given.id }]);
    expect(meta).toEqual({ enabled: true, pagination: { page: 2, pageSize: 1, pageCount: 2, total: 2 } });
  });

  it.each([
    'scope=everything',
    'sort=user',
    'sort=from:up',
    'filters[reason]=x',
    'filters[user]=x',
    'filters[user][email]=x',
    'populate=*',
    'page=0',
  ])('?%s is not understood', async (query) => {
    expect((await call(ana.email, 'get', `/delegations?${query}`)).status).toBe(400);
  });

  it('end with an account, and keep its name', async () => {
    const [from, to] = [await somebody(), await somebody()];
    const given = await delegate(from, ben);
    const received = await delegate(ana, to);
    await removeAccount(from.id);
    await removeAccount(to.id);
    const gone = await must(ben.email, 'get', `/delegations/${given.id}`);
    expect(gone).toMatchObject({ user: { id: null, name: from.name }, active: false });
    expect((await put(boss, given.id, { until: null })).error).toMatchObject({
      status: 409,
      details: { text: [{ id: 'delegation.account-gone', values: { name: from.name } }] },
    });
    await must(boss.email, 'delete', `/delegations/${given.id}`);
    expect(await must(ana.email, 'get', `/delegations/${received.id}`)).toMatchObject({
      delegate: { id: null, name: to.name },
      active: false,
    });
    expect((await put(ana, received.id, { delegate: ben.id })).data).toMatchObject({ active: true });
  });

  it('ask the database as often for fifty as for one', async () => {
    const from = await somebody();
    for (let index = 0; index < 50; index += 1) await delegate(from, ben, { contentTypes: [CATEGORY] });
    const page = (size: number) => must(from.email, 'get', `/delegations?pageSize=${size}`);
    await page(50);
    const one = await queriesOf(() => page(1));
    expect((await queriesOf(() => page(50))).length).toBe(one.length);
  });
});
