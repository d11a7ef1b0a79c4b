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
}

export interface Strategy {
  id: string;
  name: string;
  /** One sentence for the settings page. */
  description: string;
  evaluate(input: StrategyInput): StrategyAnswer;
}

const plural = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

function onlyApproved({ reviews }: StrategyInput): StrategyAnswer {
  const against = reviews.filter((review) => review.verdict === 'changes_requested').length;
  if (against > 0) {
    return {
      met: false,
      message: `${plural(against, 'reviewer asks', 'reviewers ask')} for changes; every valid review must approve.`,
    };
  }
  if (reviews.length === 0) {
    return { met: false, message: 'No valid approval yet; at least one is needed.' };
  }
  return { met: true, message: `Approved by ${plural(reviews.length, 'valid review', 'valid reviews')}, none against.` };
}

function fixedNumber({ reviews, fixedNumber: needed }: StrategyInput): StrategyAnswer {
  const approvals = reviews.filter((review) => review.verdict === 'approved').length;
  return {
    met: approvals >= needed,
    message: `${approvals} of ${plural(needed, 'needed approval', 'needed approvals')} given.`,
  };
}

function everyApprover({ reviews, explicitApprovers }: StrategyInput): StrategyAnswer {
  const approved = new Set(
    reviews.filter((review) => review.verdict === 'approved').map((review) => review.approver),
  );
  const missing = explicitApprovers.filter((approver) => !approved.has(approver.id));
  if (missing.length === 0) return { met: true, message: 'Every approver approved.' };
  return {
    met: false,
    message: `Approval is missing from ${missing.map((approver) => approver.name).join(', ')}.`,
  };
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
    evaluate: () => ({ met: true, message: 'No approval is required.' }),
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
    evaluate: (input) =>
      input.explicitApprovers.length === 0 ? onlyApproved(input) : everyApprover(input),
  },
  {
    id: 'all_approvers_no_fallback',
    name: 'All approvers, list required',
    description: 'Every explicit approver approves; without a list it is never met.',
    evaluate: (input) =>
      input.explicitApprovers.length === 0
        ? { met: false, message: 'No approver is named, and this strategy requires a list.' }
        : everyApprover(input),
  },
];
