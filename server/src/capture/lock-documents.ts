import type { Core } from '@strapi/strapi';
import { claimRows } from '../transaction';

/**
 * Locks the rows of documents, draft and published, until the transaction ends, so that nobody changes them between
 * the checks of a merge and its writes (domain section 9). In all their locales: one that is to be made has no row of
 * its own yet. In one order for everybody, so that two cannot wait for each other.
 */
export async function lockDocuments(
  strapi: Core.Strapi,
  targets: readonly { contentType: string; documentId: string | null }[],
): Promise<void> {
  for (const uid of [...new Set(targets.map(({ contentType }) => contentType))].sort()) {
    if (!strapi.contentTypes[uid as never]) continue;
    const documentIds = targets.flatMap(({ contentType, documentId }) =>
      contentType === uid && documentId !== null ? [documentId] : [],
    );
    if (documentIds.length > 0) await claimRows(strapi, uid, { documentId: { $in: documentIds } });
  }
}
