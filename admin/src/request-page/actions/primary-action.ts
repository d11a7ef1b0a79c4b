import type { ChangeRequest, Permit, RequestStatus } from '../../../../contracts/requests';

/** What the big button of the header does. */
export type PrimaryAction = 'mark_ready' | 'review' | 'publish' | 'reopen';

const ACTIONS: Record<RequestStatus, PrimaryAction | null> = {
  draft: 'mark_ready',
  ready_for_review: 'review',
  ready_for_merging: 'publish',
  merged: null,
  closed: 'reopen',
  stale: 'reopen',
};

const permitOf = (action: PrimaryAction, { viewer }: ChangeRequest): Permit => {
  switch (action) {
    case 'mark_ready':
      return viewer.edit;
    case 'review':
      return viewer.review;
    case 'publish':
      return viewer.merge;
    case 'reopen':
      return viewer.reopen;
  }
};

/** The next step that fits the status, and whether the person looking may take it; null once published. */
export function primaryActionOf(request: ChangeRequest): { action: PrimaryAction; permit: Permit } | null {
  const action = ACTIONS[request.status];

  return action === null ? null : { action, permit: permitOf(action, request) };
}
