import { say, type Sentence } from '../sentences';
import type { FilterType, Operand } from './types';

/** A value as it is compared, or why it is none. */
export type Read = { value: Operand } | { problem: Sentence };

const WHOLE = /^[+-]?\d{1,30}$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^((?:2[0-3]|[01]\d):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;
/** With its time zone: without, it would mean another moment on every machine. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What the databases' columns hold. */
const INTEGER = { least: -(2n ** 31n), most: 2n ** 31n - 1n };
const BIG_INTEGER = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

type Reader = (value: unknown) => Operand | undefined;

const asText = (value: unknown): string | undefined =>
  // No database stores a NUL character, and PostgreSQL fails on it.
  typeof value === 'string' && !value.includes('\0') ? value : undefined;

/** A number, or one written as text, as filters in addresses are. */
const numeral = (value: unknown): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' ? value.trim() : undefined;
};

const whole = (value: unknown, { least, most }: { least: bigint; most: bigint }): bigint | undefined => {
  const digits = numeral(value);
  if (digits === undefined || !WHOLE.test(digits)) return undefined;
  const read = BigInt(digits.replace('+', ''));
  return read >= least && read <= most ? read : undefined;
};

const asInteger: Reader = (value) => {
  const read = whole(value, INTEGER);
  return read === undefined ? undefined : Number(read);
};

const asNumber: Reader = (value) => {
  const digits = numeral(value);
  if (digits === undefined || !NUMBER.test(digits)) return undefined;
  const read = Number(digits);
  return Number.isFinite(read) ? read : undefined;
};

const isDay = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
};

const asDate: Reader = (value) =>
  typeof value === 'string' && DATE.test(value) && isDay(value) ? value : undefined;

const asTime: Reader = (value) => {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (match === null) return undefined;
  const [, minutes, seconds = '00', fraction = ''] = match;
  return `${minutes}:${seconds}.${fraction.padEnd(3, '0')}`;
};

const asMoment: Reader = (value) => {
  if (typeof value !== 'string' || !MOMENT.test(value) || !isDay(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
};

const READERS: Record<FilterType, Reader> = {
  string: asText,
  text: asText,
  richtext: asText,
  email: asText,
  uid: asText,
  documentId: asText,
  enumeration: asText,
  integer: asInteger,
  id: asInteger,
  biginteger: (value) => whole(value, BIG_INTEGER)?.toString(),
  float: asNumber,
  decimal: asNumber,
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: asDate,
  time: asTime,
  datetime: asMoment,
  timestamp: asMoment,
  json: () => undefined,
  blocks: () => undefined,
  relation: () => undefined,
  component: () => undefined,
  media: () => undefined,
};

/**
 * A value that a constraint compares an attribute with, in the one form in which values of its type are compared:
 * numbers may come as text, big integers stay text, times get their fraction, moments become UTC.
 */
export const readValue = (
  { type, label, options }: { type: FilterType; label: string; options?: readonly string[] },
  value: unknown,
): Read => {
  const read = READERS[type](value);
  if (read === undefined) return { problem: say('constraint.value', { label, type }) };
  if (type === 'enumeration' && !options?.includes(String(read))) {
    return { problem: say('constraint.choice', { label, values: (options ?? []).join(', ') }) };
  }
  return { value: read };
};
