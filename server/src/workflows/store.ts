import type { Core } from '@strapi/strapi';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import type { ResponseRow, StageRow, WorkflowRow } from './rows';

/** Reads workflows with the account of whoever asked for them. */
export const workflowRows = (strapi: Core.Strapi) =>
  rowsWithAccounts<WorkflowRow>(strapi, TABLES.workflow, 'user');

/** All workflows of some requests, oldest first. One query. */
export async function workflowsOf(strapi: Core.Strapi, requestIds: number[]): Promise<WorkflowRow[]> {
  if (requestIds.length === 0) return [];
  return workflowRows(strapi).findMany({
    where: { requestId: { $in: requestIds } },
    orderBy: { id: 'asc' },
  });
}

/** Stages of some workflows, in the order in which they are decided. One query. */
export async function stagesOf(strapi: Core.Strapi, workflowIds: number[]): Promise<StageRow[]> {
  if (workflowIds.length === 0) return [];
  return strapi.db.query(TABLES.workflowStage).findMany({
    where: { workflowId: { $in: workflowIds } },
    orderBy: [{ workflowId: 'asc' }, { weight: 'asc' }, { id: 'asc' }],
  });
}

/** Responses to some stages, oldest first. One query. */
export async function responsesOf(strapi: Core.Strapi, stageIds: number[]): Promise<ResponseRow[]> {
  if (stageIds.length === 0) return [];
  return rowsWithAccounts<ResponseRow>(strapi, TABLES.workflowResponse, 'user').findMany({
    where: { stageId: { $in: stageIds } },
    orderBy: { id: 'asc' },
  });
}

/** The newest attempt for each change, by the number of the change. */
export function newestByChange(workflows: WorkflowRow[]): Map<number, WorkflowRow> {
  const newest = new Map<number, WorkflowRow>();
  for (const workflow of workflows) {
    const known = newest.get(workflow.changeId);
    if (!known || known.attempt < workflow.attempt) newest.set(workflow.changeId, workflow);
  }
  return newest;
}

/** Removes workflows with all that belongs to them: their change or their request is being deleted. */
export async function removeWorkflows(
  strapi: Core.Strapi,
  where: { requestId: number } | { changeId: number },
): Promise<void> {
  const found: { id: number }[] = await strapi.db.query(TABLES.workflow).findMany({ select: ['id'], where });
  if (found.length === 0) return;
  const ids = found.map(({ id }) => id);
  const stages = await stagesOf(strapi, ids);
  await strapi.db
    .query(TABLES.workflowResponse)
    .deleteMany({ where: { stageId: { $in: stages.map(({ id }) => id) } } });
  await strapi.db.query(TABLES.workflowStage).deleteMany({ where: { workflowId: { $in: ids } } });
  await strapi.db.query(TABLES.workflow).deleteMany({ where: { id: { $in: ids } } });
}

/** The change goes on in another request, and its workflows with it. */
export async function moveWorkflows(strapi: Core.Strapi, changeId: number, requestId: number): Promise<void> {
  await strapi.db.query(TABLES.workflow).updateMany({ where: { changeId }, data: { requestId } });
}
