import type { ChangeRow } from '../changes/rows';
import { say, type Sentence } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import type { RequestBundle } from '../requests/bundle';
import { workflowHash } from '../workflows/content-hash';
import type { StageStanding, WorkflowStanding } from '../workflows/standing';

/** What the approval check says of changes of one kind. */
export interface ApprovalAnswer {
  met: boolean;
  why: Sentence;
  fix?: Sentence;
  changes: ChangeRow[];
}

export interface WorkflowAnswers {
  covered: ApprovalAnswer[];
  /** Changes that no workflow approves: the strategy does. */
  uncovered: ChangeRow[];
}

/** Labels that are named; the rest is counted. */
const NAMED = 3;

/** Some changes as a sentence names them. */
export const named = (changes: ChangeRow[]) => ({
  labels: changes
    .slice(0, NAMED)
    .map(({ label }) => `"${label}"`)
    .join(', '),
  more: Math.max(0, changes.length - NAMED),
});

/**
 * Which changes are approved by a workflow, and whether they are (domain section 17); changes that wait for the same
 * thing are said in one sentence. `workflows`: the newest of each change.
 */
export function workflowAnswers(
  { request, changes }: RequestBundle,
  workflows: WorkflowStanding[],
): WorkflowAnswers {
  const byChange = new Map(workflows.map((one) => [one.row.changeId, one]));
  const uncovered: ChangeRow[] = [];
  const groups = new Map<string, { workflow: WorkflowStanding; kind: Kind; changes: ChangeRow[] }>();
  for (const change of changes) {
    const workflow = byChange.get(change.id);
    const kind = workflow && kindOf(workflow, change, request);
    if (!workflow || !kind) {
      uncovered.push(change);
      continue;
    }
    const stage = deciding(workflow);
    const { definitionId, definitionName } = workflow.row;
    const waits = [stage?.row.name, stage?.row.groupId, stage?.count.actionsNeeded, stage?.count.impossible];
    const key = JSON.stringify([kind, definitionId, definitionName, ...waits]);
    const group = groups.get(key) ?? { workflow, kind, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return { uncovered, covered: [...groups.values()].map((group) => answerOf(group)) };
}

type Kind = 'approved' | 'pending' | 'denied' | 'canceled' | 'outdated';

/**
 * Null where the workflow covers nothing any more. A request under review has had its changes matched since it was
 * canceled; a draft has that before it.
 */
function kindOf(
  { row }: WorkflowStanding,
  change: ChangeRow,
  { status, mergeTarget }: RequestBundle['request'],
): Kind | null {
  const isUnderReview = status === 'ready_for_review' || status === 'ready_for_merging';
  if (row.state === 'canceled') return isUnderReview ? null : 'canceled';
  if (isOpen(status) && row.contentHash !== workflowHash(change, mergeTarget)) return 'outdated';
  return row.state;
}

/** The stage that it waits for, or that denied it. */
const deciding = ({ stages }: WorkflowStanding): StageStanding | undefined =>
  stages.find(({ row }) => row.state === 'denied') ?? stages.find(({ row }) => row.state === 'pending');

function answerOf({
  workflow: standing,
  kind,
  changes,
}: {
  workflow: WorkflowStanding;
  kind: Kind;
  changes: ChangeRow[];
}): ApprovalAnswer {
  const about = { ...named(changes), workflow: standing.row.definitionName };
  const stage = deciding(standing);
  const atStage = { ...about, stage: stage?.row.name ?? '' };
  switch (kind) {
    case 'approved':
      return { met: true, why: say('approval.workflow-approved', about), changes };
    case 'pending': {
      const needed = stage?.count.actionsNeeded ?? 1;
      const why = say('approval.workflow-pending', { ...atStage, needed });
      const group = stage?.row.groupName ?? '';
      const fix = stage?.count.impossible
        ? say('approval.too-few', { group })
        : say('approval.ask-group', { group });
      return { met: false, why, fix, changes };
    }
    case 'denied': {
      const why = say('approval.workflow-denied', atStage);
      return { met: false, why, fix: say('approval.propose-anew'), changes };
    }
    case 'canceled':
      return { met: false, why: say('approval.workflow-canceled', about), changes };
    case 'outdated':
      return { met: false, why: say('approval.workflow-outdated', about), changes };
  }
}
