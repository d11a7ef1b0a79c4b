/** Issue 3: what the badges cost: a page of a list, and saves of documents that have nothing to do with requests. */
import { createArticle, queriesOf } from './harness';
import { ARTICLE, CATEGORY, documents, edition, must, propose } from './steps';

const LOCATION = `/badges-${Date.now()}`;
const PAGE = 50;

const page = () =>
  must('reviewer@demo.test', 'get', `/requests?pageSize=${PAGE}&filters[location][$eq]=${LOCATION}`);

/** What of a page's queries is about documents, revisions and caches: the state of its conflicts. */
const ofConflictState = (statements: string[]) =>
  statements.filter((sql) =>
    /cr_revisions|\barticles|components_|upload_|files|^(update|insert|delete)/i.test(sql),
  );

describe('fifty requests on one content type', () => {
  const targets: string[] = [];

  beforeAll(async () => {
    for (let index = 0; index < PAGE; index += 1) {
      const { documentId } = await createArticle();
      targets.push(documentId);
      await propose([edition(documentId, { title: `Many ${index}` })], { location: LOCATION });
    }
  }, 120_000);

  const move = async (documentIds: string[], summary: string) => {
    for (const documentId of documentIds)
      await documents(ARTICLE).update({ documentId, locale: 'en', data: { summary } });
  };

  it('take three queries at most when nothing moved, a constant number otherwise, and nothing is written', async () => {
    await page();
    const still = await queriesOf(page);
    expect(ofConflictState(still).length).toBeLessThanOrEqual(3);
    expect(ofConflictState(still).length).toBeGreaterThan(0);

    await move(targets.slice(0, 1), 'one');
    const one = await queriesOf(page);
    await move(targets, 'all');
    const all = await queriesOf(page);
    expect(all.length).toBe(one.length);
    expect(all.length).toBeGreaterThan(still.length);
    expect(all.filter((sql) => /^(update|insert|delete)/i.test(sql))).toEqual([]);
    expect((await page()).every(({ outdated }: { outdated: boolean }) => outdated)).toBe(true);
    expect((await queriesOf(page)).length).toBe(still.length);
  }, 60_000);

  it('leave the time of the last change of each alone', async () => {
    const times = (list: { updatedAt: string }[]) => list.map(({ updatedAt }) => updatedAt);
    const before = times(await page());
    await move(targets.slice(0, 5), 'again');
    expect(times(await page())).toEqual(before);
  });

  it('cost nothing to who saves a document that no request is about, without its relations', async () => {
    const { documentId } = await documents(CATEGORY).create({ data: { name: `Badges cost ${Date.now()}` } });
    const update = (data: object) => documents(CATEGORY).update({ documentId, data });
    const plain = await queriesOf(() => update({ description: 'x' }));
    expect(plain.filter((sql) => /cr_|\barticles\b/i.test(sql))).toEqual([]);
    const empty = await queriesOf(() =>
      update({ description: 'y', articles: { connect: [], disconnect: [] } }),
    );
    expect(empty.filter((sql) => /cr_/i.test(sql))).toEqual([]);
  });
});
