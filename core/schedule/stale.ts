import { isOpen, type RequestStatus } from '../status';

/** The settings that say when requests go stale (domain section 14). */
export interface StaleSettings {
  /** Days without activity after which people are told; 0: nobody is. */
  staleAfterDays: number;
  /** Days after that until the request is closed; 0: it never is. */
  closeAfterStaleDays: number;
  /** Counts from the creation instead of the last activity. */
  staleByCreationDate: boolean;
}

export interface StaleDates {
  status: RequestStatus;
  createdAt: Date | string;
  lastActivityAt: Date | string;
  staleAt: Date | string | null;
  mergeAt: Date | string | null;
}

/** Requests whose date is before the moment are due. */
export interface Threshold {
  date: 'createdAt' | 'lastActivityAt' | 'staleAt';
  before: Date;
}

const DAY = 24 * 60 * 60 * 1000;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** What is due now: when people are told that a request is stale, and when it is closed. Null: switched off. */
export function staleThresholds(
  { staleAfterDays, closeAfterStaleDays, staleByCreationDate }: StaleSettings,
  now: Date,
): { notify: Threshold | null; close: Threshold | null } {
  const age = staleByCreationDate ? 'createdAt' : 'lastActivityAt';
  const notifies = staleAfterDays > 0;
  return {
    notify: notifies ? { date: age, before: daysBefore(now, staleAfterDays) } : null,
    close:
      closeAfterStaleDays > 0
        ? { date: notifies ? 'staleAt' : age, before: daysBefore(now, closeAfterStaleDays) }
        : null,
  };
}

/** Ended requests cannot go stale; those that are going to be published by themselves wait for that. */
function isDue(threshold: Threshold | null, request: StaleDates): boolean {
  if (threshold === null || !isOpen(request.status) || request.mergeAt !== null) return false;
  const date = request[threshold.date];
  return date !== null && new Date(date) < threshold.before;
}

/** Whether people are to be told now that the request is stale. */
export const isToNotify = (settings: StaleSettings, now: Date, request: StaleDates): boolean =>
  request.staleAt === null && isDue(staleThresholds(settings, now).notify, request);

/** Whether the request is to be closed now because nothing happened. */
export const isToClose = (settings: StaleSettings, now: Date, request: StaleDates): boolean =>
  isDue(staleThresholds(settings, now).close, request);
