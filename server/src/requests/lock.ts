import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';
import { claimRows, inTransaction } from '../transaction';
import { requestRows, storedRequest } from './request-rows';
import type { RequestRow } from './rows';

/**
 * Runs work that changes a request in one transaction, one after the other: two people, or two server
 * processes, can never change the same request at once. The claim is an update of the request's own row,
 * which every database serialises; the row is read again behind it.
 *
 * `before` takes further locks ahead of any reading: MySQL and MariaDB show a transaction the world as it
 * was at its first read, and what had to be waited for must not be missing from that.
 * @throws NotFoundError when the request has gone meanwhile.
 */
export async function withLockedRequest<Result>(
  strapi: Core.Strapi,
  requestId: number,
  work: (request: RequestRow) => Promise<Result>,
  before?: () => Promise<void>,
): Promise<Result> {
  return inTransaction(strapi, async () => {
    await before?.();
    await strapi.db.queryBuilder(TABLES.request).where({ id: requestId }).increment('lock_version').execute();
    return work(await storedRequest(strapi, requestId));
  });
}

/**
 * As {@link withLockedRequest}, for several at once: they are claimed in one order, so that two who want the same
 * ones never wait for each other. Those that have gone meanwhile are left out.
 */
export async function withLockedRequests<Result>(
  strapi: Core.Strapi,
  requestIds: number[],
  work: (requests: RequestRow[]) => Promise<Result>,
): Promise<Result> {
  const where = { id: { $in: requestIds } };
  return inTransaction(strapi, async () => {
    await claimRows(strapi, TABLES.request, where);
    await strapi.db.queryBuilder(TABLES.request).where(where).increment('lock_version').execute();
    return work(await requestRows(strapi).findMany({ where, orderBy: { id: 'asc' } }));
  });
}
