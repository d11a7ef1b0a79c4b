import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import { TABLES } from '../tables';

/** A change that was applied, and the document that it left behind; null where it was deleted. */
export interface Applied {
  change: ChangeRow;
  documentId: string | null;
}

/** Below the number of parameters that every database accepts in one statement. */
const BATCH = 500;

/**
 * Notes on every change which document it was about: its target or, for a new document, what was created. One
 * statement for all targets and one for each new document.
 */
export async function storeResults(strapi: Core.Strapi, applied: Applied[]): Promise<void> {
  const targeted = applied.flatMap(({ change }) => (change.targetDocumentId === null ? [] : [change.id]));
  for (let start = 0; start < targeted.length; start += BATCH) {
    await takeTargets(strapi, targeted.slice(start, start + BATCH));
  }
  for (const { change, documentId } of applied) {
    if (change.targetDocumentId !== null) continue;
    await strapi.db
      .query(TABLES.change)
      .update({ where: { id: change.id }, data: { resultDocumentId: documentId } });
  }
}

async function takeTargets(strapi: Core.Strapi, ids: number[]): Promise<void> {
  const { tableName } = strapi.db.metadata.get(TABLES.change);
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .whereIn('id', ids)
      .update({ result_document_id: strapi.db.connection.ref('target_document_id') })
      .transacting(trx),
  );
}
