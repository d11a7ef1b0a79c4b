import { z } from 'zod';
import { DELEGATION_SCOPES, type DelegationScope } from '../../../contracts/delegations';
import { text } from '../../../contracts/scalars';
import { invalidAt } from '../errors';
import { parse } from '../http/endpoint';
import { pageKeys, pageOf, type Page } from '../http/paging';

const account = z.coerce.number().int().positive().max(2_147_483_647);
/** A person by the number of the account: `filters[user]=1` or `filters[user][$eq]=1`. */
const person = z.union([account, z.strictObject({ $eq: account }).transform(({ $eq }) => $eq)]);

const querySchema = z.strictObject({
  scope: z.enum(DELEGATION_SCOPES).default('mine'),
  filters: z.strictObject({ user: person, delegate: person }).partial().default({}),
  sort: text().default('createdAt:desc'),
  ...pageKeys,
  _q: text().max(255).default(''),
});

/** Sort keys of the contract and the columns behind them. */
const COLUMNS: Record<string, string> = {
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  from: 'validFrom',
  until: 'validUntil',
};

export interface DelegationQuery extends Page {
  scope: DelegationScope;
  filters: { user?: number; delegate?: number };
  orderBy: Record<string, 'asc' | 'desc'>[];
  search: string;
}

/** Reads the query of `GET /delegations`. @throws ValidationError naming what is not understood. */
export function readDelegationQuery(raw: unknown): DelegationQuery {
  const query = parse(querySchema, raw);
  const { scope, filters } = query;
  return { scope, filters, orderBy: readSort(query.sort), ...pageOf(query), search: query._q.trim() };
}

function readSort(raw: string): DelegationQuery['orderBy'] {
  const [name = '', direction = 'asc'] = raw.split(':').map((part) => part.trim());
  const order = direction.toLowerCase();
  if (!Object.hasOwn(COLUMNS, name) || (order !== 'asc' && order !== 'desc')) {
    const possible = Object.keys(COLUMNS).join(', ');
    throw invalidAt(
      ['sort'],
      `Delegations cannot be sorted by "${raw}"; possible are ${possible} with :asc or :desc.`,
    );
  }
  // The same order on every page, whatever is equal.
  return [{ [COLUMNS[name] as string]: order }, { id: 'desc' }];
}
