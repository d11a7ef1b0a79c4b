import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PathProblem } from '../../../contracts/envelope';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { sameAttributeContent, sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import { captureProposal } from '../capture';
import { invalidAt, notPermitted } from '../errors';
import { ACTIONS, fieldRight, forbiddenDifferences, type Target, type Viewer } from '../permissions';

/**
 * What the person wants the draft to be: their data captured over the base (domain section 5).
 * @throws ValidationError for invalid data or no difference, PolicyError naming fields without right.
 */
export async function proposeData(
  strapi: Core.Strapi,
  viewer: Viewer,
  target: Target & { schema: DocumentSchema; path?: string[] },
  base: Snapshot | null,
  data: Record<string, unknown>,
): Promise<Snapshot> {
  const { schema, contentType: uid, documentId, locale } = target;
  const proposed = await captureProposal(strapi, { uid, base, data, locale, documentId }).catch(
    (error: unknown) => {
      throw inBody(error, [...(target.path ?? []), 'data']);
    },
  );
  if (base !== null && sameContent(schema, base, proposed)) {
    throw invalidAt([...(target.path ?? []), 'data'], say('no-difference.stored'));
  }
  // What a new document has by default needs no right to be proposed.
  const untouched =
    base ?? (await captureProposal(strapi, { uid, base: null, data: {}, locale, documentId }));
  await requireFields(strapi, viewer, target, untouched, proposed);
  return proposed;
}

/** Capture knows the places in the data; the caller's are in the body around it. */
function inBody(error: unknown, path: string[]): unknown {
  if (!(error instanceof errors.ValidationError)) return error;
  const { errors: problems = [], ...details } = error.details as { errors?: PathProblem[] };
  const placed = problems.map((problem) => ({ ...problem, path: [...path, ...problem.path.map(String)] }));
  return new errors.ValidationError(error.message, { ...details, errors: placed });
}

/** Silently dropping what somebody typed would lose it, so a field without right refuses the save. */
async function requireFields(
  strapi: Core.Strapi,
  viewer: Viewer,
  target: Target & { schema: DocumentSchema; path?: string[] },
  base: Snapshot,
  proposed: Snapshot,
): Promise<void> {
  const { schema } = target;
  const right = await fieldRight(strapi, viewer, ACTIONS.request, target);
  const same = (name: string, a: Snapshot, b: Snapshot) =>
    sameAttributeContent(schema.attributes[name] as Attribute, schema.components, a[name], b[name]);
  const forbidden = forbiddenDifferences(schema, base, proposed, right, same);
  if (forbidden.length === 0) return;
  const path = target.path ?? [];
  throw notPermitted(say('propose.fields', { fields: forbidden.join(', ') }), {
    errors: forbidden.map((name) => ({
      path: [...path, 'data', name],
      ...say('propose.fields', { fields: name }),
      name: 'PolicyError',
    })),
  });
}
