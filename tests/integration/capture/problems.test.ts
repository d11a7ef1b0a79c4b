import type { Snapshot } from '../../../core/snapshot/types';
import * as capture from '../../../server/src/capture';
import { strapi } from '../harness';
import type { Data } from './world';
import {
  ARTICLE,
  CATEGORY,
  FILE,
  documents,
  create,
  publish,
  file,
  read,
  propose,
  categories,
  others,
  buildWorld,
} from './world';

beforeAll(buildWorld);

describe('what stands against publishing', () => {
  test('required, unique, missing and unpublished targets, missing media, drift', async () => {
    const schema = capture.documentSchema(strapi, ARTICLE);
    const taken = await create(ARTICLE, { title: 'Taken', code: 'UNIQUE', slug: 'taken' }, 'en');
    await publish(ARTICLE, taken, 'en');
    const gone = await create(ARTICLE, { title: 'Gone' }, 'en');
    const lost = await file('lost');
    const proposed = await propose(null, {
      code: 'UNIQUE',
      slug: 'taken',
      related: [gone, others[0], taken],
      cover: lost,
      seo: { metaTitle: '' },
    });
    await documents(ARTICLE).delete({ documentId: gone, locale: '*' });
    await strapi.db.query(FILE).delete({ where: { id: lost } });
    const drifted: Snapshot = { ...proposed, formerly: 'here', seo: { ...(proposed.seo as Data), old: 1 } };
    const target = { documentId: null, locale: 'en' };
    const problems = await capture.publishProblems(strapi, ARTICLE, drifted, target);
    expect(problems.map(({ path, kind }) => `${path} ${kind}`).sort()).toEqual([
      'code invalid',
      'cover.0 missing_media',
      'formerly drift',
      'related.0 missing_target',
      'related.1 unpublished_target',
      'seo.old drift',
      'slug invalid',
      'title invalid',
    ]);
    expect(
      (await capture.draftProblems(strapi, ARTICLE, proposed, target)).map(
        ({ path, kind }) => `${path} ${kind}`,
      ),
    ).toEqual(['related.0 missing_target', 'cover.0 missing_media']);
    expect(
      await capture.publishProblems(strapi, ARTICLE, await read(taken), { documentId: taken, locale: 'en' }),
    ).toEqual([]);
    expect(capture.toDocumentData(schema, drifted, null)).not.toHaveProperty('formerly');
  });

  test('a type without drafts is held to the full rules on every save', async () => {
    const { name } = await read(categories[0], null, 'draft', CATEGORY);
    const proposed = await propose(null, { name }, CATEGORY, null);
    const target = { documentId: null, locale: null };
    expect(await capture.draftProblems(strapi, CATEGORY, proposed, target)).toMatchObject([
      { path: 'name', kind: 'invalid' },
    ]);
    expect(
      await capture.draftProblems(strapi, CATEGORY, proposed, { ...target, documentId: categories[0] }),
    ).toEqual([]);
  });
});
