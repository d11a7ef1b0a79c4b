import { AsyncResource } from 'node:async_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { followAll } from '../approvers/follow';
import { claimLease, keepLease, releaseLease, type Lease } from './leases';
import { markers, unmark } from './markers';
import { openRequestsAfter } from './recompute';

const LEASE = 'recomputation';

/** How long after another server process marked something, or ended in the middle, it is noticed, in milliseconds. */
const LOOK_EVERY = 10_000;

/** What is being followed up, and how far: the number of the last request that was looked at. */
interface Progress {
  markers: number[];
  cursor: number;
}

export interface Worker {
  /** Follows up what is marked. Ends when it is done, or being done by another process. */
  run(): Promise<void>;
  stop(): void;
}

/**
 * Looks at all open requests after something that can change the status of any of them, or who may see it: in the
 * background, some at a time, and in one server process only. How far it got is in the database: whoever has the
 * lease next goes on from there.
 */
export function startWorker(strapi: Core.Strapi): Worker {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let isStopped = false;

  const again = async (): Promise<void> => {
    running = next as Promise<void>;
    next = null;
    await followUp(strapi, () => isStopped).catch((error: unknown) => {
      if (!isStopped) strapi.log.error(`Computing the statuses of change requests failed: ${String(error)}`);
    });
  };
  // Outside of whatever transaction it is called in. What is marked while a run is under way is seen by one more.
  const run = AsyncResource.bind((): Promise<void> => {
    next ??= running.then(again);
    return next;
  });
  const timer = setInterval(() => void run(), LOOK_EVERY);
  timer.unref();
  return {
    run,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}

async function followUp(strapi: Core.Strapi, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const { ids, at } = await markers(strapi);
    if (at === null) return;
    const wait = at - Date.now();
    if (wait > 0) {
      await setTimeout(Math.min(wait, LOOK_EVERY), undefined, { ref: false });
      continue;
    }
    const lease = await claimLease<Progress>(strapi, LEASE);
    if (lease === null) return;
    // What somebody else left in the middle comes first.
    lease.data ??= { markers: ids, cursor: 0 };
    try {
      await lookAtAll(strapi, lease, lease.data, isStopped);
    } finally {
      await releaseLease(strapi, lease);
    }
  }
}

async function lookAtAll(
  strapi: Core.Strapi,
  lease: Lease<Progress>,
  progress: Progress,
  isStopped: () => boolean,
): Promise<void> {
  let { cursor } = progress;
  for (;;) {
    const batch = await openRequestsAfter(strapi, cursor);
    const last = batch.at(-1);
    if (last === undefined) break;
    await followAll(strapi, batch, 'statuses', null);
    cursor = last;
    if (!(await keepLease(strapi, lease, { ...progress, cursor })) || isStopped()) return;
    // People's requests go first.
    await setImmediate();
  }
  await unmark(strapi, progress.markers);
  await keepLease(strapi, lease, null);
}
