'use strict';

const ARTICLE = 'api::article.article';

const createArticles = async (strapi, { category, author }) => {
  const articles = strapi.documents(ARTICLE);
  const relations = {
    category: { documentId: category.documentId },
    author: { documentId: author.documentId },
  };

  const published = await articles.create({
    data: {
      title: 'Published',
      slug: 'published',
      summary: 'The same on both sides, in two languages.',
      body: 'First line\n\nSecond line\n\nThird line\n',
      code: 'TEST-PUBLISHED',
      kind: 'news',
      ...relations,
      seo: { metaTitle: 'Published', openGraph: { title: 'Published' } },
      links: [
        { label: 'One', url: 'https://example.org/one', notes: [{ text: 'A note' }] },
        { label: 'Two', url: 'https://example.org/two' },
      ],
      sections: [
        { __component: 'section.text', heading: 'Heading', body: 'Text' },
        { __component: 'section.quote', text: 'Quoted' },
      ],
    },
    status: 'published',
  });
  await articles.update({
    documentId: published.documentId,
    locale: 'fr',
    data: { title: 'Publié', slug: 'publie', body: 'Première ligne\n' },
  });
  await articles.publish({ documentId: published.documentId, locale: 'fr' });

  const draft = await articles.create({
    data: { title: 'Draft', slug: 'draft', body: 'Never published\n', code: 'TEST-DRAFT', ...relations },
  });

  const edited = await articles.create({
    data: { title: 'Edited', slug: 'edited', body: 'Live text\n', code: 'TEST-EDITED', ...relations },
    status: 'published',
  });
  await articles.update({ documentId: edited.documentId, data: { body: 'Draft text\n' } });

  return { published: published.documentId, draft: draft.documentId, edited: edited.documentId };
};

/**
 * A handful of documents to read. A test that writes makes its own (`createArticle`), because every test file of a
 * process shares this database.
 * @returns {Promise<{category: string, author: string, homepage: string, published: string, draft: string, edited: string}>}
 *   document ids
 */
module.exports = async (strapi) => {
  const category = await strapi
    .documents('api::category.category')
    .create({ data: { name: 'Press', slug: 'press' } });
  const author = await strapi
    .documents('api::author.author')
    .create({ data: { name: 'Nadia Author', email: 'nadia@example.org' }, status: 'published' });
  const articles = await createArticles(strapi, { category, author });
  const homepage = await strapi.documents('api::homepage.homepage').create({
    data: { heading: 'Home', intro: 'Welcome', featured: { documentId: articles.published } },
    status: 'published',
  });
  return {
    category: category.documentId,
    author: author.documentId,
    homepage: homepage.documentId,
    ...articles,
  };
};
