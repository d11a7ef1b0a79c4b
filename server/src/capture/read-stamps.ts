import type { Core } from '@strapi/strapi';
import { documentSchema } from './document-schema';
import type { Target } from './targets';
import { keysOfRows, targetKey, whereTargets } from './targets';

/** Changes whenever that side is saved, published or recreated; `null` when the side does not exist. */
export interface Stamps {
  draft: string | null;
  published: string | null;
  /** Of all rows of the document, whatever their locale, where it was asked for. */
  document?: string;
}

interface Row {
  id: number;
  documentId: string;
  locale?: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
}

/**
 * Tells cheaply, with one query, whether documents may have changed since they were last read. Equal stamps do
 * not prove equal content (a relation set from the other side leaves the row alone): the content hash does.
 *
 * @param extended documents of which every locale counts, not the target's only
 * @returns the stamps of every target, by `${documentId}:${locale ?? ''}`
 */
export const readStamps = async (
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
  extended: readonly string[] = [],
): Promise<Map<string, Stamps>> => {
  const stamps = new Map<string, Stamps>();
  for (const { documentId, locale } of targets)
    stamps.set(targetKey(documentId, locale), { draft: null, published: null });
  if (targets.length === 0) return stamps;

  const schema = documentSchema(strapi, uid);
  const columns = ['id', 'documentId', 'publishedAt', 'updatedAt'];
  const named = whereTargets(schema, targets);
  const rows = (await strapi.db.query(uid).findMany({
    select: schema.localized ? [...columns, 'locale'] : columns,
    where: extended.length === 0 ? named : { $or: [named, { documentId: { $in: extended } }] },
    orderBy: { id: 'asc' },
  })) as Row[];

  const keysOf = keysOfRows(schema, targets);
  const ofDocument = new Map<string, string>(extended.map((documentId) => [documentId, '']));
  for (const row of rows) {
    const stamp = `${row.id}:${row.updatedAt ?? ''}`;
    const before = ofDocument.get(row.documentId);
    if (before !== undefined) ofDocument.set(row.documentId, `${before} ${stamp}`);
    for (const key of keysOf(row)) {
      const both = stamps.get(key);
      if (both === undefined) continue;
      if (!schema.draftAndPublish || row.publishedAt === null) both.draft = stamp;
      if (!schema.draftAndPublish || row.publishedAt !== null) both.published = stamp;
    }
  }
  for (const { documentId, locale } of targets) {
    const document = ofDocument.get(documentId);
    const both = stamps.get(targetKey(documentId, locale));
    if (both && document !== undefined) both.document = document;
  }
  return stamps;
};
