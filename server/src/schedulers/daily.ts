import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';
import { inOneProcess } from './one-process';
import { followStaleRequests } from './stale-requests';

export const STALE_LEASE = 'stale-requests';

/** When the daily job is done next, and by which expression that was found; kept in its lease. */
export interface Next {
  at: string;
  expression: string;
}

/**
 * The daily job, if it is its turn: also when that was while no server ran, and once only, whichever server process
 * comes first. One query when it is not.
 * @param next its turn after this one
 */
export async function daily(strapi: Core.Strapi, now: Date, next: Next): Promise<void> {
  const isKnown = (kept: Next | null): kept is Next => kept?.expression === next.expression;
  const isTurn = ({ at }: Next): boolean => new Date(at) <= now;
  const row: { data: Next | null } | null = await strapi.db
    .query(TABLES.lease)
    .findOne({ select: ['data'], where: { name: STALE_LEASE } });
  const kept = row?.data ?? null;
  if (isKnown(kept) && !isTurn(kept)) return;
  await inOneProcess<Next>(strapi, STALE_LEASE, async (last, goesOn) => {
    // At the first start, or with a new expression, it only begins to count.
    if (!isKnown(last)) return next;
    if (!isTurn(last)) return last;
    await followStaleRequests(strapi, now, goesOn);
    return next;
  });
}
