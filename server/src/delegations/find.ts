import type { Core } from '@strapi/strapi';
import type { Delegation } from '../../../contracts/delegations';
import type { Pagination } from '../../../contracts/envelope';
import { whereOf, type ListFilter } from '../http/list-filters';
import { offsetOf, paginationOf } from '../http/paging';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { requireManager } from './access';
import { COLUMNS, type DelegationQuery, type FilterName } from './list-query';
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
      ...filters.map((filter) => whereOf(filter, asked)),
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

function asked({ name, condition }: ListFilter<FilterName>): Filter {
  switch (name) {
    case 'user':
    case 'delegate':
      return { [name]: { id: condition } };
    case 'from':
    case 'until':
      return { [COLUMNS[name]]: condition };
    default:
      return { [name]: condition };
  }
}

const searchFor = (search: string): Filter => ({
  $or: ['userName', 'delegateName', 'reason'].map((column) => ({ [column]: { $containsi: search } })),
});
