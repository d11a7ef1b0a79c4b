import type { Core } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';

type Filter = Record<string, unknown>;

/**
 * A filter that asks for creators with some role ("Has same role as creator", which comes with Strapi) finds these
 * creators first. Joined to every document, each of them would be there once for each role of its creator.
 */
export function creatorsFirst(strapi: Core.Strapi, filter: Filter): Filter {
  const roles = rolesOfCreator(filter);
  if (roles) {
    const accounts = strapi.db
      .queryBuilder('admin::user')
      .select('id')
      .where({ roles: { id: { $in: roles } } });
    return { createdBy: { id: { $in: accounts.getKnexQuery() } } };
  }
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) =>
      (key === '$and' || key === '$or') && Array.isArray(value)
        ? [key, value.map((part: Filter) => creatorsFirst(strapi, part))]
        : [key, value],
    ),
  );
}

interface OfCreatorsRoles {
  createdBy?: { roles?: { id?: { $in?: unknown } } };
}

/** The roles in `{createdBy: {roles: {id: {$in: […]}}}}`; null for every other filter. */
function rolesOfCreator(filter: Filter): unknown[] | null {
  const $in = (filter as OfCreatorsRoles).createdBy?.roles?.id?.$in;
  const isAll = isDeepStrictEqual(filter, { createdBy: { roles: { id: { $in } } } });
  return Array.isArray($in) && isAll ? $in : null;
}
