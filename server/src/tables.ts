/** Uids of the plugin's own tables. They are read and written with `strapi.db.query` only. */
export const TABLES = {
  request: 'plugin::change-requests.change-request',
  participant: 'plugin::change-requests.participant',
  change: 'plugin::change-requests.change',
  revision: 'plugin::change-requests.revision',
  review: 'plugin::change-requests.review',
  event: 'plugin::change-requests.event',
  policy: 'plugin::change-requests.content-type-policy',
  approverGroup: 'plugin::change-requests.approver-group',
  approverList: 'plugin::change-requests.approver-list',
  delegation: 'plugin::change-requests.delegation',
  recomputation: 'plugin::change-requests.recomputation',
  lease: 'plugin::change-requests.lease',
  workflowDefinition: 'plugin::change-requests.workflow-definition',
  workflowStageDefinition: 'plugin::change-requests.workflow-stage-definition',
  workflow: 'plugin::change-requests.workflow',
  workflowStage: 'plugin::change-requests.workflow-stage',
  workflowResponse: 'plugin::change-requests.workflow-response',
} as const;

/** Keeps a table out of the content manager and the content-type builder. */
export const HIDDEN = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/**
 * A relation to an account that survives the account: the foreign key becomes null, the name stays beside
 * it. A new object each time, because Strapi writes the column's name into it.
 */
export const adminUser = () => ({
  type: 'relation',
  relation: 'manyToOne',
  target: 'admin::user',
  useJoinTable: false,
});
