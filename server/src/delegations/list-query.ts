import { z } from 'zod';
import { DELEGATION_SCOPES, type DelegationScope } from '../../../contracts/delegations';
import { text } from '../../../contracts/scalars';
import { parse } from '../http/endpoint';
import { date, number, type FilterKey } from '../http/filter-keys';
import { filtersKey, readFilters, type Filters } from '../http/list-filters';
import { readSort, sortKey, type Order } from '../http/list-sort';
import { pageKeys, pageOf, type Page } from '../http/paging';

/** People by the number of the account. */
const FILTER_KEYS = {
  user: number,
  delegate: number,
  from: date,
  until: date,
  createdAt: date,
  updatedAt: date,
} satisfies Record<string, FilterKey>;
export type FilterName = keyof typeof FILTER_KEYS;

const SORTABLE = ['createdAt', 'updatedAt', 'from', 'until'] as const;

/** What the contract calls otherwise than the columns. */
export const COLUMNS = { from: 'validFrom', until: 'validUntil' };

const querySchema = z.strictObject({
  scope: z.enum(DELEGATION_SCOPES).default('mine'),
  filters: filtersKey,
  sort: sortKey.default('createdAt:desc'),
  ...pageKeys,
  _q: text().max(255).default(''),
});

export interface DelegationQuery extends Page {
  scope: DelegationScope;
  filters: Filters<FilterName>[];
  orderBy: Order;
  search: string;
}

/** Reads the query of `GET /delegations`. @throws ValidationError naming what is not understood. */
export function readDelegationQuery(raw: unknown): DelegationQuery {
  const query = parse(querySchema, raw);
  return {
    scope: query.scope,
    filters: readFilters(FILTER_KEYS, query.filters),
    orderBy: readSort(SORTABLE, query.sort, COLUMNS),
    ...pageOf(query),
    search: query._q.trim(),
  };
}
