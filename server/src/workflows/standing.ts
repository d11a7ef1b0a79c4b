import type { Core } from '@strapi/strapi';
import { countOf, type Count } from '../../../core/workflow';
import { membersOf } from '../approvers/members';
import type { RequestBundle } from '../requests/bundle';
import { withRole } from '../requests/participants';
import { readSettings } from '../settings';
import type { ResponseRow, StageRow, WorkflowRow } from './rows';
import { responsesOf, stagesOf } from './store';

/** A stage with what its answers come to now, or came to when it was decided. */
export interface StageStanding {
  row: StageRow;
  responses: ResponseRow[];
  groupExists: boolean;
  /** Active accounts in the group now. */
  members: ReadonlySet<number>;
  count: Count;
}

export interface WorkflowStanding {
  row: WorkflowRow;
  /** In the order in which they are decided. */
  stages: StageStanding[];
}

/** Accounts of the authors of a request, by its number. */
export type Authors = (requestId: number) => ReadonlySet<number>;

/** Accounts of the authors, from what has been read already. */
export function authorsIn(bundles: RequestBundle[]): Authors {
  const authors = new Map(
    bundles.map(({ request, participants }) => [
      request.id,
      new Set(withRole(participants, 'author').flatMap(({ id }) => id ?? [])),
    ]),
  );
  return (requestId) => authors.get(requestId) ?? new Set();
}

/**
 * Workflows with their stages and what counts of the answers, memberships as they are now. A constant number of
 * queries, none where there is no workflow.
 */
export async function standingsOf(
  strapi: Core.Strapi,
  rows: WorkflowRow[],
  authors: Authors,
): Promise<WorkflowStanding[]> {
  if (rows.length === 0) return [];
  const stages = await stagesOf(
    strapi,
    rows.map(({ id }) => id),
  );
  const responses = await responsesOf(
    strapi,
    stages.map(({ id }) => id),
  );
  const groups = await membersOf(
    strapi,
    stages.map(({ groupId }) => groupId),
  );
  const { preventAuthorsToReview } = await readSettings(strapi);
  const answers = by(responses, ({ stageId }) => stageId);
  const ofWorkflow = by(stages, ({ workflowId }) => workflowId);
  const standing = (row: StageRow, requestId: number): StageStanding => {
    const own = answers.get(row.id) ?? [];
    const people = groups.get(row.groupId);
    const members = new Set((people ?? []).flatMap(({ id }) => id ?? []));
    const kept = preventAuthorsToReview ? authors(requestId) : new Set();
    const eligible = new Set([...members].filter((id) => !kept.has(id)));
    return {
      row,
      responses: own,
      groupExists: people !== undefined,
      members,
      count: counted(row, own, eligible),
    };
  };
  return rows.map((row) => ({
    row,
    stages: (ofWorkflow.get(row.id) ?? []).map((stage) => standing(stage, row.requestId)),
  }));
}

/** What was decided stays as it was counted then, whoever has left the group since. */
function counted(stage: StageRow, responses: ResponseRow[], eligible: ReadonlySet<number>): Count {
  if (stage.state === 'pending') {
    const answers = responses.map(({ id, user, state }) => ({ id, user: user?.id ?? null, state }));
    return countOf(answers, eligible, stage.minApprovers);
  }
  const counting = responses.filter((response) => Boolean(response.counted));
  return {
    approvals: counting.filter(({ state }) => state === 'approved').length,
    denied: counting.some(({ state }) => state === 'denied'),
    counting: new Set(counting.map(({ id }) => id)),
    actionsNeeded: 0,
    impossible: false,
  };
}

function by<Row>(rows: Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const own = grouped.get(keyOf(row));
    if (own) own.push(row);
    else grouped.set(keyOf(row), [row]);
  }
  return grouped;
}

/** As the pure stage machine wants them. */
export const factsOf = ({ stages }: WorkflowStanding) =>
  stages.map(({ row: { state, weight, minApprovers }, count: { approvals, denied } }) => ({
    state,
    weight,
    minApprovers,
    approvals,
    denied,
  }));
