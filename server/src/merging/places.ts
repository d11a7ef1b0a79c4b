import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import { leaseRow } from '../recomputation/leases';
import { TABLES } from '../tables';
import { claimRows } from '../transaction';

/**
 * Rows that stand for what several creations may want: a slug, the only place of a single type. There is no row of a
 * document to lock yet, so of merges that create entries of one type one comes after the other.
 */
export async function placesOf(strapi: Core.Strapi, changes: ChangeRow[]): Promise<number[]> {
  const creations = changes.filter(({ type }) => type === 'creation');
  const names = [...new Set(creations.map(({ contentType }) => `creations of ${contentType}`))];
  const rows = await Promise.all(names.map((name) => leaseRow(strapi, name)));
  return rows.map(({ id }) => id);
}

/** Keeps others from merging creations of the same types until the running transaction ends; the first thing in it. */
export async function claimPlaces(strapi: Core.Strapi, places: number[]): Promise<void> {
  if (places.length > 0) await claimRows(strapi, TABLES.lease, { id: { $in: places } });
}
