import type { Core } from '@strapi/strapi';
import type { Viewer } from '../../permissions';
import { TABLES } from '../../tables';
import { inTransaction } from '../../transaction';
import { claimDefinition } from './claim';
import { requireNothingPending } from './pending';

/**
 * Deletes a definition with its stages. Workflows of it that are done keep its name.
 * @throws NotFoundError (404), ConflictError (409) while workflows of it are pending.
 */
export async function deleteDefinition(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<void> {
  await inTransaction(strapi, async () => {
    const row = await claimDefinition(strapi, documentId);
    await requireNothingPending(strapi, viewer, row);
    await strapi.db.query(TABLES.workflowStageDefinition).deleteMany({ where: { definitionId: row.id } });
    await strapi.db.query(TABLES.workflowDefinition).delete({ where: { id: row.id } });
  });
}
