import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<{ requestId: number; isOver: boolean }>();

/**
 * Marks everything that happens inside as part of merging a request: its own writes are no news to it. What was started
 * inside and goes on after the end, such as listeners of events, is no part of it any more.
 */
export const whileMerging = <Result>(requestId: number, work: () => Promise<Result>): Promise<Result> => {
  const merge = { requestId, isOver: false };
  return running.run(merge, () =>
    work().finally(() => {
      merge.isOver = true;
    }),
  );
};

/** The request that is being merged right now, if any. */
export const mergingRequest = (): number | null => {
  const merge = running.getStore();
  return merge && !merge.isOver ? merge.requestId : null;
};
