import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema, readSnapshots } from '../capture';
import { ownRow } from '../permissions';

/**
 * What a new locale of each document would share with the locales that exist: the attributes that are not
 * localized, which Strapi keeps alike in all of them. By document id; two queries per content type.
 */
export async function readShared(
  strapi: Core.Strapi,
  uid: string,
  targets: { documentId: string }[],
): Promise<Map<string, Snapshot>> {
  const schema = documentSchema(strapi, uid);
  const documentIds = targets.map(({ documentId }) => documentId);
  if (!schema.localized || documentIds.length === 0) return new Map();
  const rows: { documentId: string; locale: string }[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale'],
    where: { $and: [{ documentId: { $in: documentIds } }, ownRow(strapi, uid)] },
    orderBy: { id: 'asc' },
  });
  const sibling = new Map([...rows].reverse().map(({ documentId, locale }) => [documentId, locale]));
  const siblings = [...sibling].map(([documentId, locale]) => ({ documentId, locale }));
  const snapshots = await readSnapshots(strapi, uid, siblings, 'draft');
  const isShared = (name: string) => schema.attributes[name]?.localized === false;
  return new Map(
    siblings.map(({ documentId, locale }) => {
      const snapshot = snapshots.get(`${documentId}:${locale}`) ?? {};
      const shared = Object.entries(snapshot).filter(([name]) => isShared(name));
      return [documentId, Object.fromEntries(shared)];
    }),
  );
}
