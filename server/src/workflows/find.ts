import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import type { Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { requireVisibleById } from '../requests/visibility';
import { TABLES } from '../tables';
import type { StageRow, WorkflowRow } from './rows';
import { workflowRows } from './store';

/** A workflow and its request. @throws NotFoundError (404) when there is none, or its request may not be seen. */
export async function requireWorkflow(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<{ workflow: WorkflowRow; request: RequestRow }> {
  const workflow = await workflowRows(strapi).findOne({ where: { documentId } });
  const unknown = say('workflow.unknown');
  const request = await requireVisibleById(strapi, viewer, workflow?.requestId ?? null, unknown);
  return { workflow: workflow as WorkflowRow, request };
}

/** A stage, its workflow and its request. @throws NotFoundError (404) as {@link requireWorkflow}. */
export async function requireStage(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<{ stage: StageRow; workflow: WorkflowRow; request: RequestRow }> {
  const stage: StageRow | null = await strapi.db
    .query(TABLES.workflowStage)
    .findOne({ where: { documentId } });
  const workflow = await workflowRows(strapi).findOne({ where: { id: stage?.workflowId ?? 0 } });
  const unknown = say('workflow.unknown');
  const request = await requireVisibleById(strapi, viewer, workflow?.requestId ?? null, unknown);
  return { stage: stage as StageRow, workflow: workflow as WorkflowRow, request };
}
