import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { stageDefinitionInput } from '../../../../contracts/workflows';
import { say } from '../../../../core/sentences';
import { isEligible } from '../../capture';
import { invalidAt } from '../../errors';
import { TABLES } from '../../tables';

type Stage = z.output<typeof stageDefinitionInput>;

/** @throws ValidationError (400) when nothing of the content type can be requested. */
export function requireContentType(strapi: Core.Strapi, contentType: string): void {
  if (!isEligible(strapi, contentType)) {
    throw invalidAt(['contentType'], say('definition.type', { type: contentType }));
  }
}

/** @throws ValidationError (400) when another definition has the name, in any spelling of upper and lower case. */
export async function requireFreeName(strapi: Core.Strapi, name: string, ownId?: number): Promise<void> {
  const other: { name: string } | null = await strapi.db.query(TABLES.workflowDefinition).findOne({
    select: ['id', 'name'],
    where: { name: { $eqi: name }, ...notOwn(ownId) },
  });
  if (other) throw invalidAt(['name'], say('definition.name-taken', { name: other.name }));
}

/** @throws ValidationError (400) when another definition of the content type has the priority. */
export async function requireFreePriority(
  strapi: Core.Strapi,
  contentType: string,
  priority: number,
  ownId?: number,
): Promise<void> {
  const other: { name: string } | null = await strapi.db.query(TABLES.workflowDefinition).findOne({
    select: ['id', 'name'],
    where: { contentType, priority, ...notOwn(ownId) },
  });
  if (other) {
    throw invalidAt(['priority'], say('definition.priority-taken', { priority, name: other.name }));
  }
}

const notOwn = (ownId: number | undefined) => (ownId === undefined ? {} : { id: { $ne: ownId } });

/**
 * Makes sure that stages are told apart by name and weight, and that their groups exist. One query.
 * @throws ValidationError (400) naming the first stage that is wrong.
 */
export async function requireStages(strapi: Core.Strapi, stages: Stage[]): Promise<void> {
  stages.forEach((stage, index) => {
    const before = stages.slice(0, index);
    if (before.some(({ name }) => name.toLowerCase() === stage.name.toLowerCase())) {
      throw invalidAt(['stages', String(index), 'name'], say('definition.stage-name', { name: stage.name }));
    }
    const same = before.find(({ weight }) => weight === stage.weight);
    if (same) {
      const problem = say('definition.stage-weight', { one: same.name, other: stage.name });
      throw invalidAt(['stages', String(index), 'weight'], problem);
    }
  });
  const known = await existingGroups(
    strapi,
    stages.map(({ approverGroup }) => approverGroup),
  );
  stages.forEach(({ approverGroup }, index) => {
    if (known.has(approverGroup)) return;
    throw invalidAt(['stages', String(index), 'approverGroup'], say('definition.stage-group'));
  });
}

async function existingGroups(strapi: Core.Strapi, documentIds: string[]): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const rows: { documentId: string }[] = await strapi.db
    .query(TABLES.approverGroup)
    .findMany({ select: ['id', 'documentId'], where: { documentId: { $in: documentIds } } });
  return new Set(rows.map(({ documentId }) => documentId));
}
