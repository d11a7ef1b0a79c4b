import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import type { RequestStatus } from '../../../core/status';
import { evaluateChanges, type EvaluatedChange } from '../changes/outcomes';
import { registryOf } from '../registry';
import type { RequestBundle } from '../requests/bundle';
import { approvalCheck } from './approval';
import { conflictsCheck } from './conflicts';
import { driftCheck } from './drift';
import { publishableCheck } from './publishable';

export interface Evaluation {
  /** No check failed. */
  passes: boolean;
  checks: Check[];
  evaluated: EvaluatedChange[];
}

const STATUS_MESSAGES: Record<RequestStatus, [Check['state'], string]> = {
  draft: ['failed', 'The request is still a draft.'],
  ready_for_review: ['passed', 'The request is open and ready for review.'],
  ready_for_merging: ['passed', 'The request is open and ready to be published.'],
  merged: ['failed', 'The request has been published already.'],
  closed: ['failed', 'The request is closed.'],
  stale: ['failed', 'The request is stale.'],
};

const STATUS_FIXES: Partial<Record<RequestStatus, string>> = {
  draft: 'Mark it as ready for review.',
  closed: 'Reopen it.',
  stale: 'Reopen it.',
};

function statusCheck(status: RequestStatus): Check {
  const [state, message] = STATUS_MESSAGES[status];
  const fix = STATUS_FIXES[status];
  return { id: 'status', state, message, ...(fix && { fix }) };
}

/**
 * Every check of domain section 9 that is the same for everybody, from freshly read documents. Rights and
 * related requests depend on who looks and are added by the callers that know.
 * `stopEarly`: once a check has failed the dearer ones are left out, for computing the status.
 */
export async function evaluateChecks(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  { stopEarly = false } = {},
): Promise<Evaluation> {
  const { request, changes } = bundle;
  const checks: Check[] = [statusCheck(request.status), await approvalCheck(strapi, bundle)];
  const failed = () => checks.some((check) => check.state === 'failed');
  if (stopEarly && failed()) return { passes: false, checks, evaluated: [] };
  const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
  checks.push(conflictsCheck(evaluated));
  if (stopEarly && failed()) return { passes: false, checks, evaluated };
  checks.push(await publishableCheck(strapi, evaluated), ...driftCheck(evaluated));
  checks.push(...(await registeredChecks(strapi, bundle)));
  return { passes: !failed(), checks, evaluated };
}

/** Checks of other packages; one that breaks has failed: on doubt refuse. */
async function registeredChecks(strapi: Core.Strapi, bundle: RequestBundle): Promise<Check[]> {
  const { documentId: id, id: number, title, status } = bundle.request;
  const changes = bundle.changes.map((change) => ({
    id: change.documentId,
    type: change.type,
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
  }));
  const checks: Check[] = [];
  for (const check of registryOf(strapi).mergeChecks) {
    try {
      checks.push({ id: check.id, ...(await check.evaluate({ request: { id, number, title, status }, changes })) });
    } catch (error) {
      strapi.log.error(`The check "${check.id}" failed: ${String(error)}`);
      checks.push({ id: check.id, state: 'failed', message: `The check "${check.id}" broke; see the server's log.` });
    }
  }
  return checks;
}
