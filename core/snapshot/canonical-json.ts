import type { Json } from './types';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Sets a key of a JSON object; one named `__proto__` is an ordinary key. (Objects without a prototype would need no
 * such care, but are several times slower to fill and to print, and every comparison of two documents does both.)
 */
export const setKey = (object: { [key: string]: Json }, key: string, value: Json): void => {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
};

/**
 * Plain JSON of any value, object keys sorted: absent keys and `undefined` go, dates become ISO text.
 *
 * @param value what the database, a form or an API call delivered
 * @returns the value as JSON data; `null` for what JSON cannot carry
 */
export const toJson = (value: unknown): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (!isObject(value)) return null;

  const sorted: { [key: string]: Json } = {};
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) setKey(sorted, key, toJson(value[key]));
  }
  return sorted;
};

/**
 * One text for one content: equal values give equal texts, whatever the order of their keys.
 * The server hashes it (domain section 4).
 *
 * @param value any JSON-like value
 * @returns its JSON with sorted keys and no white space
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(toJson(value));
