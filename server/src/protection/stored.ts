import type { Core } from '@strapi/strapi';
import type { Protection } from '../../../contracts/settings';
import { TABLES } from '../tables';

/** How a protected content type is protected. */
export type Mode = Exclude<Protection, 'off'>;

const MODES: readonly unknown[] = ['require', 'intercept'] satisfies Mode[];

const isMode = (protection: unknown): protection is Mode => MODES.includes(protection);

/** Protected content types as stored. One query. */
export async function storedProtections(strapi: Core.Strapi): Promise<Map<string, Mode>> {
  const rows: { contentType: string; protection: Mode }[] = await strapi.db
    .query(TABLES.policy)
    .findMany({ select: ['contentType', 'protection'], where: { protection: { $in: MODES } } });
  return new Map(rows.map(({ contentType, protection }) => [contentType, protection]));
}

/** How one content type is protected, as stored; null when it is not. One query by the type's index. */
export async function storedProtection(strapi: Core.Strapi, uid: string): Promise<Mode | null> {
  const row: { protection: unknown } | null = await strapi.db
    .query(TABLES.policy)
    .findOne({ select: ['protection'], where: { contentType: uid } });
  return isMode(row?.protection) ? row.protection : null;
}
