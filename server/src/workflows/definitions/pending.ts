import type { Core } from '@strapi/strapi';
import type { PendingDefinition } from '../../../../contracts/workflows';
import { say } from '../../../../core/sentences';
import { ConflictError } from '../../errors';
import type { Viewer } from '../../permissions';
import { visibleRequests } from '../../requests/visibility';
import { TABLES } from '../../tables';
import { workflowsOfRequests } from '../visible';
import type { DefinitionRow } from './rows';

/** Requests that are named; the rest is counted. */
const NAMED = 10;

/**
 * How many workflows of some definitions are pending, of requests that the person may see: a count tells, too (domain
 * section 10). A constant number of queries.
 */
export async function pendingByDefinition(
  strapi: Core.Strapi,
  viewer: Viewer,
  definitionIds: number[],
): Promise<Map<number, number>> {
  if (definitionIds.length === 0) return new Map();
  const { tableName } = strapi.db.metadata.get(TABLES.workflow);
  const visible = workflowsOfRequests(strapi, await visibleRequests(strapi, viewer));
  const pendingIds = strapi.db
    .queryBuilder(TABLES.workflow)
    .select('id')
    .where({ $and: [{ definitionId: { $in: definitionIds }, state: 'pending' }, visible] })
    .getKnexQuery();
  const rows: { definition_id: number; pending: number | string }[] = await strapi.db
    .getConnection(tableName)
    .select('definition_id')
    .count({ pending: '*' })
    .whereIn('id', pendingIds)
    .groupBy('definition_id');
  return new Map(rows.map(({ definition_id: id, pending }) => [id, Number(pending)]));
}

/**
 * @throws ConflictError (409) while workflows of the definition are pending, whoever may see them; with how many the
 * person may see, and the newest of their requests (domain section 17).
 */
export async function requireNothingPending(
  strapi: Core.Strapi,
  viewer: Viewer,
  { id, name }: DefinitionRow,
): Promise<void> {
  const where = { definitionId: id, state: 'pending' };
  const table = strapi.db.query(TABLES.workflow);
  if ((await table.count({ where })) === 0) return;
  const visible = await visibleRequests(strapi, viewer);
  const requestIds = strapi.db.queryBuilder(TABLES.workflow).select('requestId').where(where).getKnexQuery();
  const requests: { id: number; documentId: string; title: string }[] = await strapi.db
    .query(TABLES.request)
    .findMany({
      select: ['id', 'documentId', 'title'],
      where: { $and: [{ id: { $in: requestIds } }, visible] },
      orderBy: { id: 'desc' },
      limit: NAMED,
    });
  const details: PendingDefinition = {
    state: 'pending',
    possible: ['disable'],
    pendingWorkflows: await table.count({ where: { $and: [where, workflowsOfRequests(strapi, visible)] } }),
    requests: requests.map(({ id: number, documentId, title }) => ({ id: documentId, number, title })),
  };
  throw new ConflictError(say('definition.pending', { name }), { ...details });
}
