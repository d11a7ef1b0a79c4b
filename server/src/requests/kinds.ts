import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';

/** What rights on a change depend on before its document is asked for. */
export interface Kind {
  contentType: string;
  targetLocale: string | null;
}

interface Known {
  kinds: Kind[];
  /** Rows up to this id were looked at. */
  upTo: number;
  readAt: number;
}

/** After this many milliseconds all changes are looked at again, so that the newer ones never become many. */
const READ_ALL_EVERY = 600_000;

/**
 * Rows that are looked at again every time: transactions can commit in another order than that of the ids they
 * were given.
 */
const OVERLAP = 2_000;

const known = new WeakMap<object, Known>();

/**
 * Every pair of content type and locale that some change has; maybe some that none has any more. One query that
 * looks at the newest rows only: kinds are never forgotten, and a list asks for them on every page.
 */
export async function kindsOfChanges(strapi: Core.Strapi): Promise<Kind[]> {
  const before = known.get(strapi);
  if (!before || Date.now() - before.readAt > READ_ALL_EVERY) return readAll(strapi);
  const newer = await readKinds(strapi, { id: { $gt: before.upTo - OVERLAP } });
  const isNew = (kind: Kind) =>
    !before.kinds.some((one) => one.contentType === kind.contentType && one.targetLocale === kind.targetLocale);
  before.kinds.push(...newer.filter(isNew));
  return before.kinds;
}

async function readAll(strapi: Core.Strapi): Promise<Kind[]> {
  const readAt = Date.now();
  const newest: { id: number } | null = await strapi.db
    .query(TABLES.change)
    .findOne({ select: ['id'], orderBy: { id: 'desc' } });
  const kinds = await readKinds(strapi, {});
  known.set(strapi, { kinds, upTo: newest?.id ?? 0, readAt });
  return kinds;
}

const readKinds = (strapi: Core.Strapi, where: Record<string, unknown>): Promise<Kind[]> =>
  strapi.db
    .queryBuilder(TABLES.change)
    .select(['contentType', 'targetLocale'])
    .where(where)
    .groupBy(['content_type', 'target_locale'])
    .execute();
