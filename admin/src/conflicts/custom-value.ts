import type { Conflict } from '../../../contracts/conflicts';

type Type = Conflict['type'];

/** Why what was typed cannot be a value of its type. */
export type InputProblem = 'json' | 'number' | 'integer' | 'date';

/** What was typed, read as a value. */
export type Reading = { value: unknown } | { problem: InputProblem };

/** Custom values are typed as text, whatever they become; `''` is nothing. */
const asInput = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value);

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A moment as the browser's own input wants it: in the person's time zone, without a zone. */
function localMoment(value: unknown): string {
  const date = new Date(String(value));
  if (value === null || value === undefined || Number.isNaN(date.getTime())) return '';
  const day = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}:${twoDigits(date.getSeconds())}`;
}

/** What the input of a type starts with: the request's value. */
export function inputOf(type: Type, value: unknown): string {
  switch (type) {
    case 'json':
      return JSON.stringify(value ?? null, null, 2);
    case 'datetime':
    case 'timestamp':
      return localMoment(value);
    case 'time':
      return asInput(value).replace(/\.\d+$/, '');
    default:
      return asInput(value);
  }
}

function readJson(input: string): Reading {
  try {
    return { value: input.trim() === '' ? null : (JSON.parse(input) as unknown) };
  } catch {
    return { problem: 'json' };
  }
}

function readMoment(input: string): Reading {
  const date = new Date(input);

  return Number.isNaN(date.getTime()) ? { problem: 'date' } : { value: date.toISOString() };
}

/** Reads what was typed as a value of the conflict's type. */
export function readInput(type: Type, input: string): Reading {
  if (type === 'text' || type === 'richtext') return { value: input };
  if (type === 'json') return readJson(input);
  const trimmed = input.trim();
  if (trimmed === '') return { value: null };

  switch (type) {
    case 'boolean':
      return { value: trimmed === 'true' };
    case 'integer':
      return /^-?\d+$/.test(trimmed) ? { value: Number(trimmed) } : { problem: 'integer' };
    case 'biginteger':
      return /^-?\d+$/.test(trimmed) ? { value: trimmed } : { problem: 'integer' };
    case 'float':
    case 'decimal': {
      const number = Number(trimmed.replace(',', '.'));
      return Number.isFinite(number) ? { value: number } : { problem: 'number' };
    }
    case 'datetime':
    case 'timestamp':
      return readMoment(trimmed);
    case 'time':
      return {
        value: /^\d\d:\d\d$/.test(trimmed)
          ? `${trimmed}:00.000`
          : trimmed.replace(/^(\d\d:\d\d:\d\d)$/, '$1.000'),
      };
    default:
      return { value: input };
  }
}
