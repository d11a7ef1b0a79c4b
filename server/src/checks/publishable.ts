import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { saidBy, say } from '../../../core/sentences';
import { draftProblems, publishProblems } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';

type Problem = NonNullable<Check['problems']>[number];

/**
 * Whether every document could be saved and published as it would be: required fields, unique values,
 * missing relation targets, as Strapi's own validator says (domain section 9).
 */
export async function publishableCheck(strapi: Core.Strapi, evaluated: EvaluatedChange[]): Promise<Check> {
  const publishedHere = new Set(
    evaluated
      .filter(({ outcome }) => outcome.published !== null)
      .map(({ change }) => change.targetDocumentId),
  );
  const problems: Problem[] = [];
  for (const one of evaluated) problems.push(...(await problemsOf(strapi, one, publishedHere)));
  const collisions = uniqueWithin(evaluated);
  const all = [...problems, ...collisions];
  const [first] = all;
  if (!first) return check('publishable', 'passed', say('publishable.yes'));
  const label = evaluated.find(({ change }) => change.documentId === first.change)?.change.label ?? '';
  const why = say('publishable.no', { label, problem: saidBy(first), more: all.length - 1 });
  return check('publishable', 'failed', why, say('publishable.edit-again'), {
    changes: [...new Set(all.map(({ change }) => change))],
    problems: all,
  });
}

async function problemsOf(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  publishedHere: Set<string | null>,
): Promise<Problem[]> {
  const { change, outcome, schema, toPublished } = one;
  if (schema === null || outcome.obstacle !== null) return [];
  const where = { documentId: change.targetDocumentId, locale: change.targetLocale };
  const isPublished = toPublished || !schema.draftAndPublish;
  const after = isPublished && schema.draftAndPublish ? outcome.published : outcome.draft;
  if (after === null || change.type === 'unpublication') return [];
  const found = isPublished
    ? await publishProblems(strapi, schema.uid, after, where)
    : await draftProblems(strapi, schema.uid, after, where);
  return found
    .filter(
      ({ kind, documentId }) =>
        kind !== 'drift' && !(kind === 'unpublished_target' && publishedHere.has(documentId ?? null)),
    )
    .map(({ path, message, text }) => ({ change: change.documentId, path, message, ...(text && { text }) }));
}

/** Two changes of one request that want the same unique value: the database cannot tell before. */
function uniqueWithin(evaluated: EvaluatedChange[]): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { change, outcome, schema } of evaluated) {
    const after = outcome.published ?? outcome.draft;
    if (schema === null || after === null || outcome.obstacle !== null) continue;
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      const value = after[name];
      if (!(attribute.unique || attribute.type === 'uid') || value === null || value === undefined) continue;
      const scope = attribute.localized === false ? '' : (change.targetLocale ?? '');
      const key = JSON.stringify([schema.uid, scope, name, value]);
      const holder = taken.get(key);
      // Locales of one document share their values.
      const document = change.targetDocumentId ?? change.documentId;
      if (holder !== undefined && holder !== document) {
        problems.push({
          change: change.documentId,
          path: name,
          ...say('publishable.same-value', { name }),
        });
      }
      taken.set(key, document);
    }
  }
  return problems;
}
