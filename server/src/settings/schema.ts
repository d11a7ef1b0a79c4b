import { HIDDEN } from '../tables';

/** Rules of one content type that differ from the settings of the site. */
export const policy = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_content_type_policies',
    info: {
      singularName: 'content-type-policy',
      pluralName: 'content-type-policies',
      displayName: 'Content type policy',
    },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true, unique: true },
      protection: { type: 'string' },
      strategy: { type: 'string' },
    },
    indexes: [{ name: 'cr_policies_type_index', columns: ['content_type'], type: 'unique' }],
  },
};
