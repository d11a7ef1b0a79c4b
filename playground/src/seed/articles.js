'use strict';

const { links, plainFields, sections, seo } = require('./article-fields');

const UID = 'api::article.article';

/** Never published: the newest articles somebody is still writing. */
const DRAFTS = new Set(['NODE-0272', 'NODE-0291', 'NODE-0295', 'NODE-0299', 'NODE-0301']);
/** Published, and edited since: the draft already holds the next real revision. */
const EDITED = new Set(['NODE-0038', 'NODE-0040', 'NODE-0089', 'NODE-0225', 'NODE-0267', 'NODE-0285']);

const reference = (documentId) => (documentId ? { documentId } : null);

const data = (article, index, { categories, authors, images, earlier }) => {
  const [author, ...coAuthors] = article.authors.map((name) => authors[name]);
  return {
    ...plainFields(article, index),
    cover: index % 12 === 0 ? images[index % images.length] : null,
    gallery: index % 75 === 3 ? images.slice(0, 3) : [],
    category: reference(categories[article.category]),
    author: reference(author),
    coAuthors: coAuthors.map(reference),
    related: index % 4 === 2 ? earlier.slice(-2).map(reference) : [],
    seo: index % 3 === 0 ? seo(article, images, index, index % 30 === 9 ? earlier.at(-1) : null) : null,
    links: index % 2 === 0 ? links(article) : [],
    sections: index % 4 === 0 ? sections(article, images, index, earlier.at(-1)) : [],
  };
};

const applyNextRevision = (documents, documentId, { revisions }) => {
  const { title, body } = revisions[1];
  return documents.update({ documentId, data: { title, body } });
};

/**
 * Creates the articles that are missing, each with the text of its first real revision.
 * @param {object[]} blog what blog.js returns (or some of it)
 * @param {{categories: Record<string, string>, authors: Record<string, string>, images: number[]}} material
 * @param {(done: number, total: number) => void} progress
 * @returns {Promise<Record<string, string>>} document ids by code
 */
module.exports = async (strapi, blog, material, progress = () => {}) => {
  const documents = strapi.documents(UID);
  const ids = {};
  const published = [];
  for (const [index, article] of blog.entries()) {
    const isDraft = DRAFTS.has(article.code);
    const existing = await documents.findFirst({ filters: { code: article.code } });
    const document =
      existing ??
      (await documents.create({
        data: data(article, index, { ...material, earlier: published }),
        status: isDraft ? 'draft' : 'published',
      }));
    if (!existing && EDITED.has(article.code)) {
      await applyNextRevision(documents, document.documentId, article);
    }
    if (!isDraft) {
      published.push(document.documentId);
    }
    ids[article.code] = document.documentId;
    progress(index + 1, blog.length);
  }
  return ids;
};
