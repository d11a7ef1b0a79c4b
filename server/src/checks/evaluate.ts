import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { say } from '../../../core/sentences';
import { isOpen, type RequestStatus } from '../../../core/status';
import { evaluateChanges, type EvaluatedChange } from '../changes/outcomes';
import { registryOf } from '../registry';
import type { RequestBundle } from '../requests/bundle';
import type { WorkflowStanding } from '../workflows/standing';
import { approvalCheck } from './approval';
import { check } from './check';
import { conflictsCheck } from './conflicts';
import { driftCheck } from './drift';
import type { FoundProblem } from './not-publishable';
import { publishableCheck } from './publishable';

export interface Evaluation {
  /** No check failed. */
  passes: boolean;
  /** As everybody may read them, but for `problems`: to whom those are told, `seenChecks` knows. */
  checks: Check[];
  evaluated: EvaluatedChange[];
  /** What the check `publishable` is about. */
  found: FoundProblem[];
}

const STATUS_FIXES: Partial<Record<RequestStatus, 'status.mark-ready' | 'status.reopen'>> = {
  draft: 'status.mark-ready',
  closed: 'status.reopen',
  stale: 'status.reopen',
};

function statusCheck(status: RequestStatus): Check {
  const isReady = status === 'ready_for_review' || status === 'ready_for_merging';
  const fix = STATUS_FIXES[status];
  return check('status', isReady ? 'passed' : 'failed', say(`status.${status}`), fix && say(fix));
}

/**
 * Every check of domain section 9 that is the same for everybody, from freshly read documents. Rights and
 * related requests depend on who looks and are added by the callers that know.
 * `stopEarly`: once a check has failed the dearer ones are left out, for computing the status. `workflows`: the newest
 * of each change, where they have been read.
 */
export async function evaluateChecks(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  { stopEarly = false, workflows }: { stopEarly?: boolean; workflows?: WorkflowStanding[] } = {},
): Promise<Evaluation> {
  const { request, changes } = bundle;
  const checks: Check[] = [statusCheck(request.status), await approvalCheck(strapi, bundle, workflows)];
  const failed = () => checks.some((check) => check.state === 'failed');
  // What has ended is no longer compared with what is stored.
  if (!isOpen(request.status) || (stopEarly && failed())) {
    return { passes: false, checks, evaluated: [], found: [] };
  }
  const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
  checks.push(conflictsCheck(evaluated));
  if (stopEarly && failed()) return { passes: false, checks, evaluated, found: [] };
  const publishable = await publishableCheck(strapi, evaluated);
  checks.push(publishable.check, ...driftCheck(evaluated));
  checks.push(...(await registeredChecks(strapi, bundle)));
  return { passes: !failed(), checks, evaluated, found: publishable.found };
}

/** Checks of other packages; one that breaks has failed: on doubt refuse. */
export async function registeredChecks(strapi: Core.Strapi, bundle: RequestBundle): Promise<Check[]> {
  const { documentId: id, id: number, title, status } = bundle.request;
  const changes = bundle.changes.map((change) => ({
    id: change.documentId,
    type: change.type,
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
  }));
  const checks: Check[] = [];
  for (const registered of registryOf(strapi).mergeChecks) {
    try {
      const result = await registered.evaluate({ request: { id, number, title, status }, changes });
      checks.push({ id: registered.id, ...result });
    } catch (error) {
      strapi.log.error(`The check "${registered.id}" failed: ${String(error)}`);
      checks.push(check(registered.id, 'failed', say('check.broken', { id: registered.id })));
    }
  }
  return checks;
}
