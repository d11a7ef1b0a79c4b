import type { Core } from '@strapi/strapi';
import { documentSchema } from './document-schema';
import type { Target } from './targets';
import { keysOfRows, targetKey, whereTargets } from './targets';

/** Changes whenever that side is saved, published or recreated; `null` when the side does not exist. */
export interface Stamps {
  draft: string | null;
  published: string | null;
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
 * @returns both stamps of every target, by `${documentId}:${locale ?? ''}`
 */
export const readStamps = async (
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
): Promise<Map<string, Stamps>> => {
  const stamps = new Map<string, Stamps>();
  for (const { documentId, locale } of targets)
    stamps.set(targetKey(documentId, locale), { draft: null, published: null });
  if (targets.length === 0) return stamps;

  const schema = documentSchema(strapi, uid);
  const columns = ['id', 'documentId', 'publishedAt', 'updatedAt'];
  const rows = (await strapi.db.query(uid).findMany({
    select: schema.localized ? [...columns, 'locale'] : columns,
    where: whereTargets(schema, targets),
  })) as Row[];

  const keysOf = keysOfRows(schema, targets);
  for (const row of rows) {
    const stamp = `${row.id}:${row.updatedAt ?? ''}`;
    for (const key of keysOf(row)) {
      const both = stamps.get(key);
      if (both === undefined) continue;
      if (!schema.draftAndPublish || row.publishedAt === null) both.draft = stamp;
      if (!schema.draftAndPublish || row.publishedAt !== null) both.published = stamp;
    }
  }
  return stamps;
};
