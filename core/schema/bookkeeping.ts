/** Strapi's own attributes: never content. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Review-workflow stages and the like, which other plugins add to people's types. */
const PLUGIN_PREFIX = 'strapi_';

/** Whether an attribute is Strapi's own or another plugin's bookkeeping. */
export const isBookkeeping = (name: string): boolean =>
  BOOKKEEPING.has(name) || name.startsWith(PLUGIN_PREFIX);
