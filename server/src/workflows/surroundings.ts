import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import { participantsOf, withRole } from '../requests/participants';
import type { RequestRow } from '../requests/rows';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import type { Circumstances } from './permits';
import type { WorkflowRow } from './rows';
import { standingsOf, type WorkflowStanding } from './standing';

/** What workflows are shown with. */
export interface Surroundings {
  standings: WorkflowStanding[];
  requests: ReadonlyMap<number, RequestRow>;
  changes: ReadonlyMap<number, ChangeRow>;
  /** Document ids of the definitions that still exist, by the number of the row. */
  definitions: ReadonlyMap<number, string>;
  circumstancesOf(workflow: WorkflowRow): Circumstances;
}

/** Reads what some workflows are shown with. A constant number of queries, none where there is no workflow. */
export async function surroundingsOf(strapi: Core.Strapi, rows: WorkflowRow[]): Promise<Surroundings> {
  const requestIds = unique(rows.map(({ requestId }) => requestId));
  const requests = await rowsById<RequestRow>(strapi, TABLES.request, requestIds);
  const changes = await rowsById<ChangeRow>(strapi, TABLES.change, unique(rows.map((row) => row.changeId)));
  const definitionIds = unique(rows.flatMap(({ definitionId }) => definitionId ?? []));
  const definitions = await rowsById<{ id: number; documentId: string }>(
    strapi,
    TABLES.workflowDefinition,
    definitionIds,
  );
  const authors = await authorsOf(strapi, requestIds);
  const standings = await standingsOf(strapi, rows, authors);
  const preventAuthorsToReview = rows.length > 0 && (await readSettings(strapi)).preventAuthorsToReview;
  return {
    standings,
    requests,
    changes,
    definitions: new Map([...definitions].map(([id, { documentId }]) => [id, documentId])),
    circumstancesOf: ({ requestId }) => ({
      status: requests.get(requestId)?.status ?? 'closed',
      authors: authors(requestId),
      preventAuthorsToReview,
    }),
  };
}

const unique = (ids: number[]): number[] => [...new Set(ids)];

async function rowsById<Row extends { id: number }>(
  strapi: Core.Strapi,
  table: string,
  ids: number[],
): Promise<Map<number, Row>> {
  if (ids.length === 0) return new Map();
  const rows: Row[] = await strapi.db.query(table).findMany({ where: { id: { $in: ids } } });
  return new Map(rows.map((row) => [row.id, row]));
}

async function authorsOf(
  strapi: Core.Strapi,
  requestIds: number[],
): Promise<(requestId: number) => ReadonlySet<number>> {
  const rows = await participantsOf(strapi, requestIds);
  const authors = new Map<number, Set<number>>(requestIds.map((id) => [id, new Set()]));
  for (const row of rows) {
    for (const { id } of withRole([row], 'author')) if (id !== null) authors.get(row.requestId)?.add(id);
  }
  return (requestId) => authors.get(requestId) ?? new Set();
}
