import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { say } from '../../../core/sentences';
import { problemsOfAll, type Problem as CaptureProblem, type ProposedState } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';
import { foundProblem, notPublishable, type FoundProblem } from './not-publishable';

/** The check as everybody may read it, and what it is about. */
export interface Publishable {
  check: Check;
  found: FoundProblem[];
}

/**
 * Whether every document could be saved and published as it would be: required fields, unique values,
 * missing relation targets, as Strapi's own validator says (domain section 9).
 */
export async function publishableCheck(
  strapi: Core.Strapi,
  evaluated: EvaluatedChange[],
): Promise<Publishable> {
  const [only] = await publishableChecks(strapi, [evaluated]);
  return only as Publishable;
}

/** The same for the changes of several requests, which are looked at together. */
export async function publishableChecks(
  strapi: Core.Strapi,
  requests: EvaluatedChange[][],
): Promise<Publishable[]> {
  const problems = await problemsIn(strapi, requests.flat());
  return requests.map((evaluated) => judge(strapi, evaluated, problems));
}

function judge(
  strapi: Core.Strapi,
  evaluated: EvaluatedChange[],
  problems: Map<EvaluatedChange, CaptureProblem[]>,
): Publishable {
  const publishedHere = new Set(
    evaluated
      .filter(({ outcome }) => outcome.published !== null)
      .map(({ change }) => change.targetDocumentId),
  );
  const stops = ({ kind, reference }: CaptureProblem): boolean =>
    kind !== 'drift' && !(kind === 'unpublished_target' && publishedHere.has(reference?.documentId ?? null));
  const found = [
    ...evaluated.flatMap((one) =>
      (problems.get(one) ?? []).filter(stops).map((problem) => foundProblem(strapi, one, problem)),
    ),
    ...uniqueWithin(evaluated),
  ];
  const isFree = found.length === 0;
  const passed = check('publishable', 'passed', say('publishable.yes'));
  return { check: isFree ? passed : notPublishable(evaluated, found), found };
}

/** What stands against each change. */
async function problemsIn(
  strapi: Core.Strapi,
  evaluated: EvaluatedChange[],
): Promise<Map<EvaluatedChange, CaptureProblem[]>> {
  const judged = evaluated.flatMap((one) => {
    const state = stateAfter(one);
    return state === null ? [] : [{ one, state }];
  });
  const problems = await problemsOfAll(
    strapi,
    judged.map(({ state }) => state),
  );
  return new Map(judged.map(({ one }, index) => [one, problems[index] ?? []]));
}

/** What the document would be, on the side that counts; null where nothing is left that could be invalid. */
function stateAfter({ change, outcome, schema, toPublished }: EvaluatedChange): ProposedState | null {
  if (schema === null || outcome.obstacle !== null) return null;
  const isPublished = toPublished || !schema.draftAndPublish;
  const snapshot = isPublished && schema.draftAndPublish ? outcome.published : outcome.draft;
  if (snapshot === null || change.type === 'unpublication') return null;
  const target = { documentId: change.targetDocumentId, locale: change.targetLocale };
  return { uid: schema.uid, snapshot, target, toPublish: isPublished };
}

/** Two changes of one request that want the same unique value: the database cannot tell before. */
function uniqueWithin(evaluated: EvaluatedChange[]): FoundProblem[] {
  const taken = new Map<string, string>();
  const problems: FoundProblem[] = [];
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
          said: say('publishable.same-value', { name }),
          nameless: say('publishable.not-accepted'),
        });
      }
      taken.set(key, document);
    }
  }
  return problems;
}
