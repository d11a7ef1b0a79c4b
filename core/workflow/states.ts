/** States of a workflow and of its stages (domain section 17). */
export const WORKFLOW_STATES = ['pending', 'approved', 'denied', 'canceled'] as const;
export type WorkflowState = (typeof WORKFLOW_STATES)[number];

/** What ends a workflow, or takes back how it ended. */
export const WORKFLOW_TRIGGERS = [
  /** Every stage is approved. */
  'stages_approved',
  /** One stage is denied. */
  'stage_denied',
  /** An author of the request, or who manages requests, gives up. */
  'requester',
  /** The request is closed, by hand or because nobody touched it, or deleted, or the change was taken out of it. */
  'request_ended',
  /** What it was about is not what is proposed any more. */
  'new_content',
] as const;
export type WorkflowTrigger = (typeof WORKFLOW_TRIGGERS)[number];

export const STAGE_TRIGGERS = ['enough_approvals', 'denial', 'workflow_ended'] as const;
export type StageTrigger = (typeof STAGE_TRIGGERS)[number];

/** The whole table of workflows: from → to → what may cause it. What is not here is refused. */
const WORKFLOW_TRANSITIONS: Record<
  WorkflowState,
  Partial<Record<WorkflowState, readonly WorkflowTrigger[]>>
> = {
  pending: {
    approved: ['stages_approved'],
    denied: ['stage_denied'],
    canceled: ['requester', 'request_ended', 'new_content'],
  },
  approved: { canceled: ['new_content'] },
  denied: { canceled: ['new_content'] },
  canceled: {},
};

/** The whole table of stages: what was decided stays decided. */
const STAGE_TRANSITIONS: Record<WorkflowState, Partial<Record<WorkflowState, StageTrigger>>> = {
  pending: { approved: 'enough_approvals', denied: 'denial', canceled: 'workflow_ended' },
  approved: {},
  denied: {},
  canceled: {},
};

/** Whether the trigger may move a workflow from `from` to `to`. */
export const mayWorkflowMove = (from: WorkflowState, to: WorkflowState, trigger: WorkflowTrigger): boolean =>
  WORKFLOW_TRANSITIONS[from][to]?.includes(trigger) ?? false;

/** Whether the trigger may move a stage from `from` to `to`. */
export const mayStageMove = (from: WorkflowState, to: WorkflowState, trigger: StageTrigger): boolean =>
  STAGE_TRANSITIONS[from][to] === trigger;
