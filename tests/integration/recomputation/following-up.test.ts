/** Section 2: what touches very many requests is done in the background, in parts, survives a crash, and is done once. */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, idle, queriesOf, strapi } from '../harness';
import { edition, must, propose, read, review } from '../steps';

const [REQUESTS, CHANGES, REVISIONS, REVIEWS, PARTICIPANTS, MARKERS, LEASES] = [
  'change-request',
  'change',
  'revision',
  'review',
  'participant',
  'recomputation',
  'lease',
].map((name) => `plugin::change-requests.${name}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const ADMIN = 'admin@demo.test';
/** MANY_REQUESTS=1000 for a thousand of them: that takes minutes. */
const MANY = Number(process.env.MANY_REQUESTS ?? 200);

const followUp = () => strapi.eventHub.emit('change-request.settings-changed', {});
/** Ends when nothing is marked any more, however many requests are looked at. */
const calm = async () => {
  const deadline = Date.now() + 110_000;
  while ((await strapi.db.query(MARKERS).count()) > 0) {
    if (Date.now() > deadline) throw new Error('Something is still marked.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // The lease is given back after that.
  await idle();
};
/** The lease of the follow-up as some server process leaves it. */
const leave = (lease: object) =>
  strapi.db.query(LEASES).updateMany({ where: { name: 'recomputation' }, data: lease });
const inMilliseconds = (more: number) => new Date(Date.now() + more).toISOString();
const statusesOf = async (ids: number[]) =>
  (
    await strapi.db
      .query(REQUESTS)
      .findMany({ select: ['status'], where: { id: { $in: ids } }, orderBy: { id: 'asc' } })
  ).map(({ status }: { status: string }) => status);

/** Requests like this one, as many as wanted: rows behind the plugin's back, which is a thousand times faster. */
const copiesOf = async ({ number }: ChangeRequest, count: number): Promise<number[]> => {
  const rowsOf = async (table: string, where: object, relations: string[]) => {
    const populate = Object.fromEntries(relations.map((name) => [name, { select: ['id'] }]));
    const rows = await strapi.db.query(table).findMany({ where, populate, orderBy: { id: 'asc' } });
    return rows.map(({ id: _, documentId: __, ...row }) => ({
      ...row,
      ...Object.fromEntries(relations.map((name) => [name, row[name]?.id ?? null])),
    }));
  };
  const where = { requestId: number };
  const { id: changeId } = await strapi.db.query(CHANGES).findOne({ where });
  const [request] = await rowsOf(REQUESTS, { id: number }, ['creator', 'mergedBy']);
  const [change] = await rowsOf(CHANGES, where, []);
  const [revision] = await rowsOf(REVISIONS, { changeId }, ['author']);
  const [given] = await rowsOf(REVIEWS, where, ['author', 'onBehalfOf']);
  const people = await rowsOf(PARTICIPANTS, where, ['user']);
  const before = await strapi.db.query(REQUESTS).count();
  await strapi.db.query(REQUESTS).createMany({ data: Array.from({ length: count }, () => ({ ...request })) });
  expect(await strapi.db.query(REQUESTS).count()).toBe(before + count);
  const made = await strapi.db
    .query(REQUESTS)
    .findMany({ select: ['id'], where: { id: { $gt: number } }, orderBy: { id: 'asc' } });
  const ids: number[] = made.map(({ id }: { id: number }) => id);
  await strapi.db
    .query(CHANGES)
    .createMany({ data: ids.map((requestId) => ({ ...change, requestId, targetKey: `copy ${requestId}` })) });
  const changes = await strapi.db
    .query(CHANGES)
    .findMany({ select: ['id'], where: { requestId: { $in: ids } } });
  await strapi.db
    .query(REVISIONS)
    .createMany({ data: changes.map((row: { id: number }) => ({ ...revision, changeId: row.id })) });
  await strapi.db.query(REVIEWS).createMany({ data: ids.map((requestId) => ({ ...given, requestId })) });
  await strapi.db.query(PARTICIPANTS).createMany({
    data: ids.flatMap((requestId) =>
      people.map((row) => ({
        ...row,
        requestId,
        uniqueKey: row.uniqueKey.replace(/^\d+/, String(requestId)),
      })),
    ),
  });
  return ids;
};

describe('hundreds of open requests', () => {
  let ids: number[] = [];
  let group: { id: string };

  beforeAll(async () => {
    // Those of other tests are out of the way.
    await strapi.db
      .query(REQUESTS)
      .updateMany({ where: { status: { $ne: 'merged' } }, data: { status: 'closed' } });
    const reviewer = await strapi.db.query('admin::user').findOne({ where: { email: 'reviewer@demo.test' } });
    group = await must(ADMIN, 'post', '/approver-groups', {
      name: `Many ${Date.now()}`,
      users: [reviewer.id],
    });
    const { documentId } = await createArticle();
    const request = await propose([edition(documentId, { title: 'Many' })]);
    await must(ADMIN, 'put', `/requests/${request.id}/approvers`, { groups: [group.id] });
    await review(request.id);
    expect((await read(request.id)).status).toBe('ready_for_merging');
    ids = [request.number, ...(await copiesOf(request, MANY - 1))];
    await calm();
  }, 120_000);

  afterAll(async () => {
    const changes = await strapi.db
      .query(CHANGES)
      .findMany({ select: ['id'], where: { requestId: { $in: ids } } });
    await strapi.db
      .query(REVISIONS)
      .deleteMany({ where: { changeId: { $in: changes.map(({ id }: { id: number }) => id) } } });
    for (const table of [CHANGES, REVIEWS, PARTICIPANTS])
      await strapi.db.query(table).deleteMany({ where: { requestId: { $in: ids } } });
    await strapi.db.query(REQUESTS).deleteMany({ where: { id: { $in: ids } } });
  }, 60_000);

  it('that are as they should be take as many queries for each fifty of them', async () => {
    await followUp();
    const all = await queriesOf(followUp);
    expect(all.length).toBeLessThan((MANY / 50) * 100);
    const half = ids.slice(0, MANY / 2);
    await strapi.db.query(REQUESTS).updateMany({ where: { id: { $in: half } }, data: { status: 'closed' } });
    const some = await queriesOf(followUp);
    await strapi.db
      .query(REQUESTS)
      .updateMany({ where: { id: { $in: half } }, data: { status: 'ready_for_merging' } });
    const perBatch = (all.length - some.length) / (MANY / 100);
    expect(Number.isInteger(perBatch)).toBe(true);
    expect(perBatch).toBeLessThan(100);
  }, 60_000);

  it('touched by one change of a group do not block its save, and are all computed again', async () => {
    const started = Date.now();
    await must(ADMIN, 'put', `/approver-groups/${group.id}`, { users: [] });
    const saved = Date.now() - started;
    expect((await statusesOf(ids)).filter((status) => status === 'ready_for_merging').length).toBeGreaterThan(
      MANY / 2,
    );
    expect(saved).toBeLessThan(3000);
    const deadline = Date.now() + 230_000;
    while ((await statusesOf(ids)).some((status) => status !== 'ready_for_review')) {
      if (Date.now() > deadline) throw new Error('Not all of them were computed again.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await calm();
  }, 300_000);

  it('a crash in the middle loses nothing: the next one goes on from where it was, and does not begin again', async () => {
    await calm();
    const middle = ids[MANY / 2 - 1] as number;
    // Somebody is at it until everything is there: else this process could begin in between.
    await leave({ heldUntil: inMilliseconds(60_000), version: 99_999 });
    await strapi.db
      .query(REQUESTS)
      .updateMany({ where: { id: { $in: ids } }, data: { status: 'ready_for_merging' } });
    const { id: marker } = await strapi.db
      .query(MARKERS)
      .create({ data: { reason: 'role', notBefore: new Date().toISOString() } });
    // As a process leaves it that ended after the first half: the lease is over, its marker is there.
    await leave({
      heldUntil: inMilliseconds(-1000),
      data: { markers: [marker], cursor: middle },
      version: 100_000,
    });
    // Ten seconds at most until it is noticed: nobody asks for it.
    const second = ids.slice(MANY / 2);
    await calm();
    expect(new Set(await statusesOf(second))).toEqual(new Set(['ready_for_review']));
    expect(new Set(await statusesOf(ids.slice(0, MANY / 2)))).toEqual(new Set(['ready_for_merging']));
  }, 120_000);

  it('while another process holds the lease nothing is done here', async () => {
    await calm();
    await leave({ heldUntil: inMilliseconds(60_000), version: 200_000 });
    await followUp();
    expect(await strapi.db.query(MARKERS).count()).toBe(1);
    expect(new Set(await statusesOf(ids.slice(0, MANY / 2)))).toEqual(new Set(['ready_for_merging']));
    // It ended without a word; its time is over.
    await leave({ heldUntil: inMilliseconds(-1), version: 200_001 });
    await followUp();
    expect(await strapi.db.query(MARKERS).count()).toBe(0);
    expect(new Set(await statusesOf(ids))).toEqual(new Set(['ready_for_review']));
  }, 120_000);
});

it('two who claim the lease at once: one gets it', async () => {
  const { claimLease, keepLease, releaseLease } = await import('../../../server/src/recomputation/leases');
  const name = `test ${Date.now()}`;
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimLease<{ cursor: number }>(strapi, name)));
  const held = claims.filter((lease) => lease !== null);
  expect(held).toHaveLength(1);
  const [lease] = held as [NonNullable<(typeof held)[number]>];
  expect(await keepLease(strapi, lease, { cursor: 7 })).toBe(true);
  expect(await claimLease(strapi, name)).toBeNull();
  const stale = { ...lease, version: lease.version - 1 };
  expect(await keepLease(strapi, stale, { cursor: 1 })).toBe(false);
  await releaseLease(strapi, lease);
  expect((await claimLease<{ cursor: number }>(strapi, name))?.data).toEqual({ cursor: 7 });
});
