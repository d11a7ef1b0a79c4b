import type { Core } from '@strapi/strapi';
import { afterCommit } from '../transaction';

/** Events for the outside: event hub and webhooks (contract "Events"). */
export const WEBHOOK_EVENTS = [
  'created',
  'updated',
  'revision-added',
  'refreshed',
  'conflict-fixed',
  'status-changed',
  'review-added',
  'review-validity-changed',
  'approvers-updated',
  'splitting',
  'split',
  'merging',
  'merge-failed',
  'merged',
  'stale',
  'ready-for-review',
] as const;

/** These stay inside: they make statuses, and approvers of open requests, be computed again. */
export type EventName =
  | (typeof WEBHOOK_EVENTS)[number]
  | 'settings-changed'
  | 'document-changed'
  | 'approver-list-changed'
  | 'groups-changed'
  | 'definitions-changed';

/** Events of approval workflows, likewise for the outside. */
export const WORKFLOW_EVENTS = ['initiated', 'stage-pending', 'approved', 'denied', 'canceled'] as const;

const PREFIX = 'change-request.';
const WORKFLOW_PREFIX = 'workflow.';

/**
 * Tells the event hub after the running transaction is committed, at once when there is none.
 * A listener's failure is logged and can neither undo nor fail what happened.
 */
export function emit(strapi: Core.Strapi, name: EventName, payload: Record<string, unknown>): void {
  emitAs(strapi, `${PREFIX}${name}`, payload);
}

/** The same for what becomes of an approval workflow. */
export function emitWorkflow(
  strapi: Core.Strapi,
  name: (typeof WORKFLOW_EVENTS)[number],
  payload: Record<string, unknown>,
): void {
  emitAs(strapi, `${WORKFLOW_PREFIX}${name}`, payload);
}

function emitAs(strapi: Core.Strapi, event: string, payload: Record<string, unknown>): void {
  const tell = () => {
    strapi.eventHub.emit(event, payload).catch((error: unknown) => {
      strapi.log.error(`A listener of ${event} failed: ${String(error)}`);
    });
  };
  void afterCommit(strapi, tell);
}

/** Calls the listener whenever the event is emitted in this process. */
export function on(
  strapi: Core.Strapi,
  name: EventName,
  listener: (payload: Record<string, unknown>) => Promise<void>,
): void {
  strapi.eventHub.on(`${PREFIX}${name}`, (payload: unknown) =>
    listener((payload ?? {}) as Record<string, unknown>),
  );
}

/** Lets site admins choose the events in Settings › Webhooks. */
export function allowWebhooks(strapi: Core.Strapi): void {
  const store = strapi.get('webhookStore');
  const events = [
    ...WEBHOOK_EVENTS.map((name) => `${PREFIX}${name}`),
    ...WORKFLOW_EVENTS.map((name) => `${WORKFLOW_PREFIX}${name}`),
  ];
  events.forEach((event) => store.addAllowedEvent(event, event));
}
