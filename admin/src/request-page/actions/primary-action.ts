import type { ChangeRequest, Permit, RequestStatus } from '../../../../contracts/requests';
import { activeStageOf } from '../../approvals/active-stage';
import { currentWorkflows, decidable, denialIn, isCovered } from '../workflows/attempts';

/** What the big button of the header does. */
export type PrimaryAction = 'mark_ready' | 'review' | 'decide' | 'publish' | 'reopen';

const ACTIONS: Record<RequestStatus, Exclude<PrimaryAction, 'decide'> | null> = {
  draft: 'mark_ready',
  ready_for_review: 'review',
  ready_for_merging: 'publish',
  merged: null,
  closed: 'reopen',
  stale: 'reopen',
};

export interface NextStep {
  action: PrimaryAction;
  permit: Permit;
  /** Name of the stage that denied what could be published otherwise. */
  deniedAt?: string;
}

/** Where approval was denied, which says more than that a check fails. */
function denialOf(request: ChangeRequest): Pick<NextStep, 'deniedAt'> {
  const denied = currentWorkflows(request).find(({ state }) => state === 'denied');
  const stage = denied && denialIn(denied)?.stage;

  return stage === undefined ? {} : { deniedAt: stage.name };
}

/** What somebody does about a request that is ready for review: workflows decide what they cover, reviews the rest. */
function approving(request: ChangeRequest, me: number | undefined): NextStep | null {
  const { review, merge } = request.viewer;
  const mayDecide = decidable(request, me).length > 0;
  if (!isCovered(request)) {
    return mayDecide && !review.allowed
      ? { action: 'decide', permit: { allowed: true } }
      : { action: 'review', permit: review };
  }
  if (mayDecide) return { action: 'decide', permit: { allowed: true } };
  const waiting = currentWorkflows(request)
    .map(activeStageOf)
    .filter((stage) => stage !== undefined);
  // Approved as far as workflows go, or denied: what else there is to say stands at publishing.
  if (waiting.length === 0) return { action: 'publish', permit: merge, ...denialOf(request) };
  const refused = waiting.find(({ viewer }) => !viewer.decide.allowed);

  // Whoever approved all that waits has nothing left to do.
  return refused === undefined ? null : { action: 'decide', permit: refused.viewer.decide };
}

/** The next step that fits the status, and whether the person looking may take it; null where they have none. */
export function primaryActionOf(request: ChangeRequest, me: number | undefined): NextStep | null {
  const action = ACTIONS[request.status];
  switch (action) {
    case null:
      return null;
    case 'mark_ready':
      return { action, permit: request.viewer.close };
    case 'review':
      return approving(request, me);
    case 'publish':
      return { action, permit: request.viewer.merge };
    case 'reopen':
      return { action, permit: request.viewer.reopen };
  }
}
