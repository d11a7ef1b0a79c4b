import { z } from 'zod';
import { text as storableText } from '../../../../contracts/scalars';
import {
  WORKFLOW_SCOPES,
  WORKFLOW_STATES,
  type WORKFLOW_FILTERS,
  type WorkflowScope,
} from '../../../../contracts/workflows';
import { parse } from '../../http/endpoint';
import { oneOf, text, type FilterKey } from '../../http/filter-keys';
import { filtersKey, readFilters, type Filters } from '../../http/list-filters';
import { readSort, sortKey, type Order } from '../../http/list-sort';
import { pageKeys, pageOf, type Page } from '../../http/paging';

export type FilterName = (typeof WORKFLOW_FILTERS)[number];

const FILTER_KEYS: Record<FilterName, FilterKey> = {
  state: oneOf(WORKFLOW_STATES),
  contentType: text,
  definition: text,
  request: text,
};

const listKeys = {
  filters: filtersKey,
  sort: sortKey.default('createdAt:desc'),
  ...pageKeys,
  _q: storableText().max(255).default(''),
};

const workflowsSchema = z.strictObject({ scope: z.enum(WORKFLOW_SCOPES).default('all'), ...listKeys });
const stagesSchema = z.strictObject({
  pending_my_approvals: z.enum(['true', 'false']).optional(),
  ...listKeys,
});

export interface ListQuery extends Page {
  filters: Filters<FilterName>[];
  orderBy: Order;
  search: string;
}
export interface WorkflowsQuery extends ListQuery {
  scope: WorkflowScope;
}
export interface StagesQuery extends ListQuery {
  /** True: what waits for the person; false: what they answered; undefined: everything that concerns them. */
  pendingMine: boolean | undefined;
}

const read = (query: z.output<typeof workflowsSchema> | z.output<typeof stagesSchema>): ListQuery => ({
  filters: readFilters(FILTER_KEYS, query.filters),
  // Rows are numbered as they come.
  orderBy: readSort(['createdAt'], query.sort, { createdAt: 'id' }),
  ...pageOf(query),
  search: query._q.trim(),
});

/** Reads the query of `GET /workflows`. @throws ValidationError (400) naming what is not understood. */
export function readWorkflowsQuery(raw: unknown): WorkflowsQuery {
  const query = parse(workflowsSchema, raw);
  return { scope: query.scope, ...read(query) };
}

/** Reads the query of `GET /workflow-stages`. @throws ValidationError (400) naming what is not understood. */
export function readStagesQuery(raw: unknown): StagesQuery {
  const { pending_my_approvals: pending, ...query } = parse(stagesSchema, raw);
  return { pendingMine: pending === undefined ? undefined : pending === 'true', ...read(query) };
}
