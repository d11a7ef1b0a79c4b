'use strict';

const readBlog = require('../blog');

const UID = 'api::article.article';

const FIELDS = ['title', 'body'];

const pickText = ({ title, body }) => ({ title, body });

/**
 * What really happened to the seeded articles after their first revision.
 * @returns {Promise<(code: string) => {documentId: string, revision: (number: number) => {title: string, body: string},
 *   changeOf: (number: number) => {title?: string, body?: string}}>} `revision(0)` is what the seed published;
 *   `changeOf(n)` is what revision n wrote differently from the one before it
 */
module.exports = async (strapi) => {
  const rows = await strapi.documents(UID).findMany({ fields: ['code'], locale: 'en', limit: -1 });
  const ids = new Map(rows.map(({ code, documentId }) => [code, documentId]));
  const blog = new Map(readBlog().map((article) => [article.code, article]));

  return (code) => {
    const { revisions } = blog.get(code);
    const revision = (number) => {
      if (!revisions[number]) {
        throw new Error(`${code} has no revision ${number}.`);
      }
      return pickText(revisions[number]);
    };
    const changeOf = (number) => {
      const before = revision(number - 1);
      const after = revision(number);
      return Object.fromEntries(
        FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
      );
    };
    return { documentId: ids.get(code), revision, changeOf };
  };
};
