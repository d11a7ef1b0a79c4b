import type { Core } from '@strapi/strapi';
import type { Delegation } from '../../../contracts/delegations';
import type { Pagination } from '../../../contracts/envelope';
import { offsetOf, paginationOf } from '../http/paging';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { requireManager } from './access';
import type { DelegationQuery } from './list-query';
import { delegationRows, presentDelegation } from './rows';

type Filter = Record<string, unknown>;

/**
 * A page of delegations, whether or not they count at the moment. A constant number of queries.
 * @throws PolicyError (403) for `scope=all` without `manage`.
 */
export async function findDelegations(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: DelegationQuery,
  now: Date,
): Promise<{ data: Delegation[]; pagination: Pagination }> {
  const { scope, filters, search } = query;
  if (scope === 'all') requireManager(viewer);
  const where = {
    $and: [
      ...scopeFilter(viewer, scope),
      ...Object.entries(filters).map(([name, id]) => ({ [name]: { id } })),
      ...(search === '' ? [] : [searchFor(search)]),
    ],
  };
  const total = await strapi.db.query(TABLES.delegation).count({ where });
  const rows = await delegationRows(strapi).findMany({
    where,
    orderBy: query.orderBy,
    limit: query.pageSize,
    offset: offsetOf(query),
  });
  return {
    data: rows.map((row) => presentDelegation(row, now)),
    pagination: paginationOf(query, total),
  };
}

function scopeFilter({ person }: Viewer, scope: DelegationQuery['scope']): Filter[] {
  const given = { user: { id: person.id } };
  const received = { delegate: { id: person.id } };
  switch (scope) {
    case 'given':
      return [given];
    case 'received':
      return [received];
    case 'mine':
      return [{ $or: [given, received] }];
    case 'all':
      return [];
  }
}

const searchFor = (search: string): Filter => ({
  $or: ['userName', 'delegateName', 'reason'].map((column) => ({ [column]: { $containsi: search } })),
});
