/** Statuses of a change request (domain section 2). */
export const STATUSES = [
  'draft',
  'ready_for_review',
  'ready_for_merging',
  'merged',
  'closed',
  'stale',
] as const;
export type RequestStatus = (typeof STATUSES)[number];

export const OPEN_STATUSES = ['draft', 'ready_for_review', 'ready_for_merging'] as const;

/** Whether things may still be proposed and merged in it. */
export const isOpen = (status: RequestStatus): boolean =>
  (OPEN_STATUSES as readonly RequestStatus[]).includes(status);

/** Who or what moves a request from one status to another. */
export type Trigger = 'person' | 'checks' | 'merge' | 'scheduler';

/**
 * The whole status table of domain section 2: from → to → what may cause it. What is not here is refused.
 * The person must be an author or hold `manage`; that is checked where rights are known.
 */
const TRANSITIONS: Record<RequestStatus, Partial<Record<RequestStatus, Trigger>>> = {
  draft: { ready_for_review: 'person', closed: 'person', stale: 'scheduler' },
  ready_for_review: {
    draft: 'person',
    closed: 'person',
    ready_for_merging: 'checks',
    stale: 'scheduler',
  },
  ready_for_merging: {
    draft: 'person',
    closed: 'person',
    ready_for_review: 'checks',
    merged: 'merge',
    stale: 'scheduler',
  },
  merged: {},
  closed: { ready_for_review: 'person', draft: 'person' },
  stale: { ready_for_review: 'person', draft: 'person' },
};

/** Statuses that this trigger may lead to from the given one, in the order of the table. */
export function reachable(from: RequestStatus, trigger: Trigger): RequestStatus[] {
  return STATUSES.filter((to) => TRANSITIONS[from][to] === trigger);
}

/** Whether the trigger may move a request from `from` to `to`. */
export function mayMove(from: RequestStatus, to: RequestStatus, trigger: Trigger): boolean {
  return TRANSITIONS[from][to] === trigger;
}
