import type { Core } from '@strapi/strapi';
import type { Standing } from '../../../core/workflow';
import { TABLES } from '../tables';
import type { StageStanding, WorkflowStanding } from './standing';
import { tellCanceled, tellDecided, tellStagePending, type CancelReason, type Subject } from './tell';

/** Why a workflow stands differently now; `canceled` needs somebody or something that canceled it. */
export type Cause = { canceled: CancelReason } | { decided: true };

/**
 * Stores where a workflow stands now, with its lines in the timeline, events and hooks. Runs under the lock of its
 * request, and only here do states change.
 */
export async function applyStanding(
  strapi: Core.Strapi,
  subject: Subject,
  { row, stages }: WorkflowStanding,
  standing: Standing,
  cause: Cause,
): Promise<void> {
  const now = new Date();
  const changed = stages.filter(({ row: stage }, index) => stage.state !== standing.stages[index]);
  for (const stage of changed) {
    const state = standing.stages[stages.indexOf(stage)] ?? stage.row.state;
    const decisionDate = state === 'canceled' ? null : now;
    await stampCounting(strapi, stage);
    await strapi.db
      .query(TABLES.workflowStage)
      .update({ where: { id: stage.row.id }, data: { state, active: false, decisionDate } });
    Object.assign(stage.row, { state, active: false, decisionDate: decisionDate?.toISOString() ?? null });
  }
  if (standing.state !== row.state) {
    const decisionDate = row.decisionDate ?? now.toISOString();
    await strapi.db
      .query(TABLES.workflow)
      .update({ where: { id: row.id }, data: { state: standing.state, decisionDate } });
    Object.assign(row, { state: standing.state, decisionDate });
  }
  if ('canceled' in cause) await tellCanceled(strapi, subject, cause.canceled);
  else await tellDecided(strapi, subject, changed, row.state);
  const next = standing.active === null ? undefined : stages[standing.active];
  if (next && !next.row.active) await activate(strapi, subject, next);
}

async function activate(strapi: Core.Strapi, subject: Subject, { row }: StageStanding): Promise<void> {
  await strapi.db.query(TABLES.workflowStage).update({ where: { id: row.id }, data: { active: true } });
  row.active = true;
  tellStagePending(strapi, subject, row);
}

/** Which answers counted, for good: memberships go on changing. */
async function stampCounting(strapi: Core.Strapi, { responses, count }: StageStanding): Promise<void> {
  for (const counted of [true, false]) {
    const ids = responses.map(({ id }) => id).filter((id) => count.counting.has(id) === counted);
    if (ids.length === 0) continue;
    await strapi.db
      .query(TABLES.workflowResponse)
      .updateMany({ where: { id: { $in: ids } }, data: { counted } });
  }
  for (const response of responses) response.counted = count.counting.has(response.id);
}
