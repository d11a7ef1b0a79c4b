'use strict';

/** Columns of the content manager's list views. */
const COLUMNS = {
  'api::article.article': ['title', 'kind', 'category', 'author', 'date'],
  'api::author.author': ['name', 'email', 'favourite'],
  'api::category.category': ['name', 'slug', 'color'],
};

module.exports = async (strapi) => {
  const contentTypes = strapi.plugin('content-manager').service('content-types');
  for (const [uid, list] of Object.entries(COLUMNS)) {
    const contentType = contentTypes.findContentType(uid);
    const { settings, metadatas, layouts } = await contentTypes.findConfiguration(contentType);
    await contentTypes.updateConfiguration(contentType, {
      settings,
      metadatas,
      layouts: { ...layouts, list },
    });
  }
};
