import { adminUser, HIDDEN } from '../tables';

/** A verdict on the content that `digest` stands for. */
export const review = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_reviews',
    info: { singularName: 'review', pluralName: 'reviews', displayName: 'Review' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      requestId: { type: 'integer', required: true },
      verdict: { type: 'string', required: true },
      comment: { type: 'text' },
      author: adminUser(),
      authorName: { type: 'string', required: true },
      /** In whose name a delegate reviewed. */
      onBehalfOf: adminUser(),
      onBehalfOfName: { type: 'string' },
      digest: { type: 'string', required: true },
      valid: { type: 'boolean', required: true, default: true },
      invalidReason: { type: 'string' },
    },
    indexes: [{ name: 'cr_reviews_request_index', columns: ['request_id', 'valid'] }],
  },
};
