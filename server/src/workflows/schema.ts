import { adminUser, HIDDEN } from '../tables';

const table = (singularName: string, pluralName: string, displayName: string) => ({
  kind: 'collectionType',
  info: { singularName, pluralName, displayName },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
});

/** What content needs which stages of approval (domain section 17). */
export const workflowDefinition = {
  schema: {
    ...table('workflow-definition', 'workflow-definitions', 'Workflow definition'),
    collectionName: 'cr_workflow_definitions',
    attributes: {
      name: { type: 'string', required: true, unique: true },
      contentType: { type: 'string', required: true },
      constraints: { type: 'json' },
      priority: { type: 'integer', required: true },
      enabled: { type: 'boolean', required: true, default: false },
    },
    indexes: [
      { name: 'cr_workflow_definitions_name_index', columns: ['name'], type: 'unique' },
      {
        name: 'cr_workflow_definitions_priority_index',
        columns: ['content_type', 'priority'],
        type: 'unique',
      },
    ],
  },
};

export const workflowStageDefinition = {
  schema: {
    ...table('workflow-stage-definition', 'workflow-stage-definitions', 'Workflow stage definition'),
    collectionName: 'cr_workflow_stage_definitions',
    attributes: {
      definitionId: { type: 'integer', required: true },
      name: { type: 'string', required: true },
      weight: { type: 'integer', required: true },
      minApprovers: { type: 'integer', required: true },
      /** Document id of the approver group. */
      groupId: { type: 'string', required: true },
      denialMessage: { type: 'text' },
    },
    indexes: [
      { name: 'cr_workflow_stage_definitions_index', columns: ['definition_id', 'weight'], type: 'unique' },
      { name: 'cr_workflow_stage_definitions_group_index', columns: ['group_id'] },
    ],
  },
};

/** One run of a definition for one change; a copy, which later edits of the definition leave alone. */
export const workflow = {
  schema: {
    ...table('workflow', 'workflows', 'Workflow'),
    collectionName: 'cr_workflows',
    attributes: {
      definitionId: { type: 'integer' },
      definitionName: { type: 'string', required: true },
      /** Of the definition, when it was attached: a later match with a lower one is stricter. */
      priority: { type: 'integer', required: true },
      requestId: { type: 'integer', required: true },
      changeId: { type: 'integer', required: true },
      /** Hash of the content that is decided about: with other content it starts again. */
      contentHash: { type: 'string', required: true },
      state: { type: 'string', required: true },
      attempt: { type: 'integer', required: true },
      decisionDate: { type: 'datetime' },
      user: adminUser(),
      userName: { type: 'string', required: true },
      why: { type: 'json' },
      /** What was asked, so that nobody learns from `why` what they may not read. */
      constraints: { type: 'json' },
    },
    indexes: [
      { name: 'cr_workflows_request_index', columns: ['request_id', 'state'] },
      { name: 'cr_workflows_change_index', columns: ['change_id', 'attempt'], type: 'unique' },
      { name: 'cr_workflows_definition_index', columns: ['definition_id', 'state'] },
    ],
  },
};

export const workflowStage = {
  schema: {
    ...table('workflow-stage', 'workflow-stages', 'Workflow stage'),
    collectionName: 'cr_workflow_stages',
    attributes: {
      workflowId: { type: 'integer', required: true },
      name: { type: 'string', required: true },
      weight: { type: 'integer', required: true },
      minApprovers: { type: 'integer', required: true },
      groupId: { type: 'string', required: true },
      groupName: { type: 'string', required: true },
      denialMessage: { type: 'text' },
      state: { type: 'string', required: true },
      /** Pending, and those before it are approved: kept for lists, written with the state. */
      active: { type: 'boolean', required: true, default: false },
      decisionDate: { type: 'datetime' },
    },
    indexes: [
      { name: 'cr_workflow_stages_workflow_index', columns: ['workflow_id', 'weight'], type: 'unique' },
      { name: 'cr_workflow_stages_group_index', columns: ['group_id', 'active'] },
    ],
  },
};

export const workflowResponse = {
  schema: {
    ...table('workflow-response', 'workflow-responses', 'Workflow response'),
    collectionName: 'cr_workflow_responses',
    attributes: {
      stageId: { type: 'integer', required: true },
      user: adminUser(),
      userName: { type: 'string', required: true },
      state: { type: 'string', required: true },
      comments: { type: 'text' },
      /** Whether it counted when the stage was decided; null before that. */
      counted: { type: 'boolean' },
    },
    indexes: [{ name: 'cr_workflow_responses_stage_index', columns: ['stage_id', 'state'] }],
  },
};
