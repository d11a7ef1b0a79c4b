import type { Core } from '@strapi/strapi';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import type { RequestRow } from './rows';

/** Reads requests with the accounts of those who made and published them. */
export const requestRows = (strapi: Core.Strapi) =>
  rowsWithAccounts<RequestRow>(strapi, TABLES.request, 'creator', 'mergedBy');
