import { mayStageMove, mayWorkflowMove, type WorkflowState, type WorkflowTrigger } from './states';

/** A stage as far as it decides where its workflow stands. */
export interface StageFacts {
  state: WorkflowState;
  /** The lowest comes first. */
  weight: number;
  minApprovers: number;
  /** Distinct people whose approval counts now. */
  approvals: number;
  /** Somebody who may decide denied it. */
  denied: boolean;
}

/** Where a workflow and each of its stages stand, in the order in which the stages were given. */
export interface Standing {
  state: WorkflowState;
  stages: WorkflowState[];
  /** Place of the stage that takes decisions, in that order; null when none does. */
  active: number | null;
}

const isDone = (state: WorkflowState) => state === 'approved';

/** Places in the order of weight. */
const inOrder = (stages: readonly StageFacts[]): number[] =>
  stages.map((_, index) => index).sort((a, b) => (stages[a]?.weight ?? 0) - (stages[b]?.weight ?? 0));

/** The only stage that takes decisions: the first one that is pending, in a workflow that is. */
export function activeStage(state: WorkflowState, stages: readonly StageFacts[]): number | null {
  if (state !== 'pending') return null;
  const next = inOrder(stages).find((index) => !isDone(stages[index]?.state ?? 'pending'));
  return next !== undefined && stages[next]?.state === 'pending' ? next : null;
}

/**
 * Where a pending workflow stands by now: the active stage is approved once enough people approved it, and the next
 * one is asked; one denial denies the stage and the workflow, and nobody is asked any more.
 */
export function advanced(state: WorkflowState, stages: readonly StageFacts[]): Standing {
  const now = stages.map((stage) => ({ ...stage }));
  for (;;) {
    const active = activeStage(state, now);
    const stage = active === null ? undefined : now[active];
    if (!stage) break;
    if (stage.denied && mayStageMove(stage.state, 'denied', 'denial')) {
      stage.state = 'denied';
      return ended(moved(state, 'denied', 'stage_denied'), now);
    }
    const enough = stage.approvals >= stage.minApprovers;
    if (!enough || !mayStageMove(stage.state, 'approved', 'enough_approvals')) break;
    stage.state = 'approved';
  }
  const isApproved = now.length > 0 && now.every((stage) => isDone(stage.state));
  const next = isApproved ? moved(state, 'approved', 'stages_approved') : state;
  return { state: next, stages: now.map((stage) => stage.state), active: activeStage(next, now) };
}

/** As it stands once it is canceled; null where the table refuses that. Decided stages stay as they are. */
export function canceled(
  state: WorkflowState,
  stages: readonly StageFacts[],
  trigger: WorkflowTrigger,
): Standing | null {
  return mayWorkflowMove(state, 'canceled', trigger) ? ended('canceled', stages) : null;
}

const moved = (from: WorkflowState, to: WorkflowState, trigger: WorkflowTrigger): WorkflowState =>
  mayWorkflowMove(from, to, trigger) ? to : from;

const ended = (state: WorkflowState, stages: readonly StageFacts[]): Standing => ({
  state,
  stages: stages.map((stage) =>
    mayStageMove(stage.state, 'canceled', 'workflow_ended') ? 'canceled' : stage.state,
  ),
  active: null,
});
