/** Issue 3, point 8: who sees what has drifted; attributes added, Draft & Publish and locales switched since. */
import { strapi } from './harness';
import {
  account,
  ARTICLE,
  CATEGORY,
  documents,
  edition,
  grant,
  liveOf,
  must,
  propose,
  read,
  review,
  type Loose,
} from './steps';
import { asOfOlderSchema, CHANGE, looksFine, newArticle, REVISION, type Sides } from './steps/older-schema';

/** As the change would be if the type had been localized, or not, when it was proposed. Put it back afterwards. */
const setLocale = (change: string, targetLocale: string | null) =>
  strapi.db.query(CHANGE).update({ where: { documentId: change }, data: { targetLocale } });

describe('who sees what the type has no place for any more', () => {
  it('who may read everything; for others it is hidden and counted', async () => {
    const { documentId } = await newArticle();
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const change = changes[0]?.id as string;
    await asOfOlderSchema(change, (snapshot, isProposed) =>
      Object.assign(snapshot, {
        subtitle: isProposed ? 'New' : 'Old',
        wordCount: isProposed ? 'six' : 'five',
      }),
    );
    const partial = await account([grant('read', ARTICLE, { fields: ['title', 'wordCount'] })]);
    const whole = await account([grant('read', ARTICLE)]);
    const shown = async (by: string) => {
      const { attributes, hidden } = await must(by, 'get', `/changes/${change}/diff`);
      return [
        hidden,
        attributes.filter(({ kind }: Loose) => kind === 'changed').map(({ path }: Loose) => path),
      ];
    };
    expect(await shown(whole.email)).toEqual([0, ['title', 'subtitle', 'wordCount']]);
    expect(await shown(partial.email)).toEqual([2, ['title']]);
    expect(JSON.stringify(await must(partial.email, 'get', `/changes/${change}`))).not.toMatch(/New|six/);
    expect(await read(id, partial.email)).toMatchObject({ outdated: false });
  });
});

describe('attributes added since', () => {
  it('a snapshot that does not know them is not outdated while they are empty', async () => {
    const { documentId } = await newArticle({ wordCount: null });
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    await asOfOlderSchema(changes[0]?.id as string, (snapshot) => {
      delete snapshot.wordCount;
      delete snapshot.outline;
      delete snapshot.gallery;
    });
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { wordCount: 9 } });
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 0 });
  });

  it('a required one shows in the publishable check of a creation', async () => {
    const { id, changes } = await propose([
      { type: 'creation', contentType: CATEGORY, data: { name: `Drift ${Date.now()}` } },
    ]);
    await asOfOlderSchema(changes[0]?.id as string, (snapshot) => {
      delete snapshot.name;
    });
    await review(id);
    const { checks } = await must('admin@demo.test', 'get', `/requests/${id}/checks`);
    const publishable = checks.find((one: Loose) => one.id === 'publishable');
    expect(publishable).toMatchObject({ state: 'failed', problems: [{ path: 'name' }] });
  });
});

describe('Draft & Publish or locales switched since', () => {
  it('a change without a live side, as of a type that had no drafts', async () => {
    const { documentId } = await newArticle();
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const change = changes[0]?.id as string;
    const row = await strapi.db.query(CHANGE).findOne({ where: { documentId: change } });
    const revision = await strapi.db.query(REVISION).findOne({ where: { changeId: row.id } });
    const sides = { ...(revision.sides as Sides), live: null };
    await strapi.db.query(REVISION).update({ where: { id: revision.id }, data: { sides } });
    await looksFine(id, change);
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    await review(id);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Proposed' });
  });

  it('a change with a live side, as of a type that had drafts', async () => {
    const name = `Drift ${Date.now()}`;
    const { documentId } = await documents(CATEGORY).create({ data: { name, description: 'Base' } });
    const { id, changes } = await propose([edition(documentId, { description: 'Proposed' }, CATEGORY)]);
    const change = changes[0]?.id as string;
    const row = await strapi.db.query(CHANGE).findOne({ where: { documentId: change } });
    const revision = await strapi.db.query(REVISION).findOne({ where: { changeId: row.id } });
    const { draft } = revision.sides as Sides;
    await strapi.db
      .query(REVISION)
      .update({ where: { id: revision.id }, data: { sides: { draft, live: draft } } });
    await looksFine(id, change);
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    await review(id);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await documents(CATEGORY).findOne({ documentId })).toMatchObject({
      name,
      description: 'Proposed',
    });
  });

  it('a publication of a type that has no drafts any more: nothing left to do', async () => {
    const { documentId } = await documents(CATEGORY).create({ data: { name: `Drift ${Date.now()} p` } });
    const { id, changes } = await propose([edition(documentId, { description: 'x' }, CATEGORY)]);
    const change = changes[0]?.id as string;
    const row = await strapi.db.query(CHANGE).findOne({ where: { documentId: change } });
    const revision = await strapi.db.query(REVISION).findOne({ where: { changeId: row.id } });
    const { base } = (revision.sides as Sides).draft;
    const sides = { draft: { base, proposed: base }, live: { base: null, proposed: base } };
    await strapi.db
      .query(REVISION)
      .update({ where: { id: revision.id }, data: { type: 'publication', sides } });
    await strapi.db.query(CHANGE).update({ where: { id: row.id }, data: { type: 'publication' } });
    await looksFine(id, change);
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 0 });
    expect(await must('editor@demo.test', 'post', `/changes/${change}/refresh`, {})).toMatchObject({
      type: 'no_change',
    });
  });

  it('a change without a locale, as of a type that had none, is about the default locale', async () => {
    const { documentId } = await newArticle();
    const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
    const change = changes[0]?.id as string;
    await setLocale(change, null);
    await looksFine(id, change);
    expect(await read(id)).toMatchObject({ outdated: false, conflicts: 0 });
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { title: 'By others' } });
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    const [listed] = await must('admin@demo.test', 'get', `/requests?pageSize=1&sort=number:desc`);
    expect([listed.id, listed.conflicts]).toEqual([id, 1]);
    await setLocale(change, 'en');
  });

  it('a change with a locale, as of a type that had some, is about the only document', async () => {
    const { documentId } = await documents(CATEGORY).create({ data: { name: `Drift ${Date.now()} l` } });
    const { id, changes } = await propose([edition(documentId, { description: 'Proposed' }, CATEGORY)]);
    const change = changes[0]?.id as string;
    await setLocale(change, 'en');
    await looksFine(id, change);
    await review(id);
    await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
    expect(await documents(CATEGORY).findOne({ documentId })).toMatchObject({ description: 'Proposed' });
    await setLocale(change, null);
  });
});
