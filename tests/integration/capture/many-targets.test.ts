import { sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import * as capture from '../../../server/src/capture';
import { strapi } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  documents,
  create,
  publish,
  read,
  labels,
  propose,
  countQueries,
  authors,
  categories,
  others,
  fullArticle,
  buildWorld,
} from './world';

beforeAll(buildWorld);

describe('many at once', () => {
  test('the number of queries does not depend on the number of documents', async () => {
    const create20 = async (): Promise<{ documentId: string; locale: string }[]> => {
      const made: { documentId: string; locale: string }[] = [];
      for (let index = 0; index < 20; index += 1) {
        made.push({
          documentId: await create(
            ARTICLE,
            { ...fullArticle(), slug: `many-${index}`, code: `MANY-${index}` },
            'en',
          ),
          locale: 'en',
        });
      }
      return made;
    };
    const targets = await create20();
    const readMany = (count: number) => () =>
      capture.readSnapshots(strapi, ARTICLE, targets.slice(0, count), 'draft');
    // The last one, as the others have lost their `related` to it.
    const readLast = () => capture.readSnapshots(strapi, ARTICLE, targets.slice(-1), 'draft');
    await readLast();
    expect(await countQueries(readMany(20))).toBe(await countQueries(readLast));
    expect((await readMany(20)()).size).toBe(20);

    const base = await read(targets[0].documentId);
    const proposeMany = (count: number) => () =>
      propose(base, { related: targets.slice(0, count).map(({ documentId }) => documentId) });
    expect(await countQueries(proposeMany(19))).toBe(await countQueries(proposeMany(1)));

    expect(await countQueries(() => capture.readStamps(strapi, ARTICLE, targets))).toBe(1);
    const problemsOf = (snapshot: Snapshot) => () =>
      capture.publishProblems(strapi, ARTICLE, snapshot, { documentId: null, locale: 'en' });
    const many = await proposeMany(19)();
    expect(await countQueries(problemsOf(many))).toBe(await countQueries(problemsOf(await proposeMany(1)())));
  });

  test('stamps change with every save and publication', async () => {
    const documentId = await create(ARTICLE, { title: 'Stamped' }, 'en');
    const stamps = async () =>
      (await capture.readStamps(strapi, ARTICLE, [{ documentId, locale: 'en' }])).get(`${documentId}:en`);
    const first = await stamps();
    expect(first).toEqual({ draft: expect.any(String), published: null });
    await documents(ARTICLE).update({
      documentId,
      locale: 'en',
      data: { links: [{ label: 'x', url: 'y' }] },
    });
    const second = await stamps();
    expect(second?.draft).not.toBe(first?.draft);
    await publish(ARTICLE, documentId, 'en');
    expect((await stamps())?.published).toEqual(expect.any(String));
    expect(
      (await capture.readStamps(strapi, ARTICLE, [{ documentId: 'none', locale: 'en' }])).get('none:en'),
    ).toEqual({ draft: null, published: null });
  });

  test('references of all depths, and locks inside a transaction', async () => {
    const proposed = await propose(null, fullArticle());
    expect(
      capture
        .referencedDocuments(capture.documentSchema(strapi, ARTICLE), proposed)
        .map(({ documentId }) => documentId)
        .sort(),
    ).toEqual([...authors, categories[0], others[0], others[1]].sort());
    const targets = others.map((documentId) => ({ documentId, locale: 'en' }));
    await strapi.db.transaction(async () => {
      await capture.lockDocuments(
        strapi,
        others.map((documentId) => ({ contentType: ARTICLE, documentId })),
      );
      expect((await capture.readSnapshots(strapi, ARTICLE, targets, 'draft')).size).toBe(3);
    });
  });

  test('sameContent ignores what only changed on display', async () => {
    const documentId = await create(ARTICLE, { title: 'Labels', author: authors[1] }, 'en');
    const before = await read(documentId);
    await documents(AUTHOR).update({ documentId: authors[1], data: { name: 'Bertha' } });
    const after = await read(documentId);
    expect(labels(after.author)).toEqual(['Bertha']);
    expect(sameContent(capture.documentSchema(strapi, ARTICLE), before, after)).toBe(true);
  });
});
