import type { Core } from '@strapi/strapi';
import type { ListedRequest } from '../../../contracts/requests';
import type { Pagination } from '../../../contracts/envelope';
import { whereOf, type ListFilter } from '../http/list-filters';
import { offsetOf, paginationOf } from '../http/paging';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import type { FilterName, ListQuery } from './list-query';
import { rowsOf } from './participants';
import { presentList } from './present-list';
import { requestRows } from './request-rows';
import type { RequestRow } from './rows';
import { requestsHaving, reviewable } from './to-review';
import { changesThatHide, hidingChanges, seenWithout } from './visibility';

type Filter = Record<string, unknown>;

/** A page of the requests that the person may see. A constant number of queries, whatever the page's size. */
export async function findRequests(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: ListQuery,
): Promise<{ data: ListedRequest[]; pagination: Pagination }> {
  const { rows, pagination } = await pageOfRequests(strapi, viewer, query);
  return { data: await presentList(strapi, rows), pagination };
}

/** The rows of that page; only of those that meet `among`. */
export async function pageOfRequests(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: ListQuery,
  among: Filter[] = [],
): Promise<{ rows: RequestRow[]; pagination: Pagination }> {
  const hiding = await hidingChanges(strapi, viewer);
  const asked = [
    ...among,
    ...(await scopeFilters(strapi, viewer, query.scope)),
    ...query.filters.map((filter) => whereOf(filter, (each) => filterOf(strapi, each))),
    ...(query.search === null ? [] : [searchFor(strapi, query.search)]),
  ];
  const where = { $and: [seenWithout(strapi, hiding), ...asked] };
  const total = await strapi.db.query(TABLES.request).count({ where });
  const rows = await rowsOfPage(strapi, { asked, hiding }, query);
  return { rows, pagination: paginationOf(query, total) };
}

interface Wanted {
  asked: Filter[];
  /** Changes that hide their requests from the person. */
  hiding: Filter[];
}

/**
 * Strapi's own `orderBy` takes a column named `status` for the publication status: that order is asked for apart. So
 * is a page for somebody to whom changes hide requests.
 */
async function rowsOfPage(strapi: Core.Strapi, wanted: Wanted, query: ListQuery): Promise<RequestRow[]> {
  const { orderBy, pageSize } = query;
  const table = requestRows(strapi);
  if (wanted.hiding.length === 0 && !orderBy.some((entry) => Object.hasOwn(entry, 'status'))) {
    const where = { $and: wanted.asked };
    return table.findMany({ where, orderBy, limit: pageSize, offset: offsetOf(query) });
  }
  const ids = await idsOfPage(strapi, wanted, query);
  const found = await table.findMany({ where: { id: { $in: ids } } });
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Ids in the order asked for. Whether a change hides a request is asked of one request after the other until the page
 * is full, rather than of every change there is.
 */
async function idsOfPage(
  strapi: Core.Strapi,
  { asked, hiding }: Wanted,
  query: ListQuery,
): Promise<number[]> {
  const { tableName, attributes } = strapi.db.metadata.get(TABLES.request);
  const columnOf = (name: string) =>
    (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
  const ids = strapi.db.getConnection(`${tableName} as request`).select('request.id');
  if (asked.length > 0) {
    const matching = strapi.db.queryBuilder(TABLES.request).select('id').where({ $and: asked });
    ids.whereIn('request.id', matching.getKnexQuery());
  }
  if (hiding.length > 0) {
    ids.whereNotExists(changesThatHide(strapi, hiding, 'request.id'));
  }
  const rows: { id: number }[] = await ids
    .orderBy(
      query.orderBy
        .flatMap(Object.entries)
        .map(([name, order]) => ({ column: `request.${columnOf(name)}`, order })),
    )
    .limit(query.pageSize)
    .offset(offsetOf(query));
  return rows.map(({ id }) => id);
}

function filterOf(strapi: Core.Strapi, { name, condition }: ListFilter<FilterName>): Filter {
  const onChange: Partial<Record<FilterName, string>> = {
    contentType: 'contentType',
    targetDocumentId: 'targetDocumentId',
    targetLocale: 'targetLocale',
  };
  const column = onChange[name];
  if (column) return requestsHaving(strapi, TABLES.change, { [column]: condition });
  if (name === 'author') {
    return requestsHaving(strapi, TABLES.participant, { role: 'author', user: { id: condition } });
  }
  if (name === 'creator') return { creator: { id: condition } };
  return { [name === 'number' ? 'id' : name]: condition };
}

/** By title, case-insensitive, or by number, with or without the hash sign. */
function searchFor(strapi: Core.Strapi, search: string): Filter {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const either: Filter[] = [
    { title: { $containsi: search } },
    requestsHaving(strapi, TABLES.change, { label: { $containsi: search } }),
  ];
  if (number !== undefined) either.push({ id: Number(number) });
  return { $or: either };
}

async function scopeFilters(
  strapi: Core.Strapi,
  viewer: Viewer,
  scope: ListQuery['scope'],
): Promise<Filter[]> {
  const own = rowsOf(viewer.person);
  switch (scope) {
    case 'all':
      return [];
    case 'mine':
      return [
        requestsHaving(strapi, TABLES.participant, { role: { $in: ['author', 'collaborator'] }, ...own }),
      ];
    case 'to_review':
      return [await reviewable(strapi, viewer)];
    case 'watching':
      return [requestsHaving(strapi, TABLES.participant, own)];
  }
}
