import type { MergeAtFailure, MergeTarget } from '../../../contracts/requests';
import type { RequestStatus } from '../../../core/status';

/** A change request as stored. `id` is its number for people. */
export interface RequestRow {
  id: number;
  documentId: string;
  title: string;
  description: string | null;
  status: RequestStatus;
  location: string;
  mergeTarget: MergeTarget;
  mergeAt: string | null;
  plannedByName: string | null;
  mergeAtFailure: MergeAtFailure | null;
  mergedAt: string | null;
  mergedBy?: { id: number } | null;
  mergedByName: string | null;
  creator?: { id: number } | null;
  creatorName: string | null;
  lastActivityAt: string;
  staleAt: string | null;
  digest: string;
  approversManual: boolean;
  splitFrom: string | null;
  revertOf: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What a person can be in a request. */
export const PARTICIPANT_ROLES = ['author', 'collaborator', 'approver'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export interface ParticipantRow {
  id: number;
  requestId: number;
  /** `approver_group`: no person, but an approver group; `userName` is the name of that group. */
  role: ParticipantRole | 'approver_group';
  user: { id: number } | null;
  userName: string;
  token: string | null;
  uniqueKey: string;
  /** Document id of the approver group. */
  approverGroup: string | null;
  /** The approver is here only because a list of the content type or the document names them. */
  fromList: boolean | null;
}
