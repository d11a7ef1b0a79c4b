import { adminUser, HIDDEN } from '../tables';

/** A titled proposal holding one or more changes. Its number for people is the row's id. */
export const changeRequest = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_requests',
    info: { singularName: 'change-request', pluralName: 'change-requests', displayName: 'Change request' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      title: { type: 'string', required: true },
      description: { type: 'text' },
      status: { type: 'string', required: true },
      location: { type: 'string', required: true },
      mergeTarget: { type: 'string', required: true },
      mergeAt: { type: 'datetime' },
      /** Whose rights count then. */
      plannedBy: adminUser(),
      plannedByName: { type: 'string' },
      /** Why it was not published at the time it was last planned for. */
      mergeAtFailure: { type: 'json' },
      mergedAt: { type: 'datetime' },
      mergedBy: adminUser(),
      mergedByName: { type: 'string' },
      creator: adminUser(),
      creatorName: { type: 'string' },
      lastActivityAt: { type: 'datetime', required: true },
      staleAt: { type: 'datetime' },
      digest: { type: 'string', required: true },
      /** Raised by everybody who is about to change the request: see lock.ts. */
      lockVersion: { type: 'integer', required: true, default: 0 },
      approversManual: { type: 'boolean', required: true, default: false },
      splitFrom: { type: 'string' },
      revertOf: { type: 'string' },
    },
    indexes: [
      { name: 'cr_requests_status_index', columns: ['status', 'last_activity_at'] },
      { name: 'cr_requests_merge_index', columns: ['merge_at'] },
      { name: 'cr_requests_activity_index', columns: ['last_activity_at'] },
      { name: 'cr_requests_created_index', columns: ['created_at'] },
      { name: 'cr_requests_updated_index', columns: ['updated_at'] },
      { name: 'cr_requests_title_index', columns: ['title'] },
      { name: 'cr_requests_location_index', columns: ['location'] },
      { name: 'cr_requests_creator_index', columns: ['creator_id'] },
      { name: 'cr_requests_split_index', columns: ['split_from'] },
      { name: 'cr_requests_document_index', columns: ['document_id'] },
    ],
  },
};

/** People of a request: authors, invited collaborators, explicit approvers; and its approver groups. */
export const participant = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_participants',
    info: {
      singularName: 'participant',
      pluralName: 'participants',
      displayName: 'Change request participant',
    },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      requestId: { type: 'integer', required: true },
      role: { type: 'string', required: true },
      user: adminUser(),
      /** Name of the account, the API token or the approver group at that time. */
      userName: { type: 'string', required: true },
      /** Document id of the API token that is meant instead of an account; it survives the token. */
      token: { type: 'string' },
      /** Document id of the approver group that is meant instead of an account. */
      approverGroup: { type: 'string' },
      /** Of approvers: here only because a list of the content type or the document names them. */
      fromList: { type: 'boolean' },
      /** `request role user`: nobody has one role in a request twice. */
      uniqueKey: { type: 'string', required: true, unique: true },
    },
    indexes: [
      { name: 'cr_participants_request_index', columns: ['request_id'] },
      { name: 'cr_participants_user_index', columns: ['user_id', 'role'] },
      { name: 'cr_participants_token_index', columns: ['token'] },
      { name: 'cr_participants_group_index', columns: ['approver_group'] },
      { name: 'cr_participants_key_index', columns: ['unique_key'], type: 'unique' },
    ],
  },
};
