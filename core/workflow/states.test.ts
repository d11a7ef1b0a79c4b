import {
  mayStageMove,
  mayWorkflowMove,
  STAGE_TRIGGERS,
  WORKFLOW_STATES,
  WORKFLOW_TRIGGERS,
  type StageTrigger,
  type WorkflowState,
  type WorkflowTrigger,
} from './states';

const WORKFLOW_MOVES: [WorkflowState, WorkflowState, WorkflowTrigger][] = [
  ['pending', 'approved', 'stages_approved'],
  ['pending', 'denied', 'stage_denied'],
  ['pending', 'canceled', 'requester'],
  ['pending', 'canceled', 'request_ended'],
  ['pending', 'canceled', 'new_content'],
  ['approved', 'canceled', 'new_content'],
  ['denied', 'canceled', 'new_content'],
];

const STAGE_MOVES: [WorkflowState, WorkflowState, StageTrigger][] = [
  ['pending', 'approved', 'enough_approvals'],
  ['pending', 'denied', 'denial'],
  ['pending', 'canceled', 'workflow_ended'],
];

const every = <Trigger>(triggers: readonly Trigger[]) =>
  WORKFLOW_STATES.flatMap((from) =>
    WORKFLOW_STATES.flatMap((to) => triggers.map((trigger) => [from, to, trigger] as const)),
  );

describe('states of a workflow (domain section 17)', () => {
  it.each(every(WORKFLOW_TRIGGERS))('%s → %s by %s', (from, to, trigger) => {
    const isAllowed = WORKFLOW_MOVES.some(([f, t, by]) => f === from && t === to && by === trigger);
    expect(mayWorkflowMove(from, to, trigger)).toBe(isAllowed);
  });
});

describe('states of a stage', () => {
  it.each(every(STAGE_TRIGGERS))('%s → %s by %s', (from, to, trigger) => {
    const isAllowed = STAGE_MOVES.some(([f, t, by]) => f === from && t === to && by === trigger);
    expect(mayStageMove(from, to, trigger)).toBe(isAllowed);
  });
});
