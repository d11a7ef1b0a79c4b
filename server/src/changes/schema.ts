import { adminUser, HIDDEN } from '../tables';

/** What a change request wants to happen to one document in one locale. */
export const change = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_changes',
    info: { singularName: 'change', pluralName: 'changes', displayName: 'Change' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      requestId: { type: 'integer', required: true },
      type: { type: 'string', required: true },
      contentType: { type: 'string', required: true },
      targetDocumentId: { type: 'string' },
      targetLocale: { type: 'string' },
      /** One change per target in a request: a hash of both, null for documents that do not exist yet. */
      targetKey: { type: 'string', unique: true },
      label: { type: 'string', required: true },
      revisionNumber: { type: 'integer', required: true },
      contentHash: { type: 'string', required: true },
      /** Of a creation: the unique values that it wants, so that lists notice when they are taken. */
      uniqueValues: { type: 'json' },
      /** Documents that the proposal refers to, so that what becomes of them is noticed. */
      refersTo: { type: 'json' },
      resultDocumentId: { type: 'string' },
      /** Another one whenever the target's content moved without its rows: badges are computed again. */
      stamp: { type: 'string' },
    },
    indexes: [
      { name: 'cr_changes_request_index', columns: ['request_id'] },
      { name: 'cr_changes_target_index', columns: ['target_document_id', 'content_type'] },
      // For lists: which kinds of changes there are, and of each the targets that a person may read.
      { name: 'cr_changes_kind_index', columns: ['content_type', 'target_locale', 'target_document_id'] },
      { name: 'cr_changes_target_key_index', columns: ['target_key'], type: 'unique' },
    ],
  },
};

/** One immutable saved state of a change. */
export const revision = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_revisions',
    info: { singularName: 'revision', pluralName: 'revisions', displayName: 'Revision' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      changeId: { type: 'integer', required: true },
      number: { type: 'integer', required: true },
      type: { type: 'string', required: true },
      reason: { type: 'string', required: true },
      author: adminUser(),
      authorName: { type: 'string' },
      sides: { type: 'json', required: true },
      contentHash: { type: 'string', required: true },
      schemaHash: { type: 'string', required: true },
    },
    indexes: [{ name: 'cr_revisions_number_index', columns: ['change_id', 'number'], type: 'unique' }],
  },
};
