import type { Core } from '@strapi/strapi';
import type { Pagination } from '../../../../contracts/envelope';
import type { Workflow } from '../../../../contracts/workflows';
import { whereOf } from '../../http/list-filters';
import { offsetOf, paginationOf } from '../../http/paging';
import type { Viewer } from '../../permissions';
import { visibleRequests } from '../../requests/visibility';
import { TABLES } from '../../tables';
import { presentWorkflows } from '../present';
import { workflowRows } from '../store';
import { workflowsOfRequests } from '../visible';
import { workflowFilter, workflowsAskedForBy, workflowsFound } from './filters';
import type { WorkflowsQuery } from './list-query';

/** A page of the workflows of requests that the person may see. A constant number of queries. */
export async function findWorkflows(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: WorkflowsQuery,
): Promise<{ data: Workflow[]; pagination: Pagination }> {
  const where = {
    $and: [
      workflowsOfRequests(strapi, await visibleRequests(strapi, viewer)),
      ...(query.scope === 'mine' ? [workflowsAskedForBy(strapi, viewer.person)] : []),
      ...query.filters.map((filter) => whereOf(filter, (asked) => workflowFilter(strapi, asked))),
      ...(query.search === '' ? [] : [workflowsFound(strapi, query.search)]),
    ],
  };
  const table = strapi.db.query(TABLES.workflow);
  const total = await table.count({ where });
  const rows = await workflowRows(strapi).findMany({
    where,
    orderBy: query.orderBy,
    limit: query.pageSize,
    offset: offsetOf(query),
  });
  return { data: await presentWorkflows(strapi, viewer, rows), pagination: paginationOf(query, total) };
}
