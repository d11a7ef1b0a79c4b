import type { Core } from '@strapi/strapi';
import { documentSchema } from './document-schema';
import type { Target } from './targets';
import { whereTargets } from './targets';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/**
 * Locks the rows of the targets, draft and published, until the transaction ends, so that nobody changes
 * them between the checks of a merge and its writes (domain section 9). Always in order of row id, so that two
 * merges cannot wait for each other. SQLite has one writer at a time and needs no lock.
 */
export const lockTargets = async (
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
  trx: Transaction,
): Promise<void> => {
  if (targets.length === 0 || strapi.db.dialect.client === 'sqlite') return;
  await strapi.db
    .queryBuilder(uid)
    .select(['id'])
    .where(whereTargets(documentSchema(strapi, uid), targets))
    .orderBy({ id: 'asc' })
    .transacting(trx)
    .forUpdate()
    .execute();
};
