import type { Core } from '@strapi/strapi';
import type { Check, Checks } from '../../../contracts/checks';
import { saidBy, say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import type { EvaluatedChange } from '../changes/outcomes';
import { targetOf } from '../changes/rows';
import { mergeRight } from '../merging/rights';
import { DOCUMENT_ACTIONS, fieldRight, mayReadPath, type FieldRight, type Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { scheduleCheck } from '../schedulers/schedule-check';
import { check } from './check';
import { evaluateChecks } from './evaluate';
import { relatedCheck } from './related';

/** Answer of `GET /requests/:id/checks`: all checks, with the rights of the person looking. */
export async function checksFor(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Checks> {
  const { checks, passes, evaluated } = await evaluateChecks(strapi, bundle);
  const { digest, status } = bundle.request;
  if (!isOpen(status)) return { mergeable: false, digest, checks };
  const rights = await rightsCheck(strapi, viewer, bundle);
  return {
    mergeable: passes && rights.state === 'passed',
    digest,
    checks: [
      ...(await readableProblems(strapi, viewer, checks, evaluated)),
      rights,
      ...(await scheduleCheck(strapi, bundle.request)),
      await relatedCheck(strapi, viewer, bundle, evaluated),
    ],
  };
}

async function rightsCheck(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Check> {
  const { allowed, reason: message = '', text } = await mergeRight(strapi, viewer, bundle);
  if (allowed) return check('rights', 'passed', say('merge.allowed'));
  return check('rights', 'failed', saidBy({ message, text }), say('merge.ask'));
}

/** Places in fields that the person may not read are left out: their labels can quote what is in them. */
async function readableProblems(
  strapi: Core.Strapi,
  viewer: Viewer,
  checks: Check[],
  evaluated: EvaluatedChange[],
): Promise<Check[]> {
  const named = new Set(checks.flatMap(({ problems = [] }) => problems.map(({ change }) => change)));
  const readable = new Map<string, (path: string) => boolean>();
  for (const { change, schema } of evaluated) {
    if (schema === null || !named.has(change.documentId)) continue;
    const right: FieldRight = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
    readable.set(change.documentId, (path) => {
      const isKnown = Object.hasOwn(schema.attributes, path.split('.')[0] ?? '');
      return path === '' || !isKnown || mayReadPath(schema, path, right);
    });
  }
  return checks.map((one) =>
    one.problems
      ? { ...one, problems: one.problems.filter(({ change, path }) => readable.get(change)?.(path) ?? true) }
      : one,
  );
}
