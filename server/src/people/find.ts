import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { invalidAt } from '../errors';
import { ACCOUNT_COLUMNS, personOf, type Account } from './person';

/** Active accounts by id, with their roles, as the permission engine needs them. One query. */
export async function accountsWithRoles(strapi: Core.Strapi, ids: number[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  return strapi.db.query('admin::user').findMany({
    where: { id: { $in: ids }, isActive: true, blocked: { $not: true } },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  });
}

/**
 * People by id, in the order given.
 * @throws ValidationError (400) naming the first id that is no active account.
 */
export async function requirePeople(
  strapi: Core.Strapi,
  ids: number[],
  path: string[],
): Promise<Person[]> {
  const accounts = await accountsWithRoles(strapi, ids);
  const byId = new Map(accounts.map((account) => [account.id, personOf(account)]));
  return [...new Set(ids)].map((id, index) => {
    const person = byId.get(id);
    if (!person) throw invalidAt([...path, String(index)], `There is no active account ${id}.`);
    return person;
  });
}

/** Up to 20 active accounts whose name or e-mail address contains the text. */
export async function searchPeople(strapi: Core.Strapi, text: string): Promise<Person[]> {
  const accounts: Account[] = await strapi.db.query('admin::user').findMany({
    select: ACCOUNT_COLUMNS,
    where: {
      isActive: true,
      ...(text && {
        $or: ['firstname', 'lastname', 'username', 'email'].map((column) => ({
          [column]: { $containsi: text },
        })),
      }),
    },
    orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }, { id: 'asc' }],
    limit: 20,
  });
  return accounts.map(personOf);
}
