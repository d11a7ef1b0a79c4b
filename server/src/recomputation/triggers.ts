import { TABLES } from '../tables';

/**
 * Everything that can change the status of a request, or who may see it (domain section 2), and which requests are
 * looked at again because of it:
 * - `itself`: the service that does it computes the status again in the same transaction;
 * - `documents`: requests about what was written, after the commit (`watch.ts`);
 * - `all`: every open request, by a marker in the database that survives a crash (`worker.ts`).
 */
export const TRIGGERS = {
  review: 'itself',
  validity: 'itself',
  revision: 'itself',
  change_added: 'itself',
  change_removed: 'itself',
  refresh: 'itself',
  conflict_fixed: 'itself',
  merge_target: 'itself',
  workflow_decision: 'itself',
  approvers_of_request: 'itself',
  status_by_hand: 'itself',
  document_written: 'documents',
  document_published: 'documents',
  document_deleted: 'documents',
  related_document: 'documents',
  proposed_reference: 'documents',
  unique_value: 'documents',
  settings: 'all',
  strategy: 'all',
  approver_list: 'all',
  approver_group: 'all',
  delegation: 'all',
  workflow_definition: 'all',
  account: 'all',
  role: 'all',
  permission: 'all',
  renamed: 'all',
  put_off: 'all',
  start: 'all',
} as const;

export type Trigger = keyof typeof TRIGGERS;

/** Triggers that mark every open request. */
export type GlobalTrigger = { [T in Trigger]: (typeof TRIGGERS)[T] extends 'all' ? T : never }[Trigger];

/** A table whose rows decide about rights or approvers. */
export interface WatchedTable {
  trigger: GlobalTrigger;
  /** Where only some attributes matter: what an update, or a row without holders, must name. */
  attributes?: readonly string[];
  /** A new row alone changes something. */
  byCreation: boolean;
}

/** Whoever writes these rows, by whatever way. */
export const WATCHED_TABLES: Record<string, WatchedTable> = {
  'admin::user': { trigger: 'account', attributes: ['roles', 'isActive', 'blocked'], byCreation: true },
  'admin::role': { trigger: 'role', attributes: ['users', 'permissions'], byCreation: false },
  'admin::permission': { trigger: 'permission', byCreation: true },
  [TABLES.approverGroup]: { trigger: 'approver_group', byCreation: false },
  [TABLES.approverList]: { trigger: 'approver_list', byCreation: true },
  [TABLES.delegation]: { trigger: 'delegation', byCreation: true },
};

/** What Strapi tells before and after it writes rows. */
export interface WriteEvent {
  action: string;
  model: { uid: string };
  params: { data?: Record<string, unknown> | Record<string, unknown>[] };
}

const isCreation = (action: string) => /Create/.test(action);

/** Whether a write of a watched table can change anything for a request. */
export function concernsRequests({ action, model, params }: WriteEvent): boolean {
  const table = WATCHED_TABLES[model.uid];
  if (!table) return false;
  if (isCreation(action) && table.byCreation) return true;
  if (/Delete/.test(action)) return true;
  if (!table.attributes) return !isCreation(action);
  const rows = [params.data ?? {}].flat();
  return rows.some((row) => table.attributes?.some((name) => Object.hasOwn(row, name)));
}
