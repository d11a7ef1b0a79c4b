import type { Person } from '../../../contracts/people';
import type { Text } from './text';

/** A person's name; says so where there is no account: it is gone, or it was an API token. */
export const accountName = ({ id, name }: Person, text: Text): string =>
  id === null ? text('shared.person.no-account', { name }) : name;
