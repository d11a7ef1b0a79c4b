/** What somebody answered to a stage. */
export const RESPONSE_STATES = ['approved', 'denied', 'comment'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** A response as far as it counts; `user` is null once the account is gone. */
export interface Answer {
  id: number;
  user: number | null;
  state: ResponseState;
}

export interface Count {
  /** Distinct people whose latest decision is an approval. */
  approvals: number;
  denied: boolean;
  /** The responses that count: of each person who may decide the latest decision. */
  counting: ReadonlySet<number>;
  actionsNeeded: number;
  /** Fewer people can still approve than are needed. */
  impossible: boolean;
}

/**
 * What the answers to a pending stage come to, oldest first, given who may decide now: a membership that was lost
 * before the stage is decided does not count, whoever changes their mind is counted once, comments decide nothing.
 */
export function countOf(
  answers: readonly Answer[],
  eligible: ReadonlySet<number>,
  minApprovers: number,
): Count {
  const latest = new Map<number, Answer>();
  for (const answer of answers) {
    const { user, state } = answer;
    if (state !== 'comment' && user !== null && eligible.has(user)) latest.set(user, answer);
  }
  const decisions = [...latest.values()];
  const approvals = decisions.filter(({ state }) => state === 'approved').length;
  return {
    approvals,
    denied: decisions.some(({ state }) => state === 'denied'),
    counting: new Set(decisions.map(({ id }) => id)),
    actionsNeeded: Math.max(0, minApprovers - approvals),
    impossible: eligible.size < minApprovers,
  };
}
