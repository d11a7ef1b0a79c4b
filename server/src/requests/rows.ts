import type { MergeTarget } from '../../../contracts/requests';
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

export const PARTICIPANT_ROLES = ['author', 'collaborator', 'approver'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export interface ParticipantRow {
  id: number;
  requestId: number;
  role: ParticipantRole;
  user: { id: number } | null;
  userName: string;
}

/** The account columns that every request is read with: the ids behind the stored names. */
export const WITH_PEOPLE = { creator: { select: ['id'] }, mergedBy: { select: ['id'] } };
