import type { Core } from '@strapi/strapi';
import type { ListedRequest } from '../../../contracts/requests';
import type { Pagination } from '../../../contracts/envelope';
import { ACTIONS, rightFilter, type Viewer } from '../permissions';
import { TABLES } from '../tables';
import type { FilterName, ListFilter, ListQuery } from './list-query';
import { presentList } from './present-list';
import { WITH_PEOPLE, type RequestRow } from './rows';
import { visibleRequests } from './visibility';

type Filter = Record<string, unknown>;

/** A page of the requests that the person may see. A constant number of queries, whatever the page's size. */
export async function findRequests(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: ListQuery,
): Promise<{ data: ListedRequest[]; pagination: Pagination }> {
  const where = {
    $and: [
      await visibleRequests(strapi, viewer),
      ...scopeFilters(strapi, viewer, query.scope),
      ...query.filters.map((filter) => filterOf(strapi, filter)),
      ...(query.search === null ? [] : [searchFor(strapi, query.search)]),
    ],
  };
  const { page, pageSize } = query;
  const total = await strapi.db.query(TABLES.request).count({ where });
  const rows = await rowsOfPage(strapi, where, query);
  const pageCount = Math.ceil(total / pageSize);
  return {
    data: await presentList(strapi, rows),
    pagination: { page, pageSize, pageCount, total },
  };
}

/** Strapi's own `orderBy` takes a column named `status` for the publication status: that order is asked for apart. */
async function rowsOfPage(strapi: Core.Strapi, where: Filter, query: ListQuery): Promise<RequestRow[]> {
  const { orderBy, page, pageSize } = query;
  const table = strapi.db.query(TABLES.request);
  if (!orderBy.some((entry) => Object.hasOwn(entry, 'status'))) {
    const offset = (page - 1) * pageSize;
    return table.findMany({ where, orderBy, limit: pageSize, offset, populate: WITH_PEOPLE });
  }
  const ids = await idsOfPage(strapi, where, query);
  const found: RequestRow[] = await table.findMany({ where: { id: { $in: ids } }, populate: WITH_PEOPLE });
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Ids in the order asked for. */
async function idsOfPage(
  strapi: Core.Strapi,
  where: Filter,
  { orderBy, page, pageSize }: ListQuery,
): Promise<number[]> {
  const { tableName, attributes } = strapi.db.metadata.get(TABLES.request);
  const columnOf = (name: string) =>
    (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
  const matching = strapi.db.queryBuilder(TABLES.request).select('id').where(where).getKnexQuery();
  const rows: { id: number }[] = await strapi.db
    .connection(tableName)
    .select('id')
    .whereIn('id', matching)
    .orderBy(orderBy.flatMap(Object.entries).map(([name, order]) => ({ column: columnOf(name), order })))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return rows.map(({ id }) => id);
}

/** Requests that have a change, or a person, with these properties. */
function requestsHaving(strapi: Core.Strapi, table: string, where: Filter): Filter {
  const ids = strapi.db.queryBuilder(table).select('requestId').where(where).getKnexQuery();
  return { id: { $in: ids } };
}

function filterOf(strapi: Core.Strapi, { name, condition }: ListFilter): Filter {
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

function scopeFilters(strapi: Core.Strapi, viewer: Viewer, scope: ListQuery['scope']): Filter[] {
  const user = { id: viewer.person.id };
  switch (scope) {
    case 'all':
      return [];
    case 'mine':
      return [
        requestsHaving(strapi, TABLES.participant, { role: { $in: ['author', 'collaborator'] }, user }),
      ];
    case 'to_review':
      return [{ status: { $in: ['ready_for_review', 'ready_for_merging'] } }, reviewable(strapi, viewer)];
    case 'watching':
      return [requestsHaving(strapi, TABLES.participant, { user })];
  }
}

/** Named as an approver, or, where nobody is named, holder of `approve` on every target. */
function reviewable(strapi: Core.Strapi, viewer: Viewer): Filter {
  const withList = strapi.db
    .queryBuilder(TABLES.participant)
    .select('requestId')
    .where({ role: 'approver' })
    .getKnexQuery();
  const unapprovable = Object.keys(strapi.contentTypes).filter(
    (uid) => rightFilter(strapi, viewer, ACTIONS.approve, uid) === null,
  );
  const withForeignType = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ contentType: { $in: unapprovable } })
    .getKnexQuery();
  return {
    $or: [
      requestsHaving(strapi, TABLES.participant, { role: 'approver', user: { id: viewer.person.id } }),
      { $and: [{ id: { $notIn: withList } }, { id: { $notIn: withForeignType } }] },
    ],
  };
}
