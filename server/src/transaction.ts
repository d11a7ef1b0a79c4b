import type { Core } from '@strapi/strapi';

/**
 * Runs work in a transaction, the running one if there is any, and ends when it is stored.
 *
 * Strapi (5.54) takes a commit that fails for one that succeeded, because Knex tells of it through the
 * transaction's own promise only; so that is waited for too.
 */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>,
): Promise<Result> {
  if (strapi.db.inTransaction()) return work();
  let stored: Promise<unknown> = Promise.resolve();
  const result: Result = await strapi.db.transaction(({ trx }) => {
    stored = trx.executionPromise;
    return work();
  });
  await stored;
  return result;
}

/** Runs the work when the running transaction is stored, at once when there is none; never when it is undone. */
export async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return work();
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    // Who runs the transaction hears of a commit that fails.
    onCommit(() => void trx.executionPromise.then(work, () => undefined));
  });
}

/**
 * Claims rows for the running transaction: whoever else wants them waits until it ends. The first thing in it, and
 * without hooks, which may read: MySQL and MariaDB show a transaction the world as it was at its first read, and
 * what had to be waited for must not be missing from that.
 */
export async function claimRows(strapi: Core.Strapi, table: string, where: object): Promise<void> {
  await strapi.db.queryBuilder(table).where(where).update({ updatedAt: new Date() }).execute();
}
