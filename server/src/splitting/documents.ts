import type { ChangeRow } from '../changes/rows';

type OfDocument = Pick<ChangeRow, 'contentType' | 'targetDocumentId'>;

/**
 * Changes by the document that they are about: locales of one document belong together, a document that does not
 * exist yet stands for itself. In the order in which they were added.
 */
export function byDocument<C extends OfDocument>(changes: C[]): C[][] {
  const documents: C[][] = [];
  const known = new Map<string, C[]>();
  for (const change of changes) {
    const { contentType, targetDocumentId } = change;
    const key = targetDocumentId === null ? null : JSON.stringify([contentType, targetDocumentId]);
    const own = key === null ? undefined : known.get(key);
    if (own) {
      own.push(change);
      continue;
    }
    const document = [change];
    documents.push(document);
    if (key !== null) known.set(key, document);
  }
  return documents;
}
