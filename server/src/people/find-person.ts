import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { ACCOUNT_COLUMNS, personOf, type Account } from './person';

/** An account by id, active or not; null where there is none. */
export async function findPerson(strapi: Core.Strapi, id: number | null): Promise<Person | null> {
  if (id === null) return null;
  const account: Account | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ACCOUNT_COLUMNS, where: { id } });
  return account && personOf(account);
}
