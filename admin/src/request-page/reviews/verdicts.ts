import type { Verdict } from '../../../../contracts/reviews';

export type { Verdict };

/** Verdicts in the order in which they are offered. The contract's own list would bring its validator along. */
export const VERDICTS = ['approved', 'changes_requested'] as const satisfies Verdict[];
