import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { readableReferences } from '../changes/foreign-labels';
import type { EvaluatedChange } from '../changes/outcomes';
import { targetOf } from '../changes/rows';
import { DOCUMENT_ACTIONS, fieldRight, mayReadPath, type FieldRight, type Viewer } from '../permissions';
import { leftOut } from './drift';
import type { Evaluation } from './evaluate';
import { notPublishableFor, placed, type FoundProblem, type PlaceProblem } from './not-publishable';

type IsReadable = (place: { change: string; path: string }) => boolean;

/**
 * The checks as a person may see them (domain section 10): without what stands in fields that they may not read, and
 * without the titles of other documents that they may not read. At most one query per related content type, and those
 * of the rights on the fields of the changes that have problems.
 */
export async function seenChecks(
  strapi: Core.Strapi,
  viewer: Viewer,
  { checks, evaluated, found }: Evaluation,
): Promise<Check[]> {
  const isReadable = await readablePlaces(strapi, viewer, checks, evaluated);
  const seen = await named(strapi, viewer, found.filter(isReadable));
  return checks.flatMap((one) => {
    if (found.length > 0 && one.id === 'publishable') return [notPublishableFor(evaluated, seen)];
    if (one.problems === undefined) return [one];
    const problems = one.problems.filter(isReadable);
    return one.id === 'drift' ? leftOut(problems) : [{ ...one, problems }];
  });
}

/** With the titles of the other documents where the person may read these. */
async function named(strapi: Core.Strapi, viewer: Viewer, found: FoundProblem[]): Promise<PlaceProblem[]> {
  const references = found.flatMap(({ reference }) => reference ?? []);
  const mayRead = await readableReferences(strapi, viewer, references);
  return found.map((one) =>
    placed(one, one.reference === undefined || mayRead(one.reference) ? one.said : one.nameless),
  );
}

/** Which places are in fields that the person may read: what is said of the others can quote what is in them. */
async function readablePlaces(
  strapi: Core.Strapi,
  viewer: Viewer,
  checks: Check[],
  evaluated: EvaluatedChange[],
): Promise<IsReadable> {
  const withProblems = new Set(checks.flatMap(({ problems = [] }) => problems.map(({ change }) => change)));
  const readable = new Map<string, (path: string) => boolean>();
  for (const { change, schema } of evaluated) {
    if (schema === null || !withProblems.has(change.documentId)) continue;
    const right: FieldRight = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
    readable.set(change.documentId, (path) => {
      const isKnown = Object.hasOwn(schema.attributes, path.split('.')[0] ?? '');
      return path === '' || !isKnown || mayReadPath(schema, path, right);
    });
  }
  return ({ change, path }) => readable.get(change)?.(path) ?? true;
}
