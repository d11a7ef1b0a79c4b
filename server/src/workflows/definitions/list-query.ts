import { z } from 'zod';
import { text as storableText } from '../../../../contracts/scalars';
import { DEFINITION_SORTS, type DEFINITION_FILTERS } from '../../../../contracts/workflows';
import { parse } from '../../http/endpoint';
import { text, yesOrNo, type FilterKey } from '../../http/filter-keys';
import { filtersKey, readFilters, type Filters } from '../../http/list-filters';
import { readSort, sortKey, type Order } from '../../http/list-sort';
import { pageKeys, pageOf, type Page } from '../../http/paging';

type FilterName = (typeof DEFINITION_FILTERS)[number];

const FILTER_KEYS: Record<FilterName, FilterKey> = { contentType: text, enabled: yesOrNo, name: text };

const querySchema = z.strictObject({
  filters: filtersKey,
  sort: sortKey.default('contentType:asc,priority:asc'),
  ...pageKeys,
  _q: storableText().max(255).default(''),
});

export interface DefinitionQuery extends Page {
  filters: Filters<FilterName>[];
  orderBy: Order;
  search: string;
}

/** Reads the query of `GET /workflow-definitions`. @throws ValidationError (400) naming what is not understood. */
export function readDefinitionQuery(raw: unknown): DefinitionQuery {
  const query = parse(querySchema, raw);
  return {
    filters: readFilters(FILTER_KEYS, query.filters),
    orderBy: readSort(DEFINITION_SORTS, query.sort),
    ...pageOf(query),
    search: query._q.trim(),
  };
}
