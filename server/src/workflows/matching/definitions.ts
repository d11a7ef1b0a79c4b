import type { Core } from '@strapi/strapi';
import { TABLES } from '../../tables';
import type { DefinitionRow, StageDefinitionRow } from '../definitions/rows';

/** The enabled definitions of these content types, the one that goes first first. One query. */
export async function enabledDefinitions(
  strapi: Core.Strapi,
  contentTypes: Iterable<string>,
): Promise<DefinitionRow[]> {
  return strapi.db.query(TABLES.workflowDefinition).findMany({
    where: { contentType: { $in: [...new Set(contentTypes)] }, enabled: true },
    orderBy: [{ priority: 'asc' }, { id: 'asc' }],
  });
}

/** The stages of these definitions, lowest weight first, by the definition's row. One query. */
export async function stagesOfDefinitions(
  strapi: Core.Strapi,
  definitions: Iterable<DefinitionRow>,
): Promise<Map<number, StageDefinitionRow[]>> {
  const ids = [...new Set([...definitions].map(({ id }) => id))];
  const stages = new Map<number, StageDefinitionRow[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return stages;
  const rows: StageDefinitionRow[] = await strapi.db.query(TABLES.workflowStageDefinition).findMany({
    where: { definitionId: { $in: ids } },
    orderBy: [{ weight: 'asc' }, { id: 'asc' }],
  });
  for (const row of rows) stages.get(row.definitionId)?.push(row);
  return stages;
}
