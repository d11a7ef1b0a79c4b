import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import type { DocumentSchema } from '../../../core/schema/types';
import { readableReferences } from '../changes/foreign-labels';
import type { EvaluatedChange } from '../changes/outcomes';
import { targetOf } from '../changes/rows';
import { seenLabel } from '../changes/seen-label';
import { DOCUMENT_ACTIONS, fieldRight, mayReadPath, type FieldRight, type Viewer } from '../permissions';
import { conflictPlaces } from './conflicts';
import { leftOut } from './drift';
import type { Evaluation } from './evaluate';
import { notPublishableFor, placed, type FoundProblem, type PlaceProblem } from './not-publishable';

type Place = Pick<PlaceProblem, 'change' | 'path'>;

/** The rights on the fields of the changes that have problems, by the change. */
type Rights = Map<string, { schema: DocumentSchema; right: FieldRight }>;

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
  const rights = await rightsOnFields(strapi, viewer, checks, evaluated);
  const isReadable = (place: Place) => mayRead(rights, place);
  const seen = await named(strapi, viewer, found.filter(isReadable));
  return checks.flatMap((one) => {
    if (found.length > 0 && one.id === 'publishable') return [notPublishableFor(evaluated, seen)];
    if (one.problems === undefined) return [one];
    const told = one.id === 'conflicts' ? evaluated.flatMap((each) => placesFor(rights, each)) : one.problems;
    const problems = told.filter(isReadable);
    return one.id === 'drift' ? leftOut(problems) : [{ ...one, problems }];
  });
}

/** With the titles of the other documents where the person may read these. */
async function named(strapi: Core.Strapi, viewer: Viewer, found: FoundProblem[]): Promise<PlaceProblem[]> {
  const references = found.flatMap(({ reference }) => reference ?? []);
  const isReadable = await readableReferences(strapi, viewer, references);
  return found.map((one) =>
    placed(one, one.reference === undefined || isReadable(one.reference) ? one.said : one.nameless),
  );
}

async function rightsOnFields(
  strapi: Core.Strapi,
  viewer: Viewer,
  checks: Check[],
  evaluated: EvaluatedChange[],
): Promise<Rights> {
  const withProblems = new Set(checks.flatMap(({ problems = [] }) => problems.map(({ change }) => change)));
  const rights: Rights = new Map();
  for (const { change, schema } of evaluated) {
    if (schema === null || !withProblems.has(change.documentId)) continue;
    const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
    rights.set(change.documentId, { schema, right });
  }
  return rights;
}

/** Whether a place is in a field that the person may read: what is said of the others can quote what is in them. */
function mayRead(rights: Rights, { change, path }: Place): boolean {
  const asked = rights.get(change);
  if (asked === undefined || path === '') return true;
  const { schema, right } = asked;
  return !Object.hasOwn(schema.attributes, path.split('.')[0] ?? '') || mayReadPath(schema, path, right);
}

/** The places in conflict, by names that quote no other field that the person may not read. */
function placesFor(rights: Rights, one: EvaluatedChange): PlaceProblem[] {
  const asked = rights.get(one.change.documentId);
  return conflictPlaces(one, asked && ((conflict) => seenLabel(asked.schema, asked.right, conflict)));
}
