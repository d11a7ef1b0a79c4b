/** What is decided about many changes or many requests is read once for all of them. */
import type { ChangeRequest } from '../../contracts/requests';
import { recomputeRequests } from '../../server/src/recomputation/recompute';
import { createArticle, queriesOf, quiet, strapi } from './harness';
import { ARTICLE, edition, must, propose, read, review } from './steps';

const REQUESTS = 'plugin::change-requests.change-request';

let numbers = 0;

const newEdition = async (data: Record<string, unknown> = {}) => {
  numbers += 1;
  const { documentId } = await createArticle({ summary: 'Before' });
  return edition(documentId, { title: `Many ${numbers}`, slug: `many-${Date.now()}-${numbers}`, ...data });
};

const times = async <Item>(count: number, make: () => Promise<Item>): Promise<Item[]> => {
  const made: Item[] = [];
  while (made.length < count) made.push(await make());
  return made;
};

describe('the checks of a request', () => {
  it('take as many queries for seven changes as for two', async () => {
    const related = await createArticle();
    const make = () => newEdition({ related: { connect: [related.documentId] } });
    const [two, seven] = [await propose(await times(2, make)), await propose(await times(7, make))];
    for (const { id } of [two, seven]) await review(id);
    const checksOf = ({ id }: ChangeRequest) => must('publisher@demo.test', 'get', `/requests/${id}/checks`);
    expect(await checksOf(seven)).toMatchObject({ mergeable: true });
    const forTwo = await queriesOf(() => checksOf(two));
    expect(await queriesOf(() => checksOf(seven))).toHaveLength(forTwo.length);
  });

  it('name the change and the field where a unique value is taken, among many that are free', async () => {
    const other = await createArticle();
    const edits = [
      await newEdition(),
      await newEdition(),
      await newEdition({ code: other.code }),
      await newEdition(),
    ];
    const { id, changes } = await propose(edits);
    const { checks } = await must('publisher@demo.test', 'get', `/requests/${id}/checks`);
    const publishable = checks.find((check: { id: string }) => check.id === 'publishable');
    expect(publishable).toMatchObject({
      state: 'failed',
      problems: [{ change: changes[2]?.id, path: 'code', message: 'This attribute must be unique' }],
    });
  });
});

describe('statuses that are computed again', () => {
  const approved = async () => {
    const { id } = await propose([await newEdition()]);
    await review(id);
    const request = await read(id);
    expect(request.status).toBe('ready_for_merging');
    return request;
  };
  const recompute = (requests: ChangeRequest[]) =>
    recomputeRequests(
      strapi,
      requests.map(({ number }) => number),
    );

  it('take as many queries for twelve requests as for three, and lock none that is right', async () => {
    const requests = await times(12, approved);
    const forThree = await queriesOf(() => recompute(requests.slice(0, 3)));
    const forTwelve = await queriesOf(() => recompute(requests));
    expect(forTwelve).toHaveLength(forThree.length);
    expect(forTwelve.filter((sql) => !/^select/i.test(sql))).toEqual([]);
  });

  it('are stored where they differ, in either direction', async () => {
    const requests = await times(3, approved);
    const [wrong, moved, right] = requests as [ChangeRequest, ChangeRequest, ChangeRequest];
    // Nobody else comes to compute them.
    await quiet();
    const store = (status: string, { number }: ChangeRequest) =>
      strapi.db.connection('cr_requests').where({ id: number }).update({ status });
    await store('ready_for_review', wrong);
    // Behind Strapi's back, so that nobody hears of it.
    await strapi.db
      .connection(strapi.db.metadata.get(ARTICLE).tableName)
      .where({ document_id: moved.changes[0]?.documentId })
      .update({ title: 'In conflict' });
    const versions = async () =>
      (
        await strapi.db
          .connection('cr_requests')
          .whereIn(
            'id',
            requests.map(({ number }) => number),
          )
          .orderBy('id')
          .select('status', 'lock_version')
      ).map(({ status, lock_version }: { status: string; lock_version: number }) => [
        status,
        Number(lock_version),
      ]);
    const before = await versions();
    await recompute(requests);
    const raised = (index: number, by: number) => (before[index]?.[1] as number) + by;
    expect(await versions()).toEqual([
      ['ready_for_merging', raised(0, 1)],
      ['ready_for_review', raised(1, 1)],
      ['ready_for_merging', raised(2, 0)],
    ]);
    expect((await read(right.id)).status).toBe('ready_for_merging');
  });

  it('leave alone what has ended, and go on after one that cannot be read', async () => {
    const [broken, closed, wrong] = (await times(3, approved)) as [
      ChangeRequest,
      ChangeRequest,
      ChangeRequest,
    ];
    await must('editor@demo.test', 'post', `/requests/${closed.id}/status`, { status: 'closed' });
    await quiet();
    const change = await strapi.db
      .query('plugin::change-requests.change')
      .findOne({ where: { requestId: broken.number } });
    await strapi.db.query('plugin::change-requests.revision').deleteMany({ where: { changeId: change.id } });
    await strapi.db
      .connection('cr_requests')
      .where({ id: wrong.number })
      .update({ status: 'ready_for_review' });
    await recompute([broken, closed, wrong]);
    const statusOf = async ({ number }: ChangeRequest) =>
      (await strapi.db.query(REQUESTS).findOne({ where: { id: number } })).status;
    expect(await statusOf(closed)).toBe('closed');
    expect(await statusOf(wrong)).toBe('ready_for_merging');
    await strapi.db.query(REQUESTS).update({ where: { id: broken.number }, data: { status: 'closed' } });
  });
});
