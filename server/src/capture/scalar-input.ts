import type { Attribute } from '../../../core/schema/types';
import { isNodeList } from './blocks-input';
import { storedJson } from './stored-value';

/** What is wrong with a value, completing "title …"; thrown as a value to keep the table below readable. */
export class ScalarError extends Error {}

type Normaliser = (value: unknown, dialect: string) => unknown;

const refuse = (message: string): never => {
  throw new ScalarError(message);
};

const asText: Normaliser = (value) => (typeof value === 'string' ? value : refuse('must be a text'));

/** Columns of these types are 255 characters wide, which Strapi checks for `string` only. */
const asShortText: Normaliser = (value) => {
  if (typeof value !== 'string') return refuse('must be a text');
  return value.length > 255 ? refuse('must be at most 255 characters') : value;
};

const toNumber = (value: unknown): number => {
  const number = typeof value === 'string' ? Number(value.trim()) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : refuse('must be a number');
};

const asInteger: Normaliser = (value, dialect) => {
  const number = toNumber(value);
  if (!Number.isSafeInteger(number)) return refuse('must be a whole number');
  if (dialect !== 'sqlite' && (number > 2147483647 || number < -2147483648)) return refuse('is out of range');
  return number;
};

/** PostgreSQL and MySQL keep two decimals (`decimal(10,2)`), SQLite whatever it gets. */
const asDecimal: Normaliser = (value, dialect) => {
  const number = toNumber(value);
  if (dialect === 'sqlite') return number;
  const [digits, exponent = '0'] = String(number).split('e');
  const hundredths = Number(`${digits}e${Number(exponent) + 2}`);
  const rounded = (Math.sign(hundredths) * Math.round(Math.abs(hundredths))) / 100;
  return Math.abs(rounded) < 1e8 ? rounded + 0 : refuse('is out of range');
};

const asBigInteger: Normaliser = (value) => {
  if (typeof value === 'number' && !Number.isInteger(value)) return refuse('must be a whole number');
  const text = typeof value === 'number' ? BigInt(value).toString() : value;
  if (typeof text !== 'string' || !/^[+-]?\d{1,40}$/.test(text.trim()))
    return refuse('must be a whole number');
  const integer = BigInt(text.trim().replace(/^\+/, ''));
  return integer === BigInt.asIntN(64, integer) ? integer.toString() : refuse('is out of range');
};

const asBoolean: Normaliser = (value) => {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'true') return true;
  if (value === 0 || value === '0' || value === 'false') return false;
  return refuse('must be true or false');
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const asDate: Normaliser = (value) => {
  const match = typeof value === 'string' ? DATE.exec(value) : null;
  if (match === null || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) {
    return refuse('must be a date (YYYY-MM-DD)');
  }
  return match[0];
};

const TIME = /^(2[0-3]|[01]\d):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/;

const asTime: Normaliser = (value) => {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (match === null) return refuse('must be a time (HH:mm:ss.SSS)');
  return `${match[1]}:${match[2]}:${match[3]}.${(match[4] ?? '').padEnd(3, '0')}`;
};

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Years that all three databases can store as a point in time. */
const isStorableYear = (date: Date): boolean =>
  date.getUTCFullYear() >= 1000 && date.getUTCFullYear() <= 9999;

const toDate = (value: unknown): Date => {
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d{5,16}$/.test(value)))
    return new Date(Number(value));
  const match = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  if (match === null || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])))
    return new Date(NaN);
  const text = match[0].replace(' ', 'T');
  // A day without a time is local midnight to Strapi's parser, but UTC midnight to JavaScript's.
  return new Date(match[4] === undefined ? `${text}T00:00:00` : text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
};

const asDateTime: Normaliser = (value) => {
  const date = toDate(value);
  if (Number.isNaN(date.getTime()) || !isStorableYear(date))
    return refuse('must be a date and time (ISO 8601)');
  return date.toISOString();
};

const asTimestamp: Normaliser = (value) => String(new Date(asDateTime(value, '') as string).getTime());

const asBlocks: Normaliser = (value) => {
  const blocks = storedJson(value);
  return isNodeList(blocks) ? blocks : refuse('must be a list of blocks');
};

/** Text that does not parse stays a JSON text, unless it was evidently meant to be more. */
const asJson: Normaliser = (value) => {
  const json = storedJson(value);
  if (typeof json === 'string' && /^\s*[[{"]/.test(json)) return refuse('must be valid JSON');
  return json;
};

const NORMALISERS: Partial<Record<Attribute['type'], Normaliser>> = {
  string: asText,
  text: asText,
  richtext: asText,
  email: asShortText,
  uid: asShortText,
  integer: asInteger,
  float: toNumber,
  decimal: asDecimal,
  biginteger: asBigInteger,
  boolean: asBoolean,
  date: asDate,
  time: asTime,
  datetime: asDateTime,
  timestamp: asTimestamp,
  blocks: asBlocks,
  json: asJson,
};

const KEEPS_EMPTY_TEXT: ReadonlySet<Attribute['type']> = new Set([
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'json',
]);

const asEnumeration = (attribute: Attribute, value: unknown): unknown => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && attribute.enum?.includes(text)) return text;
  return refuse(`must be one of: ${attribute.enum?.join(', ') ?? ''}`);
};

/**
 * The value that Strapi would store and read back for a scalar, text, blocks or JSON attribute. An emptied number
 * or date field sends an empty text: it means no value.
 *
 * @param dialect client of the database, whose number columns differ
 * @throws ScalarError when Strapi or a database would not store it
 */
export const normaliseScalar = (attribute: Attribute, value: unknown, dialect: string): unknown => {
  if (value === null || value === undefined) return null;
  if (value === '' && !KEEPS_EMPTY_TEXT.has(attribute.type)) return null;
  if (attribute.type === 'enumeration') return asEnumeration(attribute, value);
  const normalise = NORMALISERS[attribute.type];
  return normalise === undefined ? refuse('cannot be stored') : normalise(value, dialect);
};
