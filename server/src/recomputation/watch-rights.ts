import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { afterCommit, on } from '../events';
import { mark } from './markers';
import { recomputeRequests } from './recompute';
import { concernsRequests, WATCHED_TABLES, type GlobalTrigger, type WriteEvent } from './triggers';
import { startWorker } from './worker';

/**
 * How long rights must not have been edited before anything is decided by them, in milliseconds. Strapi saves a role
 * one permission after the other, without a transaction: in between people hold less than before and after.
 */
const CALM = 1_500;

/** Of many writes in a row only the first, and one each time this has passed, is marked. */
const MARK_EVERY = 500;

/**
 * Notices whatever can change the status of any open request, or who may see it: settings, accounts, roles,
 * permissions, approver groups and lists, delegations, whoever writes them. It is marked in the same transaction, so
 * that no crash loses it, and followed up in the background. At start everything is looked at once: for what happened
 * while no server ran, or between a commit and a crash.
 */
export function watchRights(strapi: Core.Strapi): { start(): Promise<void>; stop(): void } {
  const worker = startWorker(strapi);
  let markedAt = 0;
  let later: NodeJS.Timeout | undefined;
  const report = (error: unknown) =>
    strapi.log.error(`Marking change requests to be looked at failed: ${String(error)}`);

  const markLater = AsyncResource.bind((trigger: GlobalTrigger) => {
    later ??= setTimeout(
      () => {
        later = undefined;
        markedAt = Date.now();
        mark(strapi, trigger, CALM).then(worker.run).catch(report);
      },
      markedAt + MARK_EVERY - Date.now(),
    );
  });

  // Before and after: a marker that is due before the write is there would be followed up too early.
  const note = async (event: WriteEvent): Promise<void> => {
    if (!concernsRequests(event)) return;
    const { trigger } = WATCHED_TABLES[event.model.uid] as (typeof WATCHED_TABLES)[string];
    if (Date.now() < markedAt + MARK_EVERY) return markLater(trigger);
    markedAt = Date.now();
    await mark(strapi, trigger, CALM);
    void afterCommit(strapi, () => void worker.run());
  };

  const now = async (trigger: GlobalTrigger): Promise<void> => {
    await mark(strapi, trigger, 0);
    await worker.run();
  };

  let unsubscribe: (() => void) | undefined;
  return {
    async start() {
      on(strapi, 'settings-changed', ({ contentType }) =>
        now(contentType === undefined ? 'settings' : 'strategy'),
      );
      // Marked in the transaction that saved it.
      on(strapi, 'definitions-changed', () => worker.run());
      // While a request was closed nobody looked at it.
      on(strapi, 'status-changed', async ({ old, number }) => {
        if (old === 'closed' || old === 'stale') await recomputeRequests(strapi, [number as number]);
      });
      const writes = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
      const hooks = writes.flatMap((write) => [`before${write}`, `after${write}`]);
      unsubscribe = strapi.db.lifecycles.subscribe({
        models: Object.keys(WATCHED_TABLES),
        ...Object.fromEntries(hooks.map((hook) => [hook, note])),
      } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
      await mark(strapi, 'start', 0);
      void worker.run();
    },
    stop() {
      unsubscribe?.();
      clearTimeout(later);
      worker.stop();
    },
  };
}
