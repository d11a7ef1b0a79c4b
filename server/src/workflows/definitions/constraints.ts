import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isStorable } from '../../../../contracts/scalars';
import { parseConstraints, type Condition } from '../../../../core/constraints';
import { say } from '../../../../core/sentences';
import { invalidAt } from '../../errors';
import { filterModels } from '../filter-models';

/** Deeper than any constraint that says something: relations alone may lead on 25 times. */
const DEEPEST = 200;

/**
 * What constraints ask of a content type: only attributes that it has, operators and values that fit.
 * @throws ValidationError (400) naming every place that is wrong, below `constraints`.
 */
export function requireConstraints(
  strapi: Core.Strapi,
  contentType: string,
  constraints: Record<string, unknown>,
): Condition {
  if (isDeeperThan(DEEPEST, constraints)) throw invalidAt(['constraints'], say('constraint.too-large'));
  const parsed = parseConstraints(constraints, contentType, filterModels(strapi));
  if (!('problems' in parsed)) {
    requireStorable(constraints, ['constraints']);
    return parsed.condition;
  }
  const problems = parsed.problems.map(({ path, ...problem }) => ({
    ...problem,
    path: ['constraints', ...path],
    name: 'ValidationError',
  }));
  const [first] = problems;
  throw new errors.ValidationError(first?.message ?? '', { text: first?.text, errors: problems });
}

function isDeeperThan(most: number, value: unknown): boolean {
  const isNested = (one: unknown): one is object => typeof one === 'object' && one !== null;
  let level = [value].filter(isNested);
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((one) => Object.values(one)).filter(isNested);
  }
  return level.length > 0;
}

function requireStorable(value: unknown, path: string[]): void {
  if (typeof value === 'string' && !isStorable(value)) {
    throw invalidAt(path, 'contains characters that cannot be stored (NUL or half of a character)');
  }
  if (typeof value !== 'object' || value === null) return;
  Object.entries(value).forEach(([key, inner]) => requireStorable(inner, [...path, key]));
}
