import type { Core } from '@strapi/strapi';
import { repeatWhenUndone } from './transient';

/**
 * Runs work in a transaction, the running one if there is any, and ends when it is stored. What the database undid in
 * favour of somebody else is run again, from the beginning.
 *
 * Strapi (5.54) takes a commit that fails for one that succeeded, because Knex tells of it through the
 * transaction's own promise only; so that is waited for too.
 */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>,
): Promise<Result> {
  if (strapi.db.inTransaction()) return work();
  return repeatWhenUndone(async () => {
    let stored: Promise<unknown> = Promise.resolve();
    const result: Result = await strapi.db.transaction(({ trx }) => {
      stored = trx.executionPromise;
      return work();
    });
    await stored;
    return result;
  });
}

/**
 * Runs the work when the running transaction is stored, at once when there is none; never when it is undone.
 *
 * What a commit started goes on in its context, and there Strapi (5.54) calls again, at the end of every later
 * transaction, what earlier ones left: each is for its own transaction, and once.
 */
export async function afterCommit(strapi: Core.Strapi, work: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return work();
  await strapi.db.transaction(async ({ trx, onCommit, onRollback }) => {
    let isOver = false;
    const over = (next: () => void) => () => {
      if (isOver || !trx.isCompleted()) return;
      isOver = true;
      next();
    };
    // Who runs the transaction hears of a commit that fails.
    onCommit(over(() => void trx.executionPromise.then(work, () => undefined)));
    onRollback(over(() => undefined));
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
