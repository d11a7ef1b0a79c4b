import { say } from '../../../core/sentences';
import type { Permit, RequestStatus } from '../../../contracts/requests';
import {
  activeStage,
  refusalToComment,
  refusalToDecide,
  type DecisionFacts,
  type Refusal,
} from '../../../core/workflow';
import { ConflictError, denied, notPermitted } from '../errors';
import { mayManage, type Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { factsOf, type StageStanding, type WorkflowStanding } from './standing';

/** What is known about the request of a workflow when somebody wants to act. */
export interface Circumstances {
  status: RequestStatus;
  /** Accounts of the authors. */
  authors: ReadonlySet<number>;
  preventAuthorsToReview: boolean;
}

/** Whoever is not an account: API tokens and admin tokens. */
const isToken = ({ token, person }: Viewer): boolean =>
  token || person.token !== undefined || person.id === null;

export function decisionFacts(
  viewer: Viewer,
  { status, authors, preventAuthorsToReview }: Circumstances,
  workflow: WorkflowStanding,
  { row, members, groupExists }: StageStanding,
): DecisionFacts {
  const { id } = viewer.person;
  const place = activeStage(workflow.row.state, factsOf(workflow));
  const active = place === null ? undefined : workflow.stages[place]?.row;
  return {
    isToken: isToken(viewer),
    isMember: id !== null && members.has(id),
    isAuthor: id !== null && authors.has(id),
    isManager: mayManage(viewer),
    preventAuthorsToReview,
    request: status,
    workflow: workflow.row.state,
    stage: { name: row.name, state: row.state, groupName: row.groupName, groupExists },
    active: active ? { name: active.name, isThis: active.id === row.id } : null,
  };
}

const permitOf = (refusal: Refusal | null): Permit => (refusal ? denied(refusal.why) : { allowed: true });

export const decidePermit = (facts: DecisionFacts): Permit => permitOf(refusalToDecide(facts));
export const commentPermit = (facts: DecisionFacts): Permit => permitOf(refusalToComment(facts));

/**
 * @throws PolicyError (403) for who may not, ConflictError (409) with the state that is in the way, and the newest
 * digest: new content may be what ended the workflow.
 */
export function requireNoRefusal(refusal: Refusal | null, { digest }: RequestRow): void {
  if (refusal === null) return;
  if (refusal.kind === 'right') throw notPermitted(refusal.why);
  throw new ConflictError(refusal.why, { state: refusal.state, digest, possible: [] });
}

/** Whoever may change the status of the request may give a pending workflow up (domain section 17). */
export function refusalToCancel(
  viewer: Viewer,
  { authors }: Pick<Circumstances, 'authors'>,
  { row }: Pick<WorkflowStanding, 'row'>,
): Refusal | null {
  const { id } = viewer.person;
  if (isToken(viewer)) return { kind: 'right', why: say('workflow.token') };
  if (!mayManage(viewer) && (id === null || !authors.has(id))) {
    return { kind: 'right', why: say('request.authors-only') };
  }
  if (row.state === 'pending') return null;
  return { kind: 'state', why: say('workflow.is', { state: row.state }), state: row.state };
}

export const cancelPermit = (...facts: Parameters<typeof refusalToCancel>): Permit =>
  permitOf(refusalToCancel(...facts));
