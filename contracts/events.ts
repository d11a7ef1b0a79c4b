import type { Person } from './people';

export const TIMELINE_TYPES = [
  'created',
  'revision',
  'refreshed',
  'conflict_fixed',
  'status',
  'review',
  'validity',
  'approvers',
  'edited',
  'change_removed',
  'merge_failed',
  'merged',
] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/**
 * One line of the timeline (domain section 11). What `data` holds by type:
 * `created` {title}; `revision` {change, label, type, number, reason}; `status` {from, to, automatic};
 * `review` {review, verdict, comment}; `validity` {review, valid, reason}; `approvers` {added, removed} (names);
 * `edited` {fields}; `change_removed` {label, type}; `merge_failed` {message, text}; `merged` {documents}.
 */
export interface TimelineEvent {
  id: string;
  type: TimelineType;
  actor: Person | null;
  data: Record<string, unknown>;
  createdAt: string;
}
