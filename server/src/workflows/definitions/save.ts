import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type {
  stageDefinitionInput,
  workflowDefinitionInput,
  workflowDefinitionUpdate,
} from '../../../../contracts/workflows';
import { say } from '../../../../core/sentences';
import { isNotUnique } from '../../database-errors';
import { invalidAt } from '../../errors';
import { emit } from '../../events';
import { mark } from '../../recomputation/markers';
import { TABLES } from '../../tables';
import { inTransaction } from '../../transaction';
import { claimDefinition } from './claim';
import { requireConstraints } from './constraints';
import { requireDefinition, stageDefinitionsOf } from './find';
import type { DefinitionRow } from './rows';
import { requireContentType, requireFreeName, requireFreePriority, requireStages } from './validate';

type Input = z.output<typeof workflowDefinitionInput>;
type Update = z.output<typeof workflowDefinitionUpdate>;
type Stage = z.output<typeof stageDefinitionInput>;

/** What no two definitions have in common. */
type Unique = Pick<Input, 'name' | 'contentType' | 'priority'>;

/**
 * Creates a definition with its stages; its document id. Open requests that it applies to get its workflow in the
 * background.
 * @throws ValidationError (400) naming the place: a name or priority that another has, a content type of which
 * nothing can be requested, constraints that it cannot be asked, a stage without group, no stage at all.
 */
export async function createDefinition(strapi: Core.Strapi, input: Input): Promise<string> {
  const { stages, ...columns } = input;
  const create = async () => {
    requireContentType(strapi, input.contentType);
    await requireFree(strapi, input);
    requireConstraints(strapi, input.contentType, input.constraints);
    await requireStages(strapi, stages);
    if (input.enabled) requireSomeStage(stages.length, 'enabled');
    const { id, documentId }: DefinitionRow = await strapi.db
      .query(TABLES.workflowDefinition)
      .create({ data: columns });
    await insertStages(strapi, id, stages);
    await announce(strapi);
    return documentId;
  };
  return savedOnce(strapi, create, () => requireFree(strapi, input));
}

/**
 * Changes any part of a definition; `stages` replaces all of them. Workflows that are running keep the copy that they
 * began with, also when the content type becomes another; open requests are matched again in the background.
 * @throws NotFoundError (404), ValidationError (400) as {@link createDefinition}.
 */
export async function updateDefinition(
  strapi: Core.Strapi,
  documentId: string,
  input: Update,
): Promise<void> {
  const { stages, ...columns } = input;
  const update = async () => {
    const row = await claimDefinition(strapi, documentId);
    const before = await stageDefinitionsOf(strapi, [row.id]);
    await requireValidUpdate(strapi, row, input);
    if (columns.enabled ?? row.enabled) {
      requireSomeStage((stages ?? before).length, input.enabled ? 'enabled' : 'stages');
    }
    await strapi.db.query(TABLES.workflowDefinition).update({ where: { id: row.id }, data: columns });
    if (stages) {
      const ids = before.map(({ id }) => id);
      await strapi.db.query(TABLES.workflowStageDefinition).deleteMany({ where: { id: { $in: ids } } });
      await insertStages(strapi, row.id, stages);
    }
    await announce(strapi);
  };
  await savedOnce(strapi, update, async () => {
    const row = await requireDefinition(strapi, documentId);
    await requireFree(strapi, { ...row, ...columns }, row.id);
  });
}

/** What stays is not asked again, except the constraints of what gets enabled: the content type may have changed. */
async function requireValidUpdate(strapi: Core.Strapi, row: DefinitionRow, input: Update): Promise<void> {
  const { contentType, constraints, enabled, stages } = input;
  if (contentType !== undefined) requireContentType(strapi, contentType);
  await requireFree(strapi, { ...row, ...input }, row.id);
  if (contentType !== undefined || constraints !== undefined || enabled === true) {
    requireConstraints(strapi, contentType ?? row.contentType, constraints ?? row.constraints ?? {});
  }
  if (stages) await requireStages(strapi, stages);
}

async function requireFree(
  strapi: Core.Strapi,
  { name, contentType, priority }: Unique,
  ownId?: number,
): Promise<void> {
  await requireFreeName(strapi, name, ownId);
  await requireFreePriority(strapi, contentType, priority, ownId);
}

/** @throws ValidationError (400) */
function requireSomeStage(stages: number, place: 'enabled' | 'stages'): void {
  if (stages === 0) throw invalidAt([place], say('definition.no-stage'));
}

/** The database has the last word on names and priorities: of two people at once, one is told what was taken. */
async function savedOnce<Result>(
  strapi: Core.Strapi,
  save: () => Promise<Result>,
  requireFreeNow: () => Promise<void>,
): Promise<Result> {
  try {
    return await inTransaction(strapi, save);
  } catch (error) {
    if (isNotUnique(error)) await requireFreeNow();
    throw error;
  }
}

async function insertStages(strapi: Core.Strapi, definitionId: number, stages: Stage[]): Promise<void> {
  const table = strapi.db.query(TABLES.workflowStageDefinition);
  for (const { approverGroup: groupId, denialMessage, ...stage } of stages) {
    await table.create({ data: { ...stage, definitionId, groupId, denialMessage: denialMessage || null } });
  }
}

/** Every open request is matched again, also after a crash. */
async function announce(strapi: Core.Strapi): Promise<void> {
  await mark(strapi, 'workflow_definition', 0);
  emit(strapi, 'definitions-changed', {});
}
