import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';
import type { GlobalTrigger } from './triggers';

/** As many as are followed up at once; the others come after. */
const MOST = 1000;

/** How long somebody who keeps editing rights can keep the rest waiting, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** What can be followed up now, by number, and when to begin; null: nothing is marked. */
export interface Due {
  ids: number[];
  at: number | null;
}

/**
 * What is due of what was marked, oldest first: everything once the youngest marker is calm; after a long wait what
 * is due by itself, while younger ones go on waiting.
 */
export function whatIsDue(marked: { id: number; notBefore: number }[], now: number): Due {
  const [oldest, youngest] = [marked.at(0), marked.at(-1)];
  if (!oldest || !youngest) return { ids: [], at: null };
  return {
    ids: marked.filter(({ notBefore }) => notBefore <= now).map(({ id }) => id),
    at: Math.min(youngest.notBefore, oldest.notBefore + LONGEST_WAIT),
  };
}

/** Notes that every open request has to be looked at, in the running transaction if there is one. */
export async function mark(strapi: Core.Strapi, reason: GlobalTrigger, calmFor: number): Promise<void> {
  await strapi.db
    .query(TABLES.recomputation)
    .create({ data: { reason, notBefore: new Date(Date.now() + calmFor).toISOString() } });
}

/** What has not been followed up yet. Markers by id: numbers of other transactions may still come in between. */
export async function markers(strapi: Core.Strapi): Promise<Due> {
  const rows: { id: number; notBefore: string }[] = await strapi.db
    .query(TABLES.recomputation)
    .findMany({ select: ['id', 'notBefore'], orderBy: { notBefore: 'asc' }, limit: MOST });
  return whatIsDue(
    rows.map(({ id, notBefore }) => ({ id, notBefore: new Date(notBefore).getTime() })),
    Date.now(),
  );
}

export async function unmark(strapi: Core.Strapi, ids: number[]): Promise<void> {
  await strapi.db.query(TABLES.recomputation).deleteMany({ where: { id: { $in: ids } } });
}

/**
 * Whether rights are being edited right now: Strapi saves a role one permission after the other, so that what
 * somebody holds in between may be less than before and after. Nothing that cannot be undone is decided then.
 */
export async function rightsAreMoving(strapi: Core.Strapi): Promise<boolean> {
  const row = await strapi.db
    .query(TABLES.recomputation)
    .findOne({ select: ['id'], where: { notBefore: { $gt: new Date().toISOString() } } });
  return row !== null;
}
