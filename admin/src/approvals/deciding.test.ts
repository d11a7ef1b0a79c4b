import type { StageResponse } from '../../../contracts/workflows';
import { canSend, hasApproved } from './deciding';

describe('an approval that was given', () => {
  const given = { user: { id: 1, name: 'Ana' }, state: 'approved', counts: true } as StageResponse;

  it('is one’s own, and counts', () => {
    expect(hasApproved({ responses: [given] }, 1)).toBe(true);
    expect(hasApproved({ responses: [given] }, 2)).toBe(false);
    expect(hasApproved({ responses: [{ ...given, counts: false }] }, 1)).toBe(false);
    expect(hasApproved({ responses: [{ ...given, state: 'comment' }] }, 1)).toBe(false);
  });
});

describe('an answer', () => {
  const yes = { allowed: true };
  const no = { allowed: false };
  const answer = {
    verb: 'approve',
    comment: '',
    permits: { decide: yes, comment: yes },
    isStale: false,
  } as const;

  it('can be an approval or a denial without a word', () => {
    expect(canSend(answer)).toBe(true);
    expect(canSend({ ...answer, verb: 'deny' })).toBe(true);
  });

  it('cannot be a comment without one', () => {
    expect(canSend({ ...answer, verb: 'comment', comment: '  ' })).toBe(false);
    expect(canSend({ ...answer, verb: 'comment', comment: 'Why?' })).toBe(true);
  });

  it('waits until newer content was looked at, unless it is only a comment', () => {
    expect(canSend({ ...answer, isStale: true })).toBe(false);
    expect(canSend({ ...answer, isStale: true, verb: 'comment', comment: 'Why?' })).toBe(true);
  });

  it('needs the right to it, each its own', () => {
    const permits = { decide: no, comment: yes };
    expect(canSend({ ...answer, permits })).toBe(false);
    expect(canSend({ ...answer, permits, verb: 'comment', comment: 'Why?' })).toBe(true);
  });
});
