import type { RequestScope } from '../../../contracts/requests';
import type { RequestQuery } from '../api';
import { momentsOf } from './days';

/** What the address of the list holds: everything, so that it can be shared. */
export interface ListAddress {
  scope?: RequestScope;
  filters?: { $and?: Record<string, unknown>[] };
  sort?: string;
  page?: string;
  pageSize?: string;
  _q?: string;
}

/** Scopes that the list offers as tabs. */
export const LIST_SCOPES = ['all', 'mine', 'to_review'] as const satisfies RequestScope[];

const NEWEST_FIRST = 'lastActivityAt:DESC';
export const PAGE_SIZE = 20;

const DATES = ['createdAt', 'lastActivityAt'];

const readFilter = (filter: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filter).map(([name, condition]) => [
      name,
      DATES.includes(name) ? momentsOf(condition) : condition,
    ]),
  );

/** The list's address as a query of `GET /requests`. */
export function toRequestQuery(address: ListAddress): RequestQuery {
  return {
    scope: address.scope ?? 'all',
    sort: address.sort ?? NEWEST_FIRST,
    page: Number(address.page ?? 1),
    pageSize: Number(address.pageSize ?? PAGE_SIZE),
    ...(address._q ? { _q: address._q } : {}),
    ...(address.filters?.$and?.length ? { filters: { $and: address.filters.$and.map(readFilter) } } : {}),
  };
}

/** Whether somebody narrowed the list, so that an empty one does not mean that there is nothing. */
export const isNarrowed = (address: ListAddress): boolean =>
  Boolean(address._q) || Boolean(address.filters?.$and?.length);
