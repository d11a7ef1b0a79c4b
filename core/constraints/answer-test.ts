import type { CompareTexts, TextQuestion } from './texts';
import { answer, FALSE, NEVER, not, or, TRUE, UNKNOWN, type Answers } from './truth';
import { USER, type FilterType, type Operand, type Test } from './types';

type Value = string | number | bigint | boolean;

const TEXTS: ReadonlySet<FilterType> = new Set(['string', 'text', 'richtext', 'email', 'uid']);

/** One value of a type in the form in which two of them are compared. */
const comparable = (type: FilterType, value: unknown): Value => {
  switch (type) {
    case 'integer':
    case 'id':
    case 'float':
    case 'decimal':
      return certain(Number(value));
    case 'biginteger':
      return BigInt(String(value));
    case 'boolean':
      return value === true;
    case 'datetime':
    case 'timestamp':
      return certain(momentOf(value));
    case 'time':
      return timeOf(String(value));
    default:
      return String(value);
  }
};

/** What is no number (any more) compares with nothing: that must not look like an answer. */
const certain = (value: number): number => {
  if (Number.isNaN(value)) throw new TypeError('A value cannot be compared.');
  return value;
};

/** Moments come as text, as dates from the database, and (`timestamp`) as the number of milliseconds in a text. */
const momentOf = (value: unknown): number => {
  if (value instanceof Date) return value.getTime();
  const text = String(value);
  return /^-?\d+$/.test(text) ? Number(text) : new Date(text).getTime();
};

/** Some databases leave out a fraction of zero. */
const timeOf = (text: string): string => {
  const [seconds = '', fraction = ''] = text.split('.');
  return `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`;
};

/** Nobody: who asks has no account, so nothing is theirs. */
const isNobody = (value: unknown): boolean => value === USER;

const listOf = (value: Test['value']): Operand[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is Operand => one !== null && typeof one !== 'object',
  );

/**
 * What a database answers to one condition on one value.
 *
 * @param stored the value as a snapshot or a row has it
 */
export const answerTest = (test: Test, stored: unknown, compare: CompareTexts): Answers => {
  const isEmpty = stored === null || stored === undefined;
  const { operator, type } = test;
  if (operator === '$null') return answer(isEmpty === test.value);
  if (operator === '$notNull') return answer(isEmpty !== test.value);
  if (test.value === null) return answer((operator === '$eq') === isEmpty);
  const values = listOf(test.value);
  // Nothing is in an empty list, and everything is not in it, empty values too.
  if (operator === '$in' && values.length === 0) return FALSE;
  if (operator === '$notIn' && values.length === 0) return TRUE;
  if (isNobody(test.value)) return answer(operator === '$ne' || operator === '$nei');
  if (isEmpty) return UNKNOWN;
  return TEXTS.has(type)
    ? answerText(test, String(stored), values.map(String), compare)
    : answerValue(test, stored, values);
};

const answerText = ({ operator }: Test, stored: string, values: string[], compare: CompareTexts): Answers => {
  const some = (question: TextQuestion): Answers =>
    values.map((asked) => answer(compare(question, stored, asked))).reduce(or, FALSE) || NEVER;
  switch (operator) {
    case '$eq':
    case '$in':
      return some('equals');
    case '$ne':
    case '$notIn':
      return not(some('equals'));
    case '$eqi':
      return some('equalsi');
    case '$nei':
      return not(some('equalsi'));
    case '$contains':
      return some('contains');
    case '$notContains':
      return not(some('contains'));
    case '$containsi':
      return some('containsi');
    case '$notContainsi':
      return not(some('containsi'));
    case '$startsWith':
      return some('startsWith');
    case '$startsWithi':
      return some('startsWithi');
    case '$endsWith':
      return some('endsWith');
    case '$endsWithi':
      return some('endsWithi');
    default:
      return UNKNOWN;
  }
};

const answerValue = ({ operator, type }: Test, stored: unknown, values: Operand[]): Answers => {
  const value = comparable(type, stored);
  const [first, second] = values.map((one) => comparable(type, one));
  if (first === undefined) return UNKNOWN;
  switch (operator) {
    case '$eq':
    case '$in':
      return answer(values.some((one) => comparable(type, one) === value));
    case '$ne':
    case '$notIn':
      return answer(!values.some((one) => comparable(type, one) === value));
    case '$lt':
      return answer(value < first);
    case '$lte':
      return answer(value <= first);
    case '$gt':
      return answer(value > first);
    case '$gte':
      return answer(value >= first);
    case '$between':
      return second === undefined ? UNKNOWN : answer(value >= first && value <= second);
    default:
      return UNKNOWN;
  }
};
