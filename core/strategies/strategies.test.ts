import { BUILT_IN_STRATEGIES, type StrategyInput } from './strategies';

const yes = (approver: number | null) => ({ verdict: 'approved' as const, approver });
const no = (approver: number | null) => ({ verdict: 'changes_requested' as const, approver });
const ada = { id: 1, name: 'Ada' };
const ben = { id: 2, name: 'Ben' };

type Row = [id: string, scenario: string, input: Partial<StrategyInput>, met: boolean, message: RegExp];

const TABLE: Row[] = [
  ['only_approved', 'no review', {}, false, /No valid approval yet/],
  ['only_approved', 'one approval', { reviews: [yes(1)] }, true, /1 valid review,/],
  ['only_approved', 'one for, one against', { reviews: [yes(1), no(2)] }, false, /1 reviewer asks/],
  ['only_approved', 'two against', { reviews: [no(1), no(2)] }, false, /2 reviewers ask/],
  ['accept_all', 'no review', {}, true, /No approval is required/],
  ['accept_all', 'one against', { reviews: [no(1)] }, true, /No approval/],
  ['fixed_number', 'two of three', { reviews: [yes(1), yes(2)] }, false, /2 of 3 needed approvals/],
  ['fixed_number', 'three of three', { reviews: [yes(1), yes(2), yes(3)] }, true, /3 of 3/],
  [
    'fixed_number',
    'requests for changes do not block',
    { reviews: [yes(1), yes(2), yes(3), no(4)] },
    true,
    /3 of 3/,
  ],
  ['fixed_number', 'one of one', { reviews: [yes(1)], fixedNumber: 1 }, true, /1 of 1 needed approval /],
  ['all_approvers', 'no list falls back', { reviews: [yes(1)] }, true, /Approved by 1/],
  [
    'all_approvers',
    'one of two',
    { reviews: [yes(1)], explicitApprovers: [ada, ben] },
    false,
    /missing from Ben/,
  ],
  [
    'all_approvers',
    'both',
    { reviews: [yes(1), yes(2)], explicitApprovers: [ada, ben] },
    true,
    /Every approver/,
  ],
  [
    'all_approvers',
    'one asks for changes',
    { reviews: [yes(1), no(2)], explicitApprovers: [ada, ben] },
    false,
    /missing from Ben/,
  ],
  ['all_approvers_no_fallback', 'no list', { reviews: [yes(1)] }, false, /requires a list/],
  [
    'all_approvers_no_fallback',
    'both',
    { reviews: [yes(1), yes(2)], explicitApprovers: [ada, ben] },
    true,
    /Every approver/,
  ],
];

describe('approval strategies (domain section 8)', () => {
  it.each(TABLE)('%s: %s', (id, _scenario, input, met, message) => {
    const strategy = BUILT_IN_STRATEGIES.find((candidate) => candidate.id === id);
    const answer = strategy?.evaluate({ reviews: [], explicitApprovers: [], fixedNumber: 3, ...input });
    expect(answer).toMatchObject({ met, message: expect.stringMatching(message) });
  });
});
