import { isStorable } from '../../../contracts/scalars';
import { invalidAt } from '../errors';

type Condition = Record<string, unknown>;

const OPERATORS = [
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$contains',
  '$containsi',
  '$startsWith',
  '$null',
  '$notNull',
] as const;
type Operator = (typeof OPERATORS)[number];

/** How a filter key of the contract is asked of the tables. */
export interface FilterKey {
  /** Turns one raw value of the query string into the column's type; null refuses it. */
  read: (raw: string) => string | number | boolean | Date | null;
}

export const text: FilterKey = { read: (raw) => (isStorable(raw) ? raw : null) };
export const number: FilterKey = { read: (raw) => (/^\d{1,9}$/.test(raw) ? Number(raw) : null) };
export const date: FilterKey = {
  read: (raw) => (Number.isNaN(Date.parse(raw)) ? null : new Date(raw)),
};
export const yesOrNo: FilterKey = {
  read: (raw) => (raw === 'true' ? true : raw === 'false' ? false : null),
};
export const oneOf = (values: readonly string[]): FilterKey => ({
  read: (raw) => (values.includes(raw) ? raw : null),
});

export interface ListFilter<Name extends string> {
  name: Name;
  condition: Condition;
}

/**
 * Reads Strapi's `filters` of a list, with the keys and operators that the list knows.
 * @throws ValidationError (400) naming the key, the operator or the value that is not understood.
 */
export function readFilters<Name extends string>(
  keys: Record<Name, FilterKey>,
  raw: Record<string, unknown>,
): ListFilter<Name>[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    if (name === '$and' && Array.isArray(value)) {
      return value.flatMap((part) => readFilters(keys, (part ?? {}) as Record<string, unknown>));
    }
    if (!Object.hasOwn(keys, name)) {
      const possible = Object.keys(keys).join(', ');
      throw invalidAt(['filters', name], `Lists cannot be filtered by "${name}"; possible are ${possible}.`);
    }
    return { name: name as Name, condition: readCondition(keys[name as Name], name, value) };
  });
}

function readCondition(key: FilterKey, name: string, value: unknown): Condition {
  if (value === null || typeof value !== 'object') return { $eq: readValue(key, name, value) };
  if (Array.isArray(value)) return { $in: value.map((entry) => readValue(key, name, entry)) };
  const conditions = Object.entries(value).map(([operator, operand]) => {
    if (!OPERATORS.includes(operator as Operator)) {
      // A person is filtered by id; the admin's filter bar nests it: filters[creator][id][$eq].
      if (operator === 'id') return readCondition(key, name, operand);
      throw invalidAt(['filters', name, operator], `Unknown operator "${operator}".`);
    }
    if (operator === '$null' || operator === '$notNull')
      return { [operator]: operand === 'true' || operand === true };
    if (operator === '$in' || operator === '$notIn') {
      const list = Array.isArray(operand) ? operand : Object.values((operand ?? {}) as object);
      const entries = typeof operand === 'string' ? operand.split(',') : list;
      return { [operator]: entries.map((entry) => readValue(key, name, entry)) };
    }
    return { [operator]: readValue(key, name, operand) };
  });
  return Object.assign({}, ...conditions);
}

function readValue(key: FilterKey, name: string, raw: unknown): unknown {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof raw);
  const value = isScalar ? key.read(String(raw)) : null;
  if (value === null) throw invalidAt(['filters', name], `"${String(raw)}" is not a value of ${name}.`);
  return value;
}

export type Order = Record<string, 'asc' | 'desc'>[];

/**
 * Reads Strapi's `sort` of a list: one or more of these keys. What is equal comes in the same order on every page,
 * the newest first.
 * @throws ValidationError (400) naming what lists can be sorted by.
 */
export function readSort(sortable: readonly string[], raw: string | string[]): Order {
  const parts = (Array.isArray(raw) ? raw : raw.split(',')).map((part) => part.trim());
  const orderBy = parts.map((part) => {
    const [name = '', direction = 'asc'] = part.split(':');
    const order = direction.toLowerCase();
    if (!sortable.includes(name) || (order !== 'asc' && order !== 'desc')) {
      const possible = sortable.join(', ');
      throw invalidAt(
        ['sort'],
        `Lists cannot be sorted by "${part}"; possible are ${possible} with :asc or :desc.`,
      );
    }
    // What people call the number is the number of the row.
    return { [name === 'number' ? 'id' : name]: order } as Order[number];
  });
  return orderBy.some((entry) => 'id' in entry) ? orderBy : [...orderBy, { id: 'desc' }];
}
