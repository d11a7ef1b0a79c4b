import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import { isNotUnique } from '../database-errors';
import { TABLES } from '../tables';
import { claimRows } from '../transaction';

/**
 * Rows that stand for what several creations may want: a slug, the only place of a single type. There is no row of a
 * document to lock yet, so of merges that create entries of one type one comes after the other.
 */
export async function placesOf(strapi: Core.Strapi, changes: ChangeRow[]): Promise<number[]> {
  const creations = changes.filter(({ type }) => type === 'creation');
  const names = [...new Set(creations.map(({ contentType }) => `creations of ${contentType}`))];
  return Promise.all(names.map((name) => rowNamed(strapi, name)));
}

/** Keeps others from merging creations of the same types until the running transaction ends; the first thing in it. */
export async function claimPlaces(strapi: Core.Strapi, places: number[]): Promise<void> {
  if (places.length > 0) await claimRows(strapi, TABLES.lease, { id: { $in: places } });
}

/** It stays for ever: who looks for it must never find it gone. */
async function rowNamed(strapi: Core.Strapi, name: string): Promise<number> {
  const table = strapi.db.query(TABLES.lease);
  const find = async (): Promise<number | undefined> =>
    (await table.findOne({ select: ['id'], where: { name } }))?.id;
  const known = await find();
  if (known !== undefined) return known;
  try {
    return (await table.create({ data: { name, version: 0 } })).id;
  } catch (error) {
    const made = isNotUnique(error) ? await find() : undefined;
    if (made === undefined) throw error;
    return made;
  }
}
