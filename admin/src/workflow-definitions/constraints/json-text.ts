import { isConditions, isObject } from './from-json';
import type { Constraints } from './tree';

export const textOf = (json: Constraints): string => JSON.stringify(json, null, 2);

/** The JSON of a text; null where it is none, or no conditions. Nothing at all means none; of a list one is enough. */
export function jsonOf(text: string): Constraints | null {
  if (text.trim() === '') return {};
  try {
    const json: unknown = JSON.parse(text);
    if (isConditions(json)) return { $or: json };
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}
