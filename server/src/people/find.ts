import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { invalidAt } from '../errors';
import { ACCOUNT_COLUMNS, personOf, type Account, type RoleHolder } from './person';

/** Active accounts by id, with their roles, as the permission engine needs them. One query. */
export async function accountsWithRoles(strapi: Core.Strapi, ids: number[]): Promise<RoleHolder[]> {
  if (ids.length === 0) return [];
  return strapi.db.query('admin::user').findMany({
    where: { id: { $in: ids }, isActive: true, blocked: { $not: true } },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  });
}

/** All active accounts, with their roles. Two queries. */
export async function activeAccounts(strapi: Core.Strapi): Promise<RoleHolder[]> {
  return strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: { $not: true } },
    populate: { roles: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
}

/**
 * People by id, in the order given. Those in `kept` are there already and may stay, whatever became of the account.
 * @throws ValidationError (400) naming the first id that is no active account.
 */
export async function requirePeople(
  strapi: Core.Strapi,
  ids: number[],
  path: string[],
  kept: Person[] = [],
): Promise<Person[]> {
  const accounts = await accountsWithRoles(strapi, ids);
  const byId = new Map([...kept, ...accounts.map(personOf)].map((person) => [person.id, person]));
  return [...new Set(ids)].map((id) => {
    const person = byId.get(id);
    if (person) return person;
    throw invalidAt([...path, String(ids.indexOf(id))], `There is no active account ${id}.`);
  });
}

/** Up to 20 active accounts whose names and e-mail address contain every word of the text. */
export async function searchPeople(strapi: Core.Strapi, text: string): Promise<Person[]> {
  const accounts: Account[] = await strapi.db.query('admin::user').findMany({
    select: ACCOUNT_COLUMNS,
    where: {
      isActive: true,
      blocked: { $not: true },
      $and: text
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({
          $or: ['firstname', 'lastname', 'username', 'email'].map((column) => ({
            [column]: { $containsi: word },
          })),
        })),
    },
    orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }, { id: 'asc' }],
    limit: 20,
  });
  return accounts.map(personOf);
}
