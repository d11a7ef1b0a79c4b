/** An article that a request and somebody else changed differently, and what people do about it. */
import { createArticle } from '../harness';
import { ARTICLE, call, documents, edition, propose } from '../steps';

export const EDITOR = 'editor@demo.test';
const BODY = 'One\n\nTwo\n\nThree\n\nFour\n\nFive\n';
export const body = (one: string, five: string) => `${one}\n\nTwo\n\nThree\n\nFour\n\n${five}\n`;

/** Somebody publishes the article with these values, as in the content manager. */
export const publishElsewhere = async (documentId: string, data: object) => {
  await documents(ARTICLE).update({ documentId, locale: 'en', data });
  await documents(ARTICLE).publish({ documentId, locale: 'en' });
};

export const conflictsOf = async (change: string, by = EDITOR) => {
  const { data, meta } = await call(by, 'get', `/changes/${change}/conflicts`);
  return { conflicts: data, meta };
};

export const resolve = (change: string, resolutions: object[], more: object = {}, by = EDITOR) =>
  call(by, 'post', `/changes/${change}/resolve`, { resolutions, ...more });

/** An article, a request that edits title and two places of the text, and somebody who published other edits. */
export const inConflict = async () => {
  const { documentId } = await createArticle({ title: 'Base', summary: 'Base', body: BODY });
  await documents(ARTICLE).publish({ documentId, locale: 'en' });
  const request = await propose([
    edition(documentId, { title: 'Mine', summary: 'Mine', body: body('One of mine', 'Five of mine') }),
  ]);
  await publishElsewhere(documentId, {
    title: 'Theirs',
    body: body('One of theirs', 'Five of theirs'),
    wordCount: 5,
  });
  return { documentId, id: request.id, change: request.changes[0]?.id as string };
};
