import { say, type Sentence } from '../sentences';
import type { RequestStatus } from '../status';
import type { WorkflowState } from './states';

/** What decides whether somebody may decide about a stage, or comment on it. */
export interface DecisionFacts {
  /** API tokens and admin tokens. */
  isToken: boolean;
  /** In the stage's group now. */
  isMember: boolean;
  /** An author of the request. */
  isAuthor: boolean;
  /** Holder of `manage`. */
  isManager: boolean;
  preventAuthorsToReview: boolean;
  request: RequestStatus;
  workflow: WorkflowState;
  stage: { name: string; state: WorkflowState; groupName: string; groupExists: boolean };
  /** Name of the stage that takes decisions now; null when none does. */
  active: { name: string; isThis: boolean } | null;
}

/** `right`: not this person (403). `state`: not now (409), and the state that is in the way. */
export type Refusal = { kind: 'right'; why: Sentence } | { kind: 'state'; why: Sentence; state: string };

const right = (why: Sentence): Refusal => ({ kind: 'right', why });
const state = (why: Sentence, inTheWay: string): Refusal => ({ kind: 'state', why, state: inTheWay });

/**
 * Why this person may not decide about the stage now; null when they may (domain sections 7 and 17). Members decide in
 * their own name: delegations are for people who are named one by one. Authors may, unless the setting keeps them.
 */
export function refusalToDecide(facts: DecisionFacts): Refusal | null {
  const { stage } = facts;
  if (facts.isToken) return right(say('workflow.token'));
  if (facts.isAuthor && facts.preventAuthorsToReview) return right(say('workflow.author'));
  if (!facts.isMember) {
    const group = stage.groupName;
    return right(
      stage.groupExists ? say('workflow.not-member', { group }) : say('workflow.group-gone', { group }),
    );
  }
  return refusalByState(facts);
}

function refusalByState({ request, workflow, stage, active }: DecisionFacts): Refusal | null {
  if (workflow !== 'pending') return state(say('workflow.is', { state: workflow }), workflow);
  if (stage.state !== 'pending') {
    return state(say('workflow.stage-is', { stage: stage.name, state: stage.state }), stage.state);
  }
  if (active && !active.isThis) {
    return state(say('workflow.not-active', { stage: stage.name, active: active.name }), 'not_active');
  }
  if (request === 'draft') return state(say('workflow.draft'), request);
  const isUnderReview = request === 'ready_for_review' || request === 'ready_for_merging';
  return active && isUnderReview ? null : state(say('status.no-review', { status: request }), request);
}

/** Why this person may not comment on the stage; null when they may. Authors answer questions, managers too. */
export function refusalToComment(facts: DecisionFacts): Refusal | null {
  const { isToken, isMember, isAuthor, isManager, workflow, stage } = facts;
  if (isToken) return right(say('workflow.token'));
  if (!isMember && !isAuthor && !isManager) {
    return right(say('workflow.no-comment', { group: stage.groupName }));
  }
  return workflow === 'pending' ? null : state(say('workflow.is', { state: workflow }), workflow);
}
