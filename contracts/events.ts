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
  'split',
  'workflow',
  'workflow_response',
  'planned',
  'stale',
  'merge_failed',
  'merged',
  'reverted',
] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/**
 * One line of the timeline (domain section 11). What `data` holds by type:
 * `created` {title}; `revision` {change, label, type, number, reason}; `status` {from, to, automatic};
 * `review` {review, verdict, comment, onBehalfOf}; `validity` {review, valid, reason, onBehalfOf} (a name, or null); `approvers` {added, removed} (names of
 * people and groups), {followed: true} where a list, a group or what is in the request changed, not its own list;
 * `edited` {fields}; `change_removed` {label, type}; `split` {from, automatic} (the number of the request that was split);
 * `workflow` {what: `initiated` | `stage_approved` | `denied` | `approved` | `canceled`, name, label, change, workflow}, with {attempt},
 * {stageName}, {denialMessage}, or {reason: `requester` | `request_ended` | `change_removed` | `new_content`, comments}; `workflow_response` {state, comments, stageName, name, label, change, workflow, stage}; `planned` {at} (null: not any more); `stale` {}; `merge_failed` {message, text}, and {plannedFor} where nobody
 * pressed the button; `merged` {documents}, and {planned: true}; `reverted` {request, number} (id and number of the request that undoes it, which
 * not everybody who reads this may see).
 */
export interface TimelineEvent {
  id: string;
  type: TimelineType;
  actor: Person | null;
  data: Record<string, unknown>;
  createdAt: string;
}
