import type { Core } from '@strapi/strapi';
import type { ActiveStage } from '../../../contracts/workflows';
import { TABLES } from '../tables';

interface PendingRow {
  id: number;
  requestId: number;
  definitionName: string;
}

interface StageRow {
  workflowId: number;
  name: string;
}

const key = ({ stage, workflow }: ActiveStage): string => JSON.stringify([stage, workflow]);

/**
 * What requests are waiting for, by the number of the request: the active stage of each of their workflows, those of
 * the same name once. One query where nothing is pending, two otherwise.
 */
export async function activeStagesOf(
  strapi: Core.Strapi,
  requestIds: number[],
): Promise<Map<number, ActiveStage[]>> {
  const found = new Map<number, ActiveStage[]>();
  if (requestIds.length === 0) return found;
  const pending: PendingRow[] = await strapi.db.query(TABLES.workflow).findMany({
    select: ['id', 'requestId', 'definitionName'],
    where: { requestId: { $in: requestIds }, state: 'pending' },
    orderBy: { id: 'asc' },
  });
  if (pending.length === 0) return found;
  const stages: StageRow[] = await strapi.db.query(TABLES.workflowStage).findMany({
    select: ['workflowId', 'name'],
    where: { workflowId: { $in: pending.map(({ id }) => id) }, active: true },
  });
  const nameOf = new Map(stages.map(({ workflowId, name }) => [workflowId, name]));
  for (const { id, requestId, definitionName } of pending) {
    const name = nameOf.get(id);
    const known = found.get(requestId) ?? [];
    if (name === undefined) continue;
    const active = { stage: name, workflow: definitionName };
    const isNew = known.every((one) => key(one) !== key(active));
    found.set(requestId, isNew ? [...known, active] : known);
  }
  return found;
}
