import type { FilterType } from './types';

/** Operators on one value, as Strapi's filters have them. */
export const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$null',
  '$notNull',
] as const;
export type Operator = (typeof OPERATORS)[number];

export const isOperator = (key: string): key is Operator => (OPERATORS as readonly string[]).includes(key);

const PRESENCE: readonly Operator[] = ['$null', '$notNull'];
const EQUALITY: readonly Operator[] = ['$eq', '$ne', '$in', '$notIn'];
const ORDERED: readonly Operator[] = [...EQUALITY, '$lt', '$lte', '$gt', '$gte', '$between', ...PRESENCE];
/** Not the ordering ones: which of two texts comes first is a matter of the database's language settings. */
const TEXT: readonly Operator[] = [
  ...EQUALITY,
  '$eqi',
  '$nei',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  ...PRESENCE,
];

const BY_TYPE: Record<FilterType, readonly Operator[]> = {
  string: TEXT,
  text: TEXT,
  richtext: TEXT,
  email: TEXT,
  uid: TEXT,
  enumeration: [...EQUALITY, ...PRESENCE],
  integer: ORDERED,
  biginteger: ORDERED,
  float: ORDERED,
  decimal: ORDERED,
  boolean: ['$eq', '$ne', ...PRESENCE],
  date: ORDERED,
  time: ORDERED,
  datetime: ORDERED,
  timestamp: ORDERED,
  id: EQUALITY,
  documentId: EQUALITY,
  json: PRESENCE,
  blocks: PRESENCE,
  relation: PRESENCE,
  component: PRESENCE,
  media: PRESENCE,
};

/** The operators that make sense for an attribute of this type, in the order to offer them in. */
export const operatorsFor = (type: FilterType): readonly Operator[] => BY_TYPE[type];

/** What the value of an operator is: one value, a list of them, two of them, or yes/no. */
export type OperandShape = 'one' | 'list' | 'pair' | 'flag';

export const operandShape = (operator: Operator): OperandShape => {
  switch (operator) {
    case '$in':
    case '$notIn':
      return 'list';
    case '$between':
      return 'pair';
    case '$null':
    case '$notNull':
      return 'flag';
    default:
      return 'one';
  }
};
