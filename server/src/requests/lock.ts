import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { notFound } from '../errors';
import { TABLES } from '../tables';
import { WITH_PEOPLE, type RequestRow } from './rows';

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
  return await strapi.db.transaction(async () => {
    await before?.();
    await strapi.db.queryBuilder(TABLES.request).where({ id: requestId }).increment('lock_version').execute();
    const request: RequestRow | null = await strapi.db
      .query(TABLES.request)
      .findOne({ where: { id: requestId }, populate: WITH_PEOPLE });
    if (!request) throw notFound(say('request.gone'));
    return work(request);
  });
}
