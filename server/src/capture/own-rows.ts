import type { Core } from '@strapi/strapi';
import { documentSchema } from './document-schema';
import type { Target } from './targets';
import { keysOfRows, targetKey, whereTargets } from './targets';

interface Owner {
  uid: string;
  target: { documentId: string | null; locale: string | null };
}

/**
 * The row of each document that Strapi compares with when it looks for others of the same unique value: the published
 * one, or the only one of types without Draft & Publish. One query per content type.
 *
 * @returns a function from one of the owners to its row, `null` where there is none
 */
export const ownRows = async (
  strapi: Core.Strapi,
  owners: readonly Owner[],
): Promise<(owner: Owner) => { id: number } | null> => {
  const rows = new Map<string, { id: number }>();
  const keyOf = (uid: string, key: string): string => `${uid} ${key}`;
  for (const uid of new Set(owners.map((owner) => owner.uid))) {
    const schema = documentSchema(strapi, uid);
    const targets = owners.flatMap(({ uid: own, target: { documentId, locale } }): Target[] =>
      own === uid && documentId !== null ? [{ documentId, locale }] : [],
    );
    if (targets.length === 0) continue;
    const columns = ['id', 'documentId', ...(schema.localized ? ['locale'] : [])];
    const side = schema.draftAndPublish ? { publishedAt: { $notNull: true } } : {};
    const found = (await strapi.db.query(uid).findMany({
      select: columns,
      where: { $and: [whereTargets(schema, targets), side] },
    })) as { id: number; documentId: string; locale?: string | null }[];
    const keysOf = keysOfRows(schema, targets);
    for (const row of found) {
      for (const key of keysOf(row)) rows.set(keyOf(uid, key), row);
    }
  }
  return ({ uid, target: { documentId, locale } }) =>
    documentId === null ? null : (rows.get(keyOf(uid, targetKey(documentId, locale))) ?? null);
};
