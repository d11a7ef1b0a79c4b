import type { PathProblem } from '../../../contracts/envelope';
import type { Translatable } from '../../../contracts/text';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The server's sentence of a failed call, where it sent one. */
export function messageOf(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;

  return typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
}

/** What it takes to say that sentence in another language, where the server sent it. */
export function textOf(error: unknown): Translatable | undefined {
  if (!isObject(error) || !isObject(error.details)) return undefined;

  return Array.isArray(error.details.text) ? (error.details.text as Translatable) : undefined;
}

/** The HTTP status of a failed call, where there was an answer. */
export function statusOf(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;

  return typeof error.status === 'number' ? error.status : undefined;
}

const isPathProblem = (value: unknown): value is PathProblem =>
  isObject(value) && Array.isArray(value.path) && typeof value.message === 'string';

/** The places that a refusal names. */
export function pathProblemsOf(error: unknown): PathProblem[] {
  const details = isObject(error) && isObject(error.details) ? error.details : {};

  return Array.isArray(details.errors) ? details.errors.filter(isPathProblem) : [];
}
