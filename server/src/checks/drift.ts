import type { Check } from '../../../contracts/checks';
import type { EvaluatedChange } from '../changes/outcomes';

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
        message: `The field "${name}" is not part of ${schema.displayName} any more.`,
      }));
  });
  if (problems.length === 0) return [];
  return [
    {
      id: 'drift',
      state: 'warning',
      message: `${problems[0]?.message} It is left out when publishing.`,
      fix: 'Nothing needs to be done; the proposal itself keeps the value.',
      changes: [...new Set(problems.map(({ change }) => change))],
      problems,
    },
  ];
}
