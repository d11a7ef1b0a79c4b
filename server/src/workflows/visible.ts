import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';

type Filter = Record<string, unknown>;

const isEverything = (filter: Filter): boolean => Object.keys(filter).length === 0;

/**
 * The database filter for workflows of the requests that a filter finds, such as `visibleRequests` for those that a
 * person may see: nothing about any other is listed, counted or found (domain section 10).
 */
export function workflowsOfRequests(strapi: Core.Strapi, requests: Filter): Filter {
  if (isEverything(requests)) return {};
  const ids = strapi.db.queryBuilder(TABLES.request).select('id').where(requests).getKnexQuery();
  return { requestId: { $in: ids } };
}

/** The same for stages, of workflows that a filter finds. */
export function stagesOfWorkflows(strapi: Core.Strapi, workflows: Filter): Filter {
  if (isEverything(workflows)) return {};
  const ids = strapi.db.queryBuilder(TABLES.workflow).select('id').where(workflows).getKnexQuery();
  return { workflowId: { $in: ids } };
}

/** Stages of the requests that the filter of `visibleRequests` finds. */
export const visibleStages = (strapi: Core.Strapi, visible: Filter): Filter =>
  stagesOfWorkflows(strapi, workflowsOfRequests(strapi, visible));
