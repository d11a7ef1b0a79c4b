import { modelsOf, type SourceModel } from './models';

const contentType = (
  uid: string,
  displayName: string,
  attributes: SourceModel['attributes'],
  labels?: Record<string, string>,
): SourceModel => ({ uid, modelType: 'contentType', displayName, attributes, ...(labels && { labels }) });

const ARTICLE_TYPE = contentType(
  'api::article.article',
  'Article',
  {
    title: { type: 'string' },
    slug: { type: 'uid' },
    body: { type: 'richtext' },
    price: { type: 'decimal' },
    wordCount: { type: 'integer' },
    views: { type: 'biginteger' },
    featured: { type: 'boolean' },
    date: { type: 'date' },
    airTime: { type: 'time' },
    embargoUntil: { type: 'datetime' },
    kind: { type: 'enumeration', enum: ['news', 'release'] },
    metadata: { type: 'json' },
    secret: { type: 'password' },
    category: { type: 'relation', relation: 'manyToOne', target: 'api::category.category' },
    coAuthors: { type: 'relation', relation: 'manyToMany', target: 'api::author.author' },
    anything: { type: 'relation', relation: 'morphToOne' },
    cover: { type: 'media', multiple: false },
    seo: { type: 'component', component: 'shared.seo' },
    links: { type: 'component', component: 'shared.link', repeatable: true },
    sections: { type: 'dynamiczone' },
    createdAt: { type: 'datetime' },
    createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
    locale: { type: 'string' },
  },
  { title: 'Title', category: 'Category', wordCount: 'Words' },
);

/** A small newspaper. */
export const modelOf = modelsOf([
  ARTICLE_TYPE,
  contentType('api::category.category', 'Category', {
    name: { type: 'string' },
    slug: { type: 'uid' },
    articles: { type: 'relation', relation: 'oneToMany', target: 'api::article.article' },
  }),
  contentType('api::author.author', 'Author', {
    name: { type: 'string' },
    email: { type: 'email' },
    password: { type: 'password' },
    resetToken: { type: 'string', private: true, configurable: false },
  }),
  {
    uid: 'shared.seo',
    modelType: 'component',
    displayName: 'Seo',
    attributes: { metaTitle: { type: 'string' } },
  },
  {
    uid: 'shared.link',
    modelType: 'component',
    displayName: 'Link',
    attributes: { url: { type: 'string' } },
  },
]);

export const ARTICLE = 'api::article.article';
