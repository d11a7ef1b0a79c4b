'use strict';

const readBlog = require('./blog');

const UID = 'api::article.article';

/** The later revisions that changed something the reader sees, each with what it changed to. */
const later = ([first, ...rest]) => {
  let previous = first;
  return rest.filter((revision) => {
    const differs = revision.title !== previous.title || revision.body !== previous.body;
    previous = revision;
    return differs;
  });
};

/**
 * Material for change requests: what really happened to the seeded articles after their first revision.
 * Most rewritten articles first.
 * @returns {Promise<{code: string, slug: string, documentId: string, category: string,
 *   seeded: {title: string, body: string}, next: {date: string, title: string, body: string}[]}[]>}
 */
module.exports = async (strapi) => {
  const rows = await strapi.documents(UID).findMany({ fields: ['code'], locale: 'en', limit: -1 });
  const ids = new Map(rows.map(({ code, documentId }) => [code, documentId]));
  return readBlog()
    .map(({ code, slug, category, revisions }) => ({
      code,
      slug,
      category,
      documentId: ids.get(code),
      seeded: { title: revisions[0].title, body: revisions[0].body },
      next: later(revisions),
    }))
    .filter(({ documentId, next }) => documentId && next.length > 0)
    .sort((one, other) => other.next.length - one.next.length || one.code.localeCompare(other.code));
};
