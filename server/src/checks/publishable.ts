import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { draftProblems, publishProblems } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';

interface Problem {
  change: string;
  path: string;
  message: string;
}

/**
 * Whether every document could be saved and published as it would be: required fields, unique values,
 * missing relation targets, as Strapi's own validator says (domain section 9).
 */
export async function publishableCheck(
  strapi: Core.Strapi,
  evaluated: EvaluatedChange[],
): Promise<Check> {
  const publishedHere = new Set(
    evaluated
      .filter(({ outcome }) => outcome.published !== null)
      .map(({ change }) => change.targetDocumentId),
  );
  const problems: Problem[] = [];
  for (const one of evaluated) problems.push(...(await problemsOf(strapi, one, publishedHere)));
  const collisions = uniqueWithin(evaluated);
  const all = [...problems, ...collisions];
  if (all.length === 0) {
    return { id: 'publishable', state: 'passed', message: 'Everything can be published.' };
  }
  const [first] = all as [Problem];
  const label = evaluated.find(({ change }) => change.documentId === first.change)?.change.label;
  return {
    id: 'publishable',
    state: 'failed',
    message: `"${label}" cannot be published: ${first.message}${all.length > 1 ? ` (${all.length - 1} more)` : ''}`,
    fix: 'Edit the proposal again.',
    changes: [...new Set(all.map(({ change }) => change))],
    problems: all,
  };
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
    .filter(({ kind, documentId }) => kind !== 'drift' && !(kind === 'unpublished_target' && publishedHere.has(documentId ?? null)))
    .map(({ path, message }) => ({ change: change.documentId, path, message }));
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
          message: `${name}: another change of this request has the same value.`,
        });
      }
      taken.set(key, document);
    }
  }
  return problems;
}
