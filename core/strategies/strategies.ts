import { say, type Translatable } from '../sentences';

/** What an approval strategy decides upon: the valid reviews and the people explicitly asked. */
export interface StrategyInput {
  /** Valid reviews given for the current content; `approver` is whose approval it is. */
  reviews: { verdict: 'approved' | 'changes_requested'; approver: number | null }[];
  /** Admin users whose approval is explicitly asked for, groups resolved into members. */
  explicitApprovers: { id: number; name: string }[];
  /** The setting `fixedNumber`. */
  fixedNumber: number;
}

export interface StrategyAnswer {
  met: boolean;
  /** One sentence: why, and what is missing. */
  message: string;
  /** For showing the sentence in other languages. */
  text?: Translatable;
}

export interface Strategy {
  id: string;
  name: string;
  /** One sentence for the settings page. */
  description: string;
  evaluate(input: StrategyInput): StrategyAnswer;
}

function onlyApproved({ reviews }: StrategyInput): StrategyAnswer {
  const against = reviews.filter((review) => review.verdict === 'changes_requested').length;
  if (against > 0) return { met: false, ...say('approval.against', { count: against }) };
  if (reviews.length === 0) return { met: false, ...say('approval.none') };
  return { met: true, ...say('approval.given', { count: reviews.length }) };
}

function fixedNumber({ reviews, fixedNumber: needed }: StrategyInput): StrategyAnswer {
  const approvals = reviews.filter((review) => review.verdict === 'approved').length;
  return { met: approvals >= needed, ...say('approval.number', { approvals, needed }) };
}

function everyApprover({ reviews, explicitApprovers }: StrategyInput): StrategyAnswer {
  const approved = new Set(
    reviews.filter((review) => review.verdict === 'approved').map((review) => review.approver),
  );
  const missing = explicitApprovers.filter((approver) => !approved.has(approver.id));
  if (missing.length === 0) return { met: true, ...say('approval.everybody') };
  const names = missing.map((approver) => approver.name).join(', ');
  return { met: false, ...say('approval.missing', { names }) };
}

/** The built-in strategies of domain section 8; other packages can register more. */
export const BUILT_IN_STRATEGIES: Strategy[] = [
  {
    id: 'only_approved',
    name: 'Only approved',
    description: 'At least one valid review, and every valid review approves.',
    evaluate: onlyApproved,
  },
  {
    id: 'accept_all',
    name: 'Accept all',
    description: 'No review is needed. For trying things out.',
    evaluate: () => ({ met: true, ...say('approval.not-needed') }),
  },
  {
    id: 'fixed_number',
    name: 'Fixed number of approvals',
    description: 'A set number of valid approvals; requests for changes do not block.',
    evaluate: fixedNumber,
  },
  {
    id: 'all_approvers',
    name: 'All approvers',
    description: 'Every explicit approver approves; without a list, as "Only approved".',
    evaluate: (input) => (input.explicitApprovers.length === 0 ? onlyApproved(input) : everyApprover(input)),
  },
  {
    id: 'all_approvers_no_fallback',
    name: 'All approvers, list required',
    description: 'Every explicit approver approves; without a list it is never met.',
    evaluate: (input) =>
      input.explicitApprovers.length === 0
        ? { met: false, ...say('approval.no-list') }
        : everyApprover(input),
  },
];
