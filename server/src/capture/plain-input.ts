import type { Path } from './input-errors';
import { InputErrors } from './input-errors';

/** Deeper than any form or block text goes, and far from what exhausts the stack. */
const MAX_DEPTH = 100;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Half of a character cannot be stored; every database would store this replacement or refuse. */
const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD');

const isPlain = (value: object): boolean => {
  const prototype: object | null = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * A copy of an input that every database can store: plain JSON of bounded depth, without NUL characters and
 * numbers that are none. Whatever comes after may walk it without fear.
 *
 * @param data anything a client sent
 * @param start where in the input it stands
 * @param errors where to report, by path, what cannot be stored
 */
export const plainCopy = (data: unknown, start: Path, errors: InputErrors): unknown => {
  const copyObject = (value: object, path: Path): Record<string, unknown> => {
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      // Assigning the first would replace a prototype here or in whatever handles the copy later.
      if (key === '__proto__' || key.includes('\0')) errors.add([...path, key], 'is not an allowed name');
      else if (inner !== undefined) copy[wellFormed(key)] = copyValue(inner, [...path, key]);
    }
    return copy;
  };

  const copyValue = (value: unknown, path: Path): unknown => {
    if (path.length > MAX_DEPTH) {
      errors.add(path.slice(0, 3), `is nested more than ${MAX_DEPTH} levels deep`);
      return null;
    }
    if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
    if (typeof value === 'string') {
      if (value.includes('\0')) errors.add(path, 'must not contain NUL characters');
      return wellFormed(value);
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) errors.add(path, 'must be a finite number');
      // Minus zero: some databases keep it, others do not.
      return value === 0 ? 0 : value;
    }
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Date) {
      if (!Number.isNaN(value.getTime())) return value.toISOString();
      errors.add(path, 'must be a valid date');
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => copyValue(item, [...path, index]));
    if (typeof value === 'object' && isPlain(value)) return copyObject(value, path);
    errors.add(path, 'must be plain JSON');
    return null;
  };

  return copyValue(data, start);
};

/**
 * See `plainCopy`.
 *
 * @throws ValidationError naming the path of what cannot be stored
 */
export const plainInput = (data: unknown): unknown => {
  const errors = new InputErrors();
  const copy = plainCopy(data, [], errors);
  errors.throwIfAny();
  return copy;
};
