import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<{ requestId: number }>();

/** Marks everything that happens inside as part of merging a request: its own writes are no news to it. */
export const whileMerging = <Result>(requestId: number, work: () => Promise<Result>): Promise<Result> =>
  running.run({ requestId }, work);

/** The request that is being merged right now, if any. */
export const mergingRequest = (): number | null => running.getStore()?.requestId ?? null;
