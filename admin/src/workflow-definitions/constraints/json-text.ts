import { isObject } from './from-json';
import type { Constraints } from './tree';

export const textOf = (json: Constraints): string => JSON.stringify(json, null, 2);

/** The JSON of a text; null where it is none, or no object. Nothing at all means no conditions. */
export function jsonOf(text: string): Constraints | null {
  if (text.trim() === '') return {};
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}
