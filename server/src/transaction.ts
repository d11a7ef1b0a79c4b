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
 * Keeps everybody else from changing these rows until the running transaction ends; without one, waits for whoever is
 * changing them. The first thing in a transaction: MySQL and MariaDB show it the world as it was at its first read,
 * and what had to be waited for must not be missing from that. So no hook runs, which might read. In order of row id,
 * so that two who want the same rows cannot wait for each other. SQLite does one transaction after the other anyway.
 */
export async function claimRows(strapi: Core.Strapi, uid: string, where: object): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') return;
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .queryBuilder(uid)
      .select(['id'])
      .where(where)
      .orderBy({ id: 'asc' })
      .transacting(trx)
      .forUpdate()
      .execute(),
  );
}
