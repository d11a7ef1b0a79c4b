import type { Core } from '@strapi/strapi';
import { TABLES } from '../../tables';
import { claimRows } from '../../transaction';
import { requireDefinition } from './find';
import type { DefinitionRow } from './rows';

/**
 * One after the other: nobody edits a definition that is being deleted, or deletes one that is being attached. The
 * first thing in a transaction; read behind it.
 * @throws NotFoundError (404)
 */
export async function claimDefinition(strapi: Core.Strapi, documentId: string): Promise<DefinitionRow> {
  await claimRows(strapi, TABLES.workflowDefinition, { documentId });
  return requireDefinition(strapi, documentId);
}
