import type { Core } from '@strapi/strapi';
import type {
  ListedStage,
  Stage,
  StageResponse,
  Workflow,
  WorkflowSummary,
} from '../../../contracts/workflows';
import { storedPerson } from '../people/person';
import type { Viewer } from '../permissions';
import { cancelPermit, commentPermit, decidePermit, decisionFacts } from './permits';
import type { ResponseRow, StageRow, WorkflowRow } from './rows';
import type { StageStanding, WorkflowStanding } from './standing';
import { workflowRows } from './store';
import { surroundingsOf, type Surroundings } from './surroundings';
import { whyFor } from './why';

const iso = (date: string): string => new Date(date).toISOString();
const isoOrNull = (date: string | null): string | null => (date === null ? null : iso(date));

/** Workflows with their stages and what the person looking may do. A constant number of queries, none for none. */
export async function presentWorkflows(
  strapi: Core.Strapi,
  viewer: Viewer,
  rows: WorkflowRow[],
): Promise<Workflow[]> {
  const [around, why] = [await surroundingsOf(strapi, rows), whyFor(strapi, viewer)];
  return around.standings.flatMap((one) => {
    const summary = presentSummary(one.row, around, why);
    if (!summary) return [];
    const stages = one.stages.map((stage) => presentStage(viewer, around, one, stage));
    return [
      { ...summary, stages, viewer: { cancel: cancelPermit(viewer, around.circumstancesOf(one.row), one) } },
    ];
  });
}

/** Items of `GET /workflow-stages`, in the order given. A constant number of queries. */
export async function presentListedStages(
  strapi: Core.Strapi,
  viewer: Viewer,
  rows: StageRow[],
): Promise<ListedStage[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ workflowId }) => workflowId))];
  const workflows = await workflowRows(strapi).findMany({ where: { id: { $in: ids } } });
  const [around, why] = [await surroundingsOf(strapi, workflows), whyFor(strapi, viewer)];
  return rows.flatMap((row) => {
    const workflow = around.standings.find((one) => one.row.id === row.workflowId);
    const stage = workflow?.stages.find((one) => one.row.id === row.id);
    const summary = workflow && presentSummary(workflow.row, around, why);
    return stage && summary ? [{ ...presentStage(viewer, around, workflow, stage), workflow: summary }] : [];
  });
}

/** Null for what belongs to nothing: its change or request is being deleted this very moment. */
function presentSummary(
  row: WorkflowRow,
  around: Surroundings,
  whyOf: ReturnType<typeof whyFor>,
): WorkflowSummary | null {
  const [request, change] = [around.requests.get(row.requestId), around.changes.get(row.changeId)];
  if (!request || !change) return null;
  const { documentId: id, id: number, title, status, digest } = request;
  const why = whyOf(row, change.contentType);
  return {
    id: row.documentId,
    definition: { id: around.definitions.get(row.definitionId ?? 0) ?? null, name: row.definitionName },
    change: change.documentId,
    changeType: change.type,
    request: { id, number, title, status, digest },
    objectType: change.contentType,
    objectLabel: change.label,
    state: row.state,
    attempt: row.attempt,
    decisionDate: isoOrNull(row.decisionDate),
    user: storedPerson(row.user, row.userName),
    why: why.message,
    whyText: why.text,
    createdAt: iso(row.createdAt),
  };
}

function presentStage(
  viewer: Viewer,
  around: Surroundings,
  workflow: WorkflowStanding,
  stage: StageStanding,
): Stage {
  const { row, count, groupExists, responses } = stage;
  const facts = decisionFacts(viewer, around.circumstancesOf(workflow.row), workflow, stage);
  return {
    id: row.documentId,
    name: row.name,
    weight: row.weight,
    minApprovers: row.minApprovers,
    approverGroup: { id: groupExists ? row.groupId : null, name: row.groupName },
    state: row.state,
    active: Boolean(row.active),
    actionsNeeded: count.actionsNeeded,
    impossible: count.impossible,
    decisionDate: isoOrNull(row.decisionDate),
    denialMessage: row.denialMessage,
    responses: responses.map((response) => presentResponse(response, count.counting)),
    viewer: { decide: decidePermit(facts), comment: commentPermit(facts) },
  };
}

const presentResponse = (row: ResponseRow, counting: ReadonlySet<number>): StageResponse => ({
  id: row.documentId,
  user: storedPerson(row.user, row.userName),
  state: row.state,
  comments: row.comments,
  counts: counting.has(row.id),
  createdAt: iso(row.createdAt),
});
