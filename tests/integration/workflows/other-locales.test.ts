/**
 * Sections 3 and 17: what all locales of an entry share changes in all of them, so that whoever decides about another
 * locale is asked, too; what is of one locale only concerns nobody else.
 */
import type { ChangeInput } from '../../../contracts/changes';
import { createArticle, strapi } from '../harness';
import { account, ARTICLE, CATEGORY, documents, edition, grant, must, propose, type Data } from '../steps';
import { ADMIN, REVIEWER } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, inForce, merge, workflowOf } from './steps';

afterAll(forgetDefinitions);

/** An article in English and French, with what only it has in French. */
const bilingual = async (french: Data = {}) => {
  const { documentId } = await createArticle({ title: 'English', rating: 1 });
  const only = `Français ${documentId}`;
  const data = { title: only, ...french };
  await documents(ARTICLE).update({ documentId, locale: 'fr', data });
  return { documentId, only };
};

const attached = async (change: ChangeInput, more: Data = {}) =>
  (await propose([change], more)).workflows.map(({ definition, why }) => [definition.name, why]);

const SHARED =
  'It changes a field that all languages of the entry share, and another language needs this approval.';

describe('a field that all locales share', () => {
  it('needs the approval of another locale that it changes, and is not published without', async () => {
    const { documentId, only } = await bilingual();
    const { name } = await inForce([{}], { title: only });
    expect(await attached(edition(documentId, { summary: 'Only English' }))).toEqual([]);
    const request = await propose([edition(documentId, { rating: 5 })]);
    expect(request.workflows.map(({ definition, why }) => [definition.name, why])).toEqual([[name, SHARED]]);
    expect((await merge(request.id)).status).toBe(409);
    await approve(REVIEWER, at(await workflowOf(request), 0));
    expect((await merge(request.id)).status).toBe(200);
    const french = await documents(ARTICLE).findOne({ documentId, locale: 'fr' });
    expect(Number((french as Data | null)?.rating)).toBe(5);
  });

  it('is a change in the other locale, too: of that field, and of no other', async () => {
    const { documentId } = await bilingual();
    const { name, id } = await inForce([{}], {
      documentId,
      $change: { locale: 'fr', changedFields: 'rating' },
    });
    expect(await attached(edition(documentId, { rating: 6 }))).toEqual([[name, SHARED]]);
    expect(await attached(edition(documentId, { title: 'Only English' }))).toEqual([]);
    expect(await attached(edition(documentId, { score: 6 }))).toEqual([]);
    await must(ADMIN, 'put', `/workflow-definitions/${id}`, {
      constraints: { documentId, $change: { locale: 'fr', changedFields: 'title' } },
    });
    expect(await attached(edition(documentId, { title: 'English again', rating: 7 }))).toEqual([]);
  });

  it('counts with the value that the other locale gets', async () => {
    const { documentId, only } = await bilingual();
    const { name } = await inForce([{}], { title: only, rating: { $gt: 8 } });
    expect(await attached(edition(documentId, { rating: 8 }))).toEqual([]);
    expect(await attached(edition(documentId, { rating: 9 }))).toEqual([[name, SHARED]]);
  });

  it('follows relations of the other locale', async () => {
    const legal = await documents(CATEGORY).create({ data: { name: `Légal ${Date.now()}` } });
    const { documentId } = await bilingual({ category: legal.documentId });
    const { name } = await inForce([{}], { category: { documentId: legal.documentId } });
    expect(await attached(edition(documentId, { title: 'Only English' }))).toEqual([]);
    expect(await attached(edition(documentId, { rating: 3 }))).toEqual([[name, SHARED]]);
  });

  it('of a new locale only where that makes it different', async () => {
    const { documentId } = await createArticle({ title: 'English', rating: 1 });
    const only = `Legal ${documentId}`;
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { title: only } });
    const { name } = await inForce([{}], { title: only });
    const french = (data: Data): ChangeInput => ({
      type: 'creation',
      contentType: ARTICLE,
      documentId,
      locale: 'fr',
      data: { title: 'Français', ...data },
    });
    expect(await attached(french({}))).toEqual([]);
    expect(await attached(french({ rating: 4 }))).toEqual([[name, SHARED]]);
  });

  it('says nothing of what the other locale holds to who may not read that', async () => {
    const { documentId, only } = await bilingual();
    await inForce([{}], { title: only });
    const english = await account([grant('read', ARTICLE, { locales: ['en'] })]);
    const { id } = await propose([edition(documentId, { rating: 2 })]);
    const seen = await must(english.email, 'get', `/requests/${id}`);
    expect(seen.workflows).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(only);
  });

  it('goes live in all of them with the publication of one', async () => {
    const { documentId, only } = await bilingual();
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    const { name } = await inForce([{}], { title: only });
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { rating: 7 } });
    const publication = { type: 'publication', contentType: ARTICLE, documentId, locale: 'en' } as const;
    expect(await attached(publication)).toEqual([[name, SHARED]]);
  });

  it('that only goes, or is not published any more, changes nothing in other locales', async () => {
    const { documentId, only } = await bilingual();
    await inForce([{}], { title: only });
    for (const type of ['deletion', 'unpublication'] as const) {
      expect(await attached({ type, contentType: ARTICLE, documentId, locale: 'en' })).toEqual([]);
    }
    await strapi
      .documents(ARTICLE)
      .update({ documentId, locale: 'en', data: { title: 'Unfinished' } } as never);
    const publication = { type: 'publication', contentType: ARTICLE, documentId, locale: 'en' } as const;
    expect(await attached(publication)).toEqual([]);
  });
});
