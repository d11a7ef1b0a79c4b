import type { Person } from '../../../contracts/people';

/** The columns of an admin user that its name is made of. */
export interface Account {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
}

/** An account with its roles, as the permission engine and Strapi's conditions expect it. */
export interface RoleHolder extends Account {
  roles: { id: number }[];
}

export const ACCOUNT_COLUMNS = ['id', 'firstname', 'lastname', 'username', 'email'];

/**
 * Who acts. An API token is nobody's account: its `id` is null, and `token` tells it from everybody else,
 * whatever it is called.
 */
export interface Actor extends Person {
  token?: string;
}

/** What an account is called: first and last name, else the user name, else the e-mail address. */
export function nameOf(account: Account): string {
  const full = [account.firstname, account.lastname].filter(Boolean).join(' ').trim();
  return full || account.username || account.email || 'Unnamed';
}

export const personOf = (account: Account): Person => ({ id: account.id, name: nameOf(account) });

/** A person as stored: the relation while the account exists, and the name at that time. */
export function storedPerson(account: { id: number } | null | undefined, name: string | null): Person {
  return { id: account?.id ?? null, name: name ?? 'Unknown' };
}
