import { errors } from '@strapi/utils';
import { z } from 'zod';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../../contracts/envelope';
import { REQUEST_SCOPES } from '../../../contracts/requests';
import { isStorable, text as storableText } from '../../../contracts/scalars';
import { STATUSES } from '../../../core/status';
import { parse } from '../http/endpoint';

type Condition = Record<string, unknown>;

const OPERATORS = ['$eq', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$contains', '$containsi', '$startsWith', '$null', '$notNull'] as const;
type Operator = (typeof OPERATORS)[number];

/** How a filter key of the contract is asked of the tables. */
export interface FilterKey {
  /** Turns one raw value of the query string into the column's type; null refuses it. */
  read: (raw: string) => string | number | Date | null;
}

const text: FilterKey = { read: (raw) => (isStorable(raw) ? raw : null) };
const number: FilterKey = { read: (raw) => (/^\d{1,9}$/.test(raw) ? Number(raw) : null) };
const date: FilterKey = {
  read: (raw) => (Number.isNaN(Date.parse(raw)) ? null : new Date(raw)),
};
const oneOf = (values: readonly string[]): FilterKey => ({
  read: (raw) => (values.includes(raw) ? raw : null),
});

export const FILTER_KEYS = {
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
  createdAt: date,
  updatedAt: date,
  lastActivityAt: date,
  mergedAt: date,
} satisfies Record<string, FilterKey>;
export type FilterName = keyof typeof FILTER_KEYS;

export interface ListFilter {
  name: FilterName;
  condition: Condition;
}

const SORTABLE = ['number', 'title', 'status', 'location', 'createdAt', 'updatedAt', 'lastActivityAt', 'mergedAt'] as const;

export interface ListQuery {
  scope: (typeof REQUEST_SCOPES)[number];
  filters: ListFilter[];
  orderBy: Record<string, 'asc' | 'desc'>[];
  page: number;
  pageSize: number;
  search: string | null;
}

const querySchema = z.strictObject({
  scope: z.enum(REQUEST_SCOPES).default('all'),
  filters: z.record(z.string(), z.unknown()).default({}),
  sort: z.union([z.string(), z.array(z.string())]).default('lastActivityAt:desc'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(DEFAULT_PAGE),
  pagination: z
    .strictObject({
      page: z.coerce.number().int().min(1).max(1_000_000).optional(),
      pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE).optional(),
    })
    .optional(),
  _q: storableText().max(255).optional(),
});

/** Reads the query of `GET /requests`. @throws ValidationError naming what is not understood. */
export function readListQuery(raw: unknown): ListQuery {
  const query = parse(querySchema, raw);
  return {
    scope: query.scope,
    filters: readFilters(query.filters),
    orderBy: readSort(query.sort),
    page: query.pagination?.page ?? query.page,
    pageSize: query.pagination?.pageSize ?? query.pageSize,
    search: query._q?.trim() || null,
  };
}

function readFilters(raw: Record<string, unknown>): ListFilter[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    if (name === '$and' && Array.isArray(value)) {
      return value.flatMap((part) => readFilters((part ?? {}) as Record<string, unknown>));
    }
    if (!Object.hasOwn(FILTER_KEYS, name)) {
      throw invalid(`Lists cannot be filtered by "${name}"; possible are ${Object.keys(FILTER_KEYS).join(', ')}.`, ['filters', name]);
    }
    return { name: name as FilterName, condition: readCondition(name as FilterName, value) };
  });
}

function readCondition(name: FilterName, value: unknown): Condition {
  if (value === null || typeof value !== 'object') return { $eq: readValue(name, value) };
  if (Array.isArray(value)) return { $in: value.map((entry) => readValue(name, entry)) };
  const conditions = Object.entries(value).map(([operator, operand]) => {
    if (!OPERATORS.includes(operator as Operator)) {
      // A person is filtered by id; the admin's filter bar nests it: filters[creator][id][$eq].
      if (operator === 'id') return readCondition(name, operand);
      throw invalid(`Unknown operator "${operator}".`, ['filters', name, operator]);
    }
    if (operator === '$null' || operator === '$notNull') return { [operator]: operand === 'true' || operand === true };
    if (operator === '$in' || operator === '$notIn') {
      const list = Array.isArray(operand) ? operand : Object.values((operand ?? {}) as object);
      const entries = typeof operand === 'string' ? operand.split(',') : list;
      return { [operator]: entries.map((entry) => readValue(name, entry)) };
    }
    return { [operator]: readValue(name, operand) };
  });
  return Object.assign({}, ...conditions);
}

function readValue(name: FilterName, raw: unknown): unknown {
  const isScalar = typeof raw === 'string' || typeof raw === 'number';
  const value = isScalar ? (FILTER_KEYS[name] as FilterKey).read(String(raw)) : null;
  if (value === null) throw invalid(`"${String(raw)}" is not a value of ${name}.`, ['filters', name]);
  return value;
}

function readSort(raw: string | string[]): Record<string, 'asc' | 'desc'>[] {
  const parts = (Array.isArray(raw) ? raw : raw.split(',')).map((part) => part.trim());
  const orderBy = parts.map((part) => {
    const [name = '', direction = 'asc'] = part.split(':');
    const isKnown = (SORTABLE as readonly string[]).includes(name);
    if (!isKnown || !['asc', 'desc'].includes(direction.toLowerCase())) {
      throw invalid(`Lists cannot be sorted by "${part}"; possible are ${SORTABLE.join(', ')} with :asc or :desc.`, ['sort']);
    }
    const column = name === 'number' ? 'id' : name;
    return { [column]: direction.toLowerCase() as 'asc' | 'desc' };
  });
  // The same order on every page, whatever is equal.
  return orderBy.some((entry) => 'id' in entry) ? orderBy : [...orderBy, { id: 'desc' }];
}

const invalid = (message: string, path: string[]) =>
  new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
