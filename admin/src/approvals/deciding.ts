import type { Permit } from '../../../contracts/requests';
import type { Stage } from '../../../contracts/workflows';

/** Whether somebody's approval of a stage counts already: they may still deny it, or say more. */
export const hasApproved = ({ responses }: Pick<Stage, 'responses'>, me: number | undefined): boolean =>
  responses.some(({ user, state, counts }) => counts && state === 'approved' && user.id === me);

/** What somebody answers to a stage. */
export type Verb = 'approve' | 'deny' | 'comment';
export const VERBS = ['approve', 'deny', 'comment'] as const satisfies Verb[];

interface Answering {
  verb: Verb;
  comment: string;
  permits: { decide: Permit; comment: Permit };
  /** There is newer content than what was looked at. */
  isStale: boolean;
}

/** Whether what was entered can be sent. A comment alone has to say something, and needs no content to hold on to. */
export function canSend({ verb, comment, permits, isStale }: Answering): boolean {
  if (verb === 'comment') return permits.comment.allowed && comment.trim() !== '';
  return permits.decide.allowed && !isStale;
}
