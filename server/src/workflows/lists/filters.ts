import type { Core } from '@strapi/strapi';
import type { ListFilter } from '../../http/list-filters';
import type { Actor } from '../../people/person';
import { rowsOf } from '../../requests/participants';
import { requestsHaving } from '../../requests/to-review';
import { TABLES } from '../../tables';
import { workflowsOfRequests } from '../visible';
import type { FilterName } from './list-query';

type Filter = Record<string, unknown>;

/** A filter of the contract, except the state, as one of workflows. */
export function workflowFilter(strapi: Core.Strapi, { name, condition }: ListFilter<FilterName>): Filter {
  const idsOf = (table: string, where: Filter) =>
    strapi.db.queryBuilder(table).select('id').where(where).getKnexQuery();
  switch (name) {
    case 'state':
      return { state: condition };
    case 'contentType':
      return { changeId: { $in: idsOf(TABLES.change, { contentType: condition }) } };
    case 'definition':
      return { definitionId: { $in: idsOf(TABLES.workflowDefinition, { documentId: condition }) } };
    case 'request':
      return { requestId: { $in: idsOf(TABLES.request, { documentId: condition }) } };
  }
}

/** By the name of the definition, the label of what is decided about, or title or number of the request. */
export function workflowsFound(strapi: Core.Strapi, search: string): Filter {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const labelled = strapi.db
    .queryBuilder(TABLES.change)
    .select('id')
    .where({ label: { $containsi: search } })
    .getKnexQuery();
  return {
    $or: [
      { definitionName: { $containsi: search } },
      { changeId: { $in: labelled } },
      workflowsOfRequests(strapi, { title: { $containsi: search } }),
      ...(number === undefined ? [] : [{ requestId: Number(number) }]),
    ],
  };
}

/** Workflows in which somebody asks for approval: it was started for them, or they are an author of the request. */
export function workflowsAskedForBy(strapi: Core.Strapi, person: Actor): Filter {
  const authored = requestsHaving(strapi, TABLES.participant, { role: 'author', ...rowsOf(person) });
  const own = workflowsOfRequests(strapi, authored);
  return person.id === null ? own : { $or: [{ user: { id: person.id } }, own] };
}
