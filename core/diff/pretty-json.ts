import { toJson } from '../snapshot';

/** JSON as people read and compare it; keys sorted, so that their order never shows as a change. */
export const prettyJson = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(toJson(value), null, 2);
