import type { Change } from '../../../../contracts/changes';
import type { ChangeRequest } from '../../../../contracts/requests';
import type { ListedStage, Stage, Workflow } from '../../../../contracts/workflows';
import { hasApproved } from '../../approvals/deciding';

type Requested = Pick<ChangeRequest, 'changes' | 'workflows'>;

/** The workflow of one change: as it is now, and how it went before. */
export interface Attempts {
  current: Workflow;
  /** Newest first. */
  earlier: Workflow[];
}

/** What approval of a request means: the newest workflow of each change, in the order of the changes. */
export function attemptsOf({ changes, workflows }: Requested): Attempts[] {
  return changes.flatMap(({ id }) => {
    const [current, ...earlier] = workflows
      .filter(({ change }) => change === id)
      .sort((a, b) => b.attempt - a.attempt);
    return current === undefined ? [] : [{ current, earlier }];
  });
}

export const currentWorkflows = (request: Requested): Workflow[] =>
  attemptsOf(request).map(({ current }) => current);

/** A stage with what it belongs to, as lists give it. */
export const withWorkflow = (stage: Stage, workflow: Workflow): ListedStage => ({ ...stage, workflow });

/** Active stages of a request that wait for the person looking: they may decide them, and have not approved them. */
export const decidable = (request: Requested, me: number | undefined): ListedStage[] =>
  currentWorkflows(request).flatMap((workflow) =>
    workflow.stages
      .filter((stage) => stage.active && stage.viewer.decide.allowed && !hasApproved(stage, me))
      .map((stage) => withWorkflow(stage, workflow)),
  );

const needsApproval = ({ type }: Pick<Change, 'type'>): boolean => type !== 'no_change';

/** Whether workflows alone approve the request, so that nobody's review is waited for. */
export function isCovered(request: Requested): boolean {
  const covered = new Set(
    currentWorkflows(request)
      .filter(({ state }) => state !== 'canceled')
      .map(({ change }) => change),
  );
  const asking = request.changes.filter(needsApproval);
  return asking.length > 0 && asking.every(({ id }) => covered.has(id));
}

/** The stage whose denial ended a workflow, and who gave it; nothing where nobody did. */
export function denialIn({ stages }: Workflow) {
  const stage = stages.find(({ state }) => state === 'denied');

  return stage && { stage, response: stage.responses.find(({ state }) => state === 'denied') };
}
