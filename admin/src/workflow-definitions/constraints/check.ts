import {
  describe,
  parseConstraints,
  type Condition,
  type ConstraintProblem,
  type ModelOf,
} from '../../../../core/constraints';
import type { Sentence } from '../../../../core/sentences';
import type { Constraints } from './tree';

/** What the constraints ask, in words where there are words for it, or everything that is wrong with them. */
export interface Checked {
  words: Sentence | null;
  problems: ConstraintProblem[];
}

/** Whether entries or accounts are told apart by what nobody can read. */
function asksIds(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.of.some(asksIds);
    case 'not':
    case 'within':
      return asksIds(condition.of);
    case 'test':
      return condition.type === 'documentId' || condition.type === 'id';
    default:
      return false;
  }
}

/** Reads constraints as the server will. */
export function check(json: Constraints, contentType: string, modelOf: ModelOf): Checked {
  const parsed = parseConstraints(json, contentType, modelOf);
  if ('problems' in parsed) return { words: null, problems: parsed.problems };
  if (asksIds(parsed.condition)) return { words: null, problems: [] };
  const name = modelOf(contentType)?.displayName ?? contentType;

  return { words: describe(parsed.condition, name), problems: [] };
}

/** A path for people who edit the JSON: `category.slug.$in[0]`. */
export const pathText = (path: readonly string[]): string =>
  path.reduce((text, step) => {
    if (/^\d+$/.test(step)) return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
