import { z } from 'zod';
import { REQUEST_SCOPES } from '../../../contracts/requests';
import { text as storableText } from '../../../contracts/scalars';
import { STATUSES } from '../../../core/status';
import { parse } from '../http/endpoint';
import { date, number, oneOf, text, type FilterKey } from '../http/filter-keys';
import { filtersKey, readFilters, type Filters } from '../http/list-filters';
import { readSort, sortKey, type Order } from '../http/list-sort';
import { pageKeys, pageOf, type Page } from '../http/paging';

const FILTER_KEYS = {
  number,
  title: text,
  status: oneOf(STATUSES),
  creator: number,
  author: number,
  contentType: text,
  targetDocumentId: text,
  targetLocale: text,
  location: text,
  mergeTarget: text,
  splitFrom: text,
  createdAt: date,
  updatedAt: date,
  lastActivityAt: date,
  mergeAt: date,
  mergedAt: date,
  staleAt: date,
} satisfies Record<string, FilterKey>;
export type FilterName = keyof typeof FILTER_KEYS;

const SORTABLE = [
  'number',
  'title',
  'status',
  'location',
  'createdAt',
  'updatedAt',
  'lastActivityAt',
  'mergeAt',
  'mergedAt',
  'staleAt',
] as const;

export interface ListQuery extends Page {
  scope: (typeof REQUEST_SCOPES)[number];
  filters: Filters<FilterName>[];
  orderBy: Order;
  search: string | null;
}

const querySchema = z.strictObject({
  scope: z.enum(REQUEST_SCOPES).default('all'),
  filters: filtersKey,
  sort: sortKey.default('lastActivityAt:desc'),
  ...pageKeys,
  _q: storableText().max(255).optional(),
});
const documentSchema = z.looseObject({ locale: storableText().max(50).optional() });

/** Reads the query of `GET /requests`. @throws ValidationError naming what is not understood. */
export function readListQuery(raw: unknown): ListQuery {
  const query = parse(querySchema, raw);
  return {
    scope: query.scope,
    filters: readFilters(FILTER_KEYS, query.filters),
    // What people call the number is the number of the row.
    orderBy: readSort(SORTABLE, query.sort, { number: 'id' }),
    ...pageOf(query),
    search: query._q?.trim() || null,
  };
}

/** Reads the query of `GET /documents/:contentType/:documentId/requests`, a list as well: the newest come first. */
export function readDocumentQuery(raw: unknown): ListQuery & { locale: string | null } {
  const { locale = null, ...list } = parse(documentSchema, raw);
  return { locale, ...readListQuery({ sort: 'number:desc', ...list }) };
}
