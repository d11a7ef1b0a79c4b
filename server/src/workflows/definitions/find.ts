import type { Core } from '@strapi/strapi';
import type { Pagination } from '../../../../contracts/envelope';
import type { Group } from '../../../../contracts/people';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { say } from '../../../../core/sentences';
import { membersOf } from '../../approvers/members';
import { notFound } from '../../errors';
import { whereOf } from '../../http/list-filters';
import { offsetOf, paginationOf } from '../../http/paging';
import type { Viewer } from '../../permissions';
import { TABLES } from '../../tables';
import type { DefinitionQuery } from './list-query';
import { pendingByDefinition } from './pending';
import { presentDefinition, type DefinitionRow, type StageDefinitionRow } from './rows';

/** A page of definitions; `_q` looks into names. A constant number of queries, whatever the page's size. */
export async function findDefinitions(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: DefinitionQuery,
): Promise<{ data: WorkflowDefinition[]; pagination: Pagination }> {
  const where = {
    $and: [
      ...query.filters.map((filter) => whereOf(filter, ({ name, condition }) => ({ [name]: condition }))),
      ...(query.search === '' ? [] : [{ name: { $containsi: query.search } }]),
    ],
  };
  const table = strapi.db.query(TABLES.workflowDefinition);
  const total = await table.count({ where });
  const rows: DefinitionRow[] = await table.findMany({
    where,
    orderBy: query.orderBy,
    limit: query.pageSize,
    offset: offsetOf(query),
  });
  return { data: await presentDefinitions(strapi, viewer, rows), pagination: paginationOf(query, total) };
}

/** @throws NotFoundError (404) */
export async function readDefinition(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<WorkflowDefinition> {
  const row = await requireDefinition(strapi, documentId);
  const [definition] = await presentDefinitions(strapi, viewer, [row]);
  return definition as WorkflowDefinition;
}

/** @throws NotFoundError (404) */
export async function requireDefinition(strapi: Core.Strapi, documentId: string): Promise<DefinitionRow> {
  const row: DefinitionRow | null = await strapi.db
    .query(TABLES.workflowDefinition)
    .findOne({ where: { documentId } });
  if (!row) throw notFound(say('definition.unknown'));
  return row;
}

/** Stages of some definitions, in the order in which they are decided. One query. */
export async function stageDefinitionsOf(
  strapi: Core.Strapi,
  definitionIds: number[],
): Promise<StageDefinitionRow[]> {
  if (definitionIds.length === 0) return [];
  return strapi.db.query(TABLES.workflowStageDefinition).findMany({
    where: { definitionId: { $in: definitionIds } },
    orderBy: [{ definitionId: 'asc' }, { weight: 'asc' }, { id: 'asc' }],
  });
}

async function presentDefinitions(
  strapi: Core.Strapi,
  viewer: Viewer,
  rows: DefinitionRow[],
): Promise<WorkflowDefinition[]> {
  const ids = rows.map(({ id }) => id);
  const stages = await stageDefinitionsOf(strapi, ids);
  const groups = await groupsOf(strapi, [...new Set(stages.map(({ groupId }) => groupId))]);
  const pending = await pendingByDefinition(strapi, viewer, ids);
  return rows.map((row) => presentDefinition(row, { stages, groups, pending }));
}

/** Groups that exist, with how many active accounts are in each. Six queries, however many groups. */
async function groupsOf(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<Map<string, Group & { eligible: number }>> {
  if (documentIds.length === 0) return new Map();
  const members = await membersOf(strapi, documentIds);
  const rows: { documentId: string; name: string }[] = await strapi.db
    .query(TABLES.approverGroup)
    .findMany({ select: ['id', 'documentId', 'name'], where: { documentId: { $in: documentIds } } });
  return new Map(
    rows.map(({ documentId: id, name }) => [id, { id, name, eligible: members.get(id)?.length ?? 0 }]),
  );
}
