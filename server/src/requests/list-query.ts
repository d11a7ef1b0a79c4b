import { z } from 'zod';
import { REQUEST_SCOPES } from '../../../contracts/requests';
import { text as storableText } from '../../../contracts/scalars';
import { STATUSES } from '../../../core/status';
import { parse } from '../http/endpoint';
import {
  date,
  number,
  oneOf,
  readFilters,
  readSort,
  text,
  type FilterKey,
  type ListFilter,
  type Order,
} from '../http/list-filters';
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
] as const;

export interface ListQuery extends Page {
  scope: (typeof REQUEST_SCOPES)[number];
  filters: ListFilter<FilterName>[];
  orderBy: Order;
  search: string | null;
}

const querySchema = z.strictObject({
  scope: z.enum(REQUEST_SCOPES).default('all'),
  filters: z.record(z.string(), z.unknown()).default({}),
  sort: z.union([z.string(), z.array(z.string())]).default('lastActivityAt:desc'),
  ...pageKeys,
  _q: storableText().max(255).optional(),
});

/** Reads the query of `GET /requests`. @throws ValidationError naming what is not understood. */
export function readListQuery(raw: unknown): ListQuery {
  const query = parse(querySchema, raw);
  return {
    scope: query.scope,
    filters: readFilters(FILTER_KEYS, query.filters),
    orderBy: readSort(SORTABLE, query.sort),
    ...pageOf(query),
    search: query._q?.trim() || null,
  };
}
