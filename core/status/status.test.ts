import { isOpen, mayMove, reachable, STATUSES, type RequestStatus, type Trigger } from './status';

const ALLOWED: [RequestStatus, RequestStatus, Trigger][] = [
  ['draft', 'ready_for_review', 'person'],
  ['ready_for_review', 'draft', 'person'],
  ['ready_for_merging', 'draft', 'person'],
  ['draft', 'closed', 'person'],
  ['ready_for_review', 'closed', 'person'],
  ['ready_for_merging', 'closed', 'person'],
  ['ready_for_review', 'ready_for_merging', 'checks'],
  ['ready_for_merging', 'ready_for_review', 'checks'],
  ['ready_for_merging', 'merged', 'merge'],
  ['draft', 'stale', 'scheduler'],
  ['ready_for_review', 'stale', 'scheduler'],
  ['ready_for_merging', 'stale', 'scheduler'],
  ['closed', 'ready_for_review', 'person'],
  ['closed', 'draft', 'person'],
  ['stale', 'ready_for_review', 'person'],
  ['stale', 'draft', 'person'],
];

const TRIGGERS: Trigger[] = ['person', 'checks', 'merge', 'scheduler'];
const every = STATUSES.flatMap((from) =>
  STATUSES.flatMap((to) => TRIGGERS.map((trigger) => [from, to, trigger] as const)),
);
const isAllowed = (from: RequestStatus, to: RequestStatus, trigger: Trigger) =>
  ALLOWED.some(([f, t, by]) => f === from && t === to && by === trigger);

describe('status table (domain section 2)', () => {
  it.each(every.filter(([f, t, by]) => isAllowed(f, t, by)))('%s → %s by %s', (from, to, by) => {
    expect(mayMove(from, to, by)).toBe(true);
    expect(reachable(from, by)).toContain(to);
  });

  it.each(every.filter(([f, t, by]) => !isAllowed(f, t, by)))('refuses %s → %s by %s', (from, to, by) => {
    expect(mayMove(from, to, by)).toBe(false);
    expect(reachable(from, by)).not.toContain(to);
  });

  it('never leaves merged', () => {
    for (const trigger of TRIGGERS) expect(reachable('merged', trigger)).toEqual([]);
  });

  it('knows which statuses are open', () => {
    expect(STATUSES.filter(isOpen)).toEqual(['draft', 'ready_for_review', 'ready_for_merging']);
  });
});
