import type { Core } from '@strapi/strapi';
import type { Pagination } from '../../../../contracts/envelope';
import type { ListedStage } from '../../../../contracts/workflows';
import { whereOf, type ListFilter } from '../../http/list-filters';
import { offsetOf, paginationOf } from '../../http/paging';
import type { Viewer } from '../../permissions';
import { visibleRequests } from '../../requests/visibility';
import { TABLES } from '../../tables';
import { presentListedStages } from '../present';
import type { StageRow } from '../rows';
import { stagesOfWorkflows, visibleStages } from '../visible';
import { workflowFilter, workflowsFound } from './filters';
import type { FilterName, StagesQuery } from './list-query';
import { answeredBy, concerning, waitingFor } from './stage-filters';

type Filter = Record<string, unknown>;

/**
 * A page of the stages, of requests that the person may see, that wait for them, that they answered, or that concern
 * them at all. A constant number of queries.
 */
export async function findStages(
  strapi: Core.Strapi,
  viewer: Viewer,
  query: StagesQuery,
): Promise<{ data: ListedStage[]; pagination: Pagination }> {
  const where = {
    $and: [
      visibleStages(strapi, await visibleRequests(strapi, viewer)),
      await scopeOf(strapi, viewer, query.pendingMine),
      ...query.filters.map((filter) => whereOf(filter, (asked) => stageFilter(strapi, asked))),
      ...(query.search === '' ? [] : [stagesOfWorkflows(strapi, workflowsFound(strapi, query.search))]),
    ],
  };
  const table = strapi.db.query(TABLES.workflowStage);
  const total = await table.count({ where });
  const rows: StageRow[] = await table.findMany({
    where,
    orderBy: query.orderBy,
    limit: query.pageSize,
    offset: offsetOf(query),
  });
  return { data: await presentListedStages(strapi, viewer, rows), pagination: paginationOf(query, total) };
}

async function scopeOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  pendingMine: boolean | undefined,
): Promise<Filter> {
  if (pendingMine === undefined) return concerning(strapi, viewer);
  return pendingMine ? waitingFor(strapi, viewer) : answeredBy(strapi, viewer);
}

/** The state is the stage's own; everything else is asked of its workflow. */
const stageFilter = (strapi: Core.Strapi, filter: ListFilter<FilterName>): Filter =>
  filter.name === 'state'
    ? { state: filter.condition }
    : stagesOfWorkflows(strapi, workflowFilter(strapi, filter));
