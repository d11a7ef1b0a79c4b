import { isOpen, type RequestStatus } from '../status';

export interface PlannedMerge {
  status: RequestStatus;
  mergeAt: Date | string | null;
}

/** Whether the request is to be published by now. */
export const isMergeDue = ({ status, mergeAt }: PlannedMerge, now: Date): boolean =>
  isOpen(status) && mergeAt !== null && new Date(mergeAt) <= now;
