import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema } from './document-schema';
import { rowReader } from './row-to-snapshot';
import { snapshotPopulate } from './snapshot-populate';
import type { Target } from './targets';
import { keysOfRows, targetKey, whereTargets } from './targets';

export type Side = 'draft' | 'published';

interface Row {
  id: number;
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
  [attribute: string]: unknown;
}

/**
 * Reads one side of many documents of one content type (domain section 4), with a number of queries that depends
 * on the content type only. Types without Draft & Publish have one row, which is both sides.
 *
 * @param targets documents with their locale (`null` where the type is not localized)
 * @returns the snapshots that exist, by `${documentId}:${locale ?? ''}`
 */
export const readSnapshots = async (
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
  status: Side,
): Promise<Map<string, Snapshot>> => {
  const snapshots = new Map<string, Snapshot>();
  if (targets.length === 0) return snapshots;

  const schema = documentSchema(strapi, uid);
  const side = { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } };
  const rows = (await strapi.db.query(uid).findMany({
    where: { $and: [whereTargets(schema, targets), schema.draftAndPublish ? side : {}] },
    populate: snapshotPopulate(strapi, schema.attributes, schema.components),
  })) as Row[];

  const keysOf = keysOfRows(schema, targets);
  const toSnapshot = rowReader(strapi, schema);
  for (const row of rows) {
    const snapshot = toSnapshot(row);
    for (const key of keysOf(row)) snapshots.set(key, snapshot);
  }
  return snapshots;
};

/** One side of one document, `null` when it does not exist. See `readSnapshots`. */
export const readSnapshot = async (
  strapi: Core.Strapi,
  uid: string,
  target: Target,
  status: Side,
): Promise<Snapshot | null> => {
  const snapshots = await readSnapshots(strapi, uid, [target], status);
  return snapshots.get(targetKey(target.documentId, target.locale)) ?? null;
};
