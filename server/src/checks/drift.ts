import type { Check } from '../../../contracts/checks';
import { say, together } from '../../../core/sentences';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';

/** Attributes that the proposal has and the content type has no more: kept, shown, and skipped at merge. */
export function driftCheck(evaluated: EvaluatedChange[]): Check[] {
  const problems = evaluated.flatMap(({ change, revision, schema }) => {
    if (schema === null) return [];
    const proposed = Object.keys(revision.sides.draft.proposed ?? {});
    return proposed
      .filter((name) => !Object.hasOwn(schema.attributes, name))
      .map((name) => ({
        change: change.documentId,
        path: name,
        ...say('drift.field', { name, type: schema.displayName }),
      }));
  });
  const [first] = problems;
  if (!first) return [];
  const why = together([first, say('drift.left-out')]);
  const changes = [...new Set(problems.map(({ change }) => change))];
  return [check('drift', 'warning', why, say('drift.harmless'), { changes, problems })];
}
