import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { notFound } from '../errors';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import type { RequestRow } from './rows';

/** Reads requests with the accounts of those who made and published them. */
export const requestRows = (strapi: Core.Strapi) =>
  rowsWithAccounts<RequestRow>(strapi, TABLES.request, 'creator', 'mergedBy');

/**
 * A request as it is stored now, whoever may see it.
 * @throws NotFoundError (404) when it has gone meanwhile.
 */
export async function storedRequest(strapi: Core.Strapi, id: number): Promise<RequestRow> {
  const request = await requestRows(strapi).findOne({ where: { id } });
  if (!request) throw notFound(say('request.gone'));
  return request;
}
