import type { Check } from '../../../contracts/checks';
import type { Drift } from '../../../core/drift';
import type { ChangeType } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { saidBy, say, together, type Sentence } from '../../../core/sentences';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';
import type { PlaceProblem } from './not-publishable';

/** Types of change that put content somewhere, so that something of it can be left out. */
const CARRIES_CONTENT: ReadonlySet<ChangeType> = new Set(['creation', 'edition', 'publication']);

/** What a proposal has and the content type has no place for any more: kept, shown, and skipped at merge. */
export function driftCheck(evaluated: EvaluatedChange[]): Check[] {
  const problems = evaluated.flatMap(({ change, drift, schema }) =>
    schema === null || !CARRIES_CONTENT.has(change.type)
      ? []
      : drift.map((one) => ({ change: change.documentId, path: one.path, ...sentenceOf(schema, one) })),
  );
  return leftOut(problems);
}

/** The check about these places; none where there are none. */
export function leftOut(problems: PlaceProblem[]): Check[] {
  const [first] = problems;
  if (!first) return [];
  const why = together([saidBy(first), say('drift.left-out', { more: problems.length - 1 })]);
  const changes = [...new Set(problems.map(({ change }) => change))];
  return [check('drift', 'warning', why, say('drift.harmless'), { changes, problems })];
}

function sentenceOf(schema: DocumentSchema, { kind, label: name, was, now }: Drift): Sentence {
  if (kind === 'removed' || now === null) return say('drift.field', { name, type: schema.displayName });
  if (kind === 'component') return say('drift.component', { name });
  return was === now ? say('drift.form', { name, shape: now }) : say('drift.retyped', { name, was, now });
}
