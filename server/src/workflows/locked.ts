import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import type { ChangeRow } from '../changes/rows';
import { notFound } from '../errors';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import { withLockedRequest } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import type { Circumstances } from './permits';
import type { WorkflowRow } from './rows';
import { authorsIn, standingsOf, type WorkflowStanding } from './standing';
import { workflowRows } from './store';

/** A workflow as it is behind the lock of its request, with all that decides about it. */
export interface LockedWorkflow {
  bundle: RequestBundle;
  change: ChangeRow;
  standing: WorkflowStanding;
  circumstances: Circumstances;
}

/**
 * Runs work that changes a workflow under the lock of its request, one after the other: whoever comes second finds
 * what the first one did. `before` takes further locks, as in `withLockedRequest`.
 * @throws NotFoundError (404) when the workflow or its request has gone meanwhile.
 */
export function withLockedWorkflow<Result>(
  strapi: Core.Strapi,
  { id, requestId }: WorkflowRow,
  work: (locked: LockedWorkflow) => Promise<Result>,
  before?: () => Promise<void>,
): Promise<Result> {
  const onRequest = async (request: RequestRow) => {
    const bundle = await bundleOf(strapi, request);
    const row = await workflowRows(strapi).findOne({ where: { id, requestId } });
    const change = bundle.changes.find((one) => one.id === row?.changeId);
    const authors = authorsIn([bundle]);
    const [standing] = await standingsOf(strapi, row ? [row] : [], authors);
    if (!change || !standing) throw notFound(say('workflow.unknown'));
    const { preventAuthorsToReview } = await readSettings(strapi);
    const circumstances = { status: request.status, authors: authors(request.id), preventAuthorsToReview };
    return work({ bundle, change, standing, circumstances });
  };
  return withLockedRequest(strapi, requestId, onRequest, before);
}

/**
 * Keeps a group from being edited until the running transaction ends: who left it before the decision does not count,
 * and who leaves it at the same moment leaves before or after. SQLite has one writer anyway.
 */
export async function holdGroup(strapi: Core.Strapi, documentId: string): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') return;
  const { tableName } = strapi.db.metadata.get(TABLES.approverGroup);
  await strapi.db.transaction(async ({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .select('id')
      .where({ document_id: documentId })
      .forShare()
      .transacting(trx),
  );
}

/** The stage among them. @throws NotFoundError (404) */
export function stageIn({ standing }: LockedWorkflow, stageId: number) {
  const stage = standing.stages.find(({ row }) => row.id === stageId);
  if (!stage) throw notFound(say('workflow.unknown'));
  return stage;
}
