import { isStorable } from '../../../contracts/scalars';

const EQUALITY = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'] as const;
const ORDER = ['$lt', '$lte', '$gt', '$gte', '$between'] as const;
const WORDS = [
  '$eqi',
  '$nei',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
] as const;

/** Strapi's operators on one column; `$not` stands around them. */
export type Operator = (typeof EQUALITY)[number] | (typeof ORDER)[number] | (typeof WORDS)[number];

type Value = string | number | boolean | Date;

/** How a filter key of the contract is asked of the tables. */
export interface FilterKey {
  /** Turns one raw value of the query string into the column's type; null refuses it. */
  read: (raw: string, operator: Operator) => Value | null;
  /** Those that every database understands of such a column. */
  operators: readonly Operator[];
}

/** Years that every database compares with. */
const isComparable = (moment: Date): boolean => {
  const year = moment.getUTCFullYear();
  return year >= 1000 && year <= 9998;
};

const readDate = (raw: string): Date | null => {
  const moment = new Date(raw);
  return isComparable(moment) ? moment : null;
};

const readText = (raw: string): string | null => (isStorable(raw) ? raw : null);

const COMPARED = [...EQUALITY, ...ORDER];
const isOfWords = (operator: Operator): boolean => (WORDS as readonly Operator[]).includes(operator);

export const text: FilterKey = { read: readText, operators: [...COMPARED, ...WORDS] };
export const number: FilterKey = {
  read: (raw) => (/^\d{1,9}$/.test(raw) ? Number(raw) : null),
  operators: COMPARED,
};
export const date: FilterKey = { read: readDate, operators: COMPARED };
export const yesOrNo: FilterKey = {
  read: (raw) => (raw === 'true' ? true : raw === 'false' ? false : null),
  operators: EQUALITY,
};
/** One of these values; of a part of it, or of its case, people ask with any text. */
export const oneOf = (values: readonly string[]): FilterKey => ({
  read: (raw, operator) => (isOfWords(operator) || values.includes(raw) ? readText(raw) : null),
  operators: [...EQUALITY, ...WORDS],
});
