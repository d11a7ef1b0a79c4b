import { HIDDEN } from '../tables';

/** Accounts, by a table of their own: they leave a list when they are deleted. */
const many = (target: string) => ({ type: 'relation', relation: 'manyToMany', target });

/** Named people and roles that approve together; the members are the union (domain section 7). */
export const approverGroup = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_approver_groups',
    info: { singularName: 'approver-group', pluralName: 'approver-groups', displayName: 'Approver group' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      name: { type: 'string', required: true, unique: true },
      description: { type: 'text' },
      users: many('admin::user'),
      roles: many('admin::role'),
    },
    indexes: [{ name: 'cr_groups_name_index', columns: ['name'], type: 'unique' }],
  },
};

/** Who approves changes of a content type, or of one document of it, which then counts instead. */
export const approverList = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_approver_lists',
    info: { singularName: 'approver-list', pluralName: 'approver-lists', displayName: 'Approver list' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      /** Null: the list of the content type. */
      targetDocumentId: { type: 'string' },
      users: many('admin::user'),
      groups: many('plugin::change-requests.approver-group'),
      /** `contentType targetDocumentId`, the latter empty for the content type: one list each. */
      uniqueKey: { type: 'string', required: true, unique: true },
    },
    indexes: [{ name: 'cr_lists_key_index', columns: ['unique_key'], type: 'unique' }],
  },
};
