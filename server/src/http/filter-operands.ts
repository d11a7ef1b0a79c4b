import { invalidAt } from '../errors';
import { yesOrNo, type FilterKey, type Operator } from './filter-keys';

/** Which filter is not understood, and where it stands in the query. */
interface Place {
  name: string;
  path: string[];
}

export const isOperatorOf = (key: FilterKey, name: string): name is Operator =>
  (key.operators as readonly string[]).includes(name);

/** What an operator compares with, of the column's type. @throws ValidationError (400) naming the value. */
export function readOperand(key: FilterKey, operator: Operator, operand: unknown, place: Place): unknown {
  switch (operator) {
    case '$null':
    case '$notNull':
      return readValue(yesOrNo, operator, operand, place);
    case '$in':
    case '$notIn':
      return valuesOf(operand).map((value) => readValue(key, operator, value, place));
    case '$between': {
      const ends = valuesOf(operand).map((value) => readValue(key, operator, value, place));
      if (ends.length === 2) return ends;
      throw invalidAt(
        place.path,
        `"$between" of ${place.name} takes two values, the lowest and the highest.`,
      );
    }
    default:
      return readValue(key, operator, operand, place);
  }
}

function readValue(key: FilterKey, operator: Operator, raw: unknown, { name, path }: Place): unknown {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof raw);
  const value = isScalar ? key.read(String(raw), operator) : null;
  if (value === null) throw invalidAt(path, `"${String(raw)}" is not a value of ${name}.`);
  return value;
}

const valuesOf = (operand: unknown): unknown[] =>
  typeof operand === 'string' ? operand.split(',') : (listOf(operand) ?? [operand]);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of the query string, which is read as `{0: …, 1: …}` where it is long. */
export function listOf(raw: unknown): unknown[] | null {
  if (Array.isArray(raw)) return raw;
  if (!isRecord(raw) || !Object.keys(raw).every((key) => /^\d+$/.test(key))) return null;
  return Object.values(raw);
}
