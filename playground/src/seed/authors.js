'use strict';

const { paragraph, text } = require('./blocks');

const UID = 'api::author.author';

const address = (name) =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 .-]/g, '')
    .toLowerCase()
    .replace(/[ .]+/g, '.')}@example.org`;

/**
 * Creates and publishes the authors that are missing.
 * @param {Map<string, number>} articlesByName how many articles each one wrote
 * @returns {Promise<Record<string, string>>} document ids by name
 */
module.exports = async (strapi, articlesByName) => {
  const documents = strapi.documents(UID);
  const ids = {};
  for (const [name, count] of articlesByName) {
    const existing = await documents.findFirst({ filters: { name } });
    const articles = count === 1 ? 'one article' : `${count} articles`;
    const bio = [paragraph(text(name, { bold: true }), text(` wrote ${articles} for the Node.js blog.`))];
    const author =
      existing ??
      (await documents.create({ data: { name, bio, email: address(name) }, status: 'published' }));
    ids[name] = author.documentId;
  }
  return ids;
};
