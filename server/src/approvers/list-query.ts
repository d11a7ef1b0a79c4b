import { z } from 'zod';
import { text as storableText } from '../../../contracts/scalars';
import { parse } from '../http/endpoint';
import { date, text, type FilterKey } from '../http/filter-keys';
import { filtersKey, readFilters, type Filters } from '../http/list-filters';
import { readSort, sortKey, type Order } from '../http/list-sort';
import { pageKeys, pageOf, type Page } from '../http/paging';

/** Columns of groups, for filters and for the order. */
const KEYS = {
  name: text,
  description: text,
  createdAt: date,
  updatedAt: date,
} satisfies Record<string, FilterKey>;

const querySchema = z.strictObject({
  filters: filtersKey,
  sort: sortKey.default('name:asc'),
  ...pageKeys,
  _q: storableText().max(255).default(''),
});

export interface GroupQuery extends Page {
  filters: Filters<keyof typeof KEYS>[];
  orderBy: Order;
  search: string;
}

/** Reads the query of `GET /approver-groups`. @throws ValidationError (400) naming what is not understood. */
export function readGroupQuery(raw: unknown): GroupQuery {
  const query = parse(querySchema, raw);
  return {
    filters: readFilters(KEYS, query.filters),
    orderBy: readSort(Object.keys(KEYS), query.sort),
    ...pageOf(query),
    search: query._q.trim(),
  };
}
