/** Who may see a change, asked of everybody at once, is what everybody's own list says. */
import type { ChangeRow } from '../../../server/src/changes/rows';
import { viewersOf } from '../../../server/src/splitting/viewers';
import { createArticle, strapi } from '../harness';
import { account, ARTICLE, call, CATEGORY, documents, edition, grant, propose } from '../steps';

const CHANGES = 'plugin::change-requests.change';

describe('people with all kinds of rights', () => {
  let people: { id: number; email: string }[];
  let requests: { id: string; number: number }[];

  beforeAll(async () => {
    const own = { conditions: ['admin::is-creator'] };
    const french = { locales: ['fr'] };
    people = [
      await account([grant('read', ARTICLE), grant('read', CATEGORY)]),
      await account([grant('read', ARTICLE, own)]),
      await account([grant('read', ARTICLE, own), grant('read', CATEGORY, own)]),
      await account([grant('read', ARTICLE, { conditions: ['admin::has-same-role-as-creator'] })]),
      await account([grant('read', ARTICLE, french)]),
      await account([grant('read', ARTICLE, { ...own, ...french }), grant('read', CATEGORY)]),
      await account([]),
    ];
    const creators = [people[1], people[2], people[3], people[5]];
    const articles = [];
    for (const creator of creators) articles.push(await createArticle({ createdBy: creator?.id }));
    const bilingual = articles[3]?.documentId as string;
    const category = await documents(CATEGORY).create({
      data: { name: `Viewers ${Date.now()}`, createdBy: people[2]?.id },
    });
    const inFrench = { title: 'Fr', slug: `fr-${bilingual}`, createdBy: people[5]?.id };
    await documents(ARTICLE).update({ documentId: bilingual, locale: 'fr', data: inFrench });
    const proposals = [
      ...articles.map(({ documentId }) => edition(documentId, { summary: 'S' })),
      edition(bilingual, { summary: 'F' }, ARTICLE, 'fr'),
      edition(category.documentId, { description: 'D' }, CATEGORY),
      { type: 'creation' as const, contentType: ARTICLE, locale: 'en', data: { title: 'New' } },
      { type: 'creation' as const, contentType: ARTICLE, locale: 'fr', data: { title: 'Neuf' } },
      {
        type: 'creation' as const,
        contentType: ARTICLE,
        documentId: articles[0]?.documentId as string,
        locale: 'fr',
        data: { title: 'En plus', slug: `plus-${bilingual}` },
      },
      { type: 'creation' as const, contentType: CATEGORY, data: { name: `New ${Date.now()}` } },
    ];
    requests = [];
    for (const proposal of proposals) requests.push(await propose([proposal]));
  });

  it('are found exactly where they find the request', async () => {
    const ids = requests.map(({ number }) => number);
    const changes: ChangeRow[] = await strapi.db
      .query(CHANGES)
      .findMany({ where: { requestId: { $in: ids } }, orderBy: { id: 'asc' } });
    const viewers = await viewersOf(strapi, changes);
    const [asked, seen]: Record<string, boolean[]>[] = [{}, {}];
    for (const { id, email } of people) {
      (asked as Record<string, boolean[]>)[email] = changes.map(
        (change) => viewers.get(change)?.has(id) === true,
      );
      const answers: boolean[] = [];
      for (const request of requests) {
        answers.push((await call(email, 'get', `/requests/${request.id}`)).status === 200);
      }
      (seen as Record<string, boolean[]>)[email] = answers;
    }
    expect(asked).toEqual(seen);
    expect(
      Object.values(seen ?? {})
        .flat()
        .filter(Boolean).length,
    ).toBeGreaterThan(15);
  });
});
