/** Revisions as an older schema would have left them. */
import { createArticle, strapi } from '../harness';
import { call, type Data } from '.';

export const REVISION = 'plugin::change-requests.revision';
export const CHANGE = 'plugin::change-requests.change';

export type Sides = {
  draft: { base: Data; proposed: Data };
  live: 'as_draft' | { base: Data; proposed: Data } | null;
};

/** Leaves the newest revision of a change as an older schema would have left it. */
export const asOfOlderSchema = async (
  change: string,
  rewrite: (snapshot: Data, isProposed: boolean) => void,
) => {
  const row = await strapi.db.query(CHANGE).findOne({ where: { documentId: change } });
  const where = { changeId: row.id, number: row.revisionNumber };
  const revision = await strapi.db.query(REVISION).findOne({ where });
  const sides = revision.sides as Sides;
  for (const side of [sides.draft, ...(sides.live && sides.live !== 'as_draft' ? [sides.live] : [])]) {
    if (side.base) rewrite(side.base, false);
    if (side.proposed) rewrite(side.proposed, true);
  }
  await strapi.db.query(REVISION).update({ where: { id: revision.id }, data: { sides } });
};

const quote = { __component: 'section.quote', text: 'Stays', source: 'Somebody' };

/** An article with components of every kind. */
export const newArticle = (data: Data = {}) =>
  createArticle({
    title: 'Base',
    wordCount: 5,
    seo: { metaTitle: 'SEO', keywords: 'one' },
    links: [
      { label: 'First link', url: '/first' },
      { label: 'Second link', url: '/second' },
    ],
    sections: [quote],
    ...data,
  });

/** Every place that a person would look at answers, and none of them with an error. */
export const looksFine = async (request: string, change: string): Promise<void> => {
  const paths = [
    `/requests/${request}`,
    `/requests/${request}/checks`,
    `/requests?pageSize=100`,
    `/changes/${change}`,
    `/changes/${change}/revisions`,
    `/changes/${change}/conflicts`,
    ...['base', 'current', '1'].flatMap((from) =>
      ['proposed', 'merged', '1'].map((to) => `/changes/${change}/diff?from=${from}&to=${to}`),
    ),
  ];
  for (const by of ['admin@demo.test', 'editor@demo.test', 'reviewer@demo.test']) {
    const answers = await Promise.all(paths.map((path) => call(by, 'get', path)));
    expect(answers.map(({ status, error }, index) => [by, paths[index], status, error?.message])).toEqual(
      paths.map((path) => [by, path, 200, undefined]),
    );
  }
};
