import type { Core } from '@strapi/strapi';

/** Events for the outside: event hub and webhooks (contract "Events"). */
export const WEBHOOK_EVENTS = [
  'created',
  'updated',
  'revision-added',
  'refreshed',
  'status-changed',
  'review-added',
  'review-validity-changed',
  'approvers-updated',
  'merging',
  'merge-failed',
  'merged',
  'ready-for-review',
] as const;

/** `settings-changed` and `document-changed` stay inside: they make statuses be computed again. */
export type EventName = (typeof WEBHOOK_EVENTS)[number] | 'settings-changed' | 'document-changed';

const PREFIX = 'change-request.';

/**
 * Tells the event hub after the running transaction is committed, at once when there is none.
 * A listener's failure is logged and can neither undo nor fail what happened.
 */
export function emit(strapi: Core.Strapi, name: EventName, payload: Record<string, unknown>): void {
  const tell = () => {
    strapi.eventHub.emit(`${PREFIX}${name}`, payload).catch((error: unknown) => {
      strapi.log.error(`A listener of ${PREFIX}${name} failed: ${String(error)}`);
    });
  };
  void afterCommit(strapi, tell);
}

/** Runs the work when the running transaction commits; never when it rolls back. */
export async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return work();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(work));
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
  WEBHOOK_EVENTS.forEach((name) => store.addAllowedEvent(`${PREFIX}${name}`, `${PREFIX}${name}`));
}
