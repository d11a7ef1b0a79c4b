import type { Core } from '@strapi/strapi';
import { advanced } from '../../../core/workflow';
import type { RequestBundle } from '../requests/bundle';
import { TABLES } from '../tables';
import { applyStanding } from './apply-standing';
import { applyAttachments, attachmentsFor } from './attach';
import { authorsIn, factsOf, standingsOf, type WorkflowStanding } from './standing';
import { newestByChange, workflowsOf } from './store';

/**
 * Makes the workflows of a request under review what they should be by now: what matches is attached to each change,
 * what is about other content than is proposed is over, and stages are decided as the memberships are now. Runs under
 * the lock of the request.
 * @returns the newest workflow of each change that ever had one. One query where nothing is defined and nothing runs.
 */
export async function bringUpToDate(strapi: Core.Strapi, bundle: RequestBundle): Promise<WorkflowStanding[]> {
  if (!(await areThereAny(strapi, [bundle]))) return [];
  await applyAttachments(strapi, bundle, await attachmentsFor(strapi, [bundle]));
  const standings = await newestStandings(strapi, [bundle]);
  for (const one of standings) {
    const change = bundle.changes.find(({ id }) => id === one.row.changeId);
    const standing = advanced(one.row.state, factsOf(one));
    if (!change || !isNews(one, standing.stages)) continue;
    const subject = { request: bundle.request, change, workflow: one.row };
    await applyStanding(strapi, subject, one, standing, { decided: true });
  }
  return standings;
}

/** Numbers of those requests whose workflows are not what they should be; a constant number of queries. */
export async function behindTheirWorkflows(
  strapi: Core.Strapi,
  bundles: RequestBundle[],
): Promise<Set<number>> {
  if (!(await areThereAny(strapi, bundles))) return new Set();
  const attachments = await attachmentsFor(strapi, bundles);
  const moved = (await newestStandings(strapi, bundles)).filter((one) =>
    isNews(one, advanced(one.row.state, factsOf(one)).stages),
  );
  return new Set([
    ...attachments.map(({ change }) => change.requestId),
    ...moved.map(({ row }) => row.requestId),
  ]);
}

/** The newest workflow of each change of some requests. One query where there are none. */
export async function newestStandings(
  strapi: Core.Strapi,
  bundles: RequestBundle[],
): Promise<WorkflowStanding[]> {
  const rows = await workflowsOf(
    strapi,
    bundles.map(({ request }) => request.id),
  );
  return standingsOf(strapi, [...newestByChange(rows).values()], authorsIn(bundles));
}

const isNews = ({ stages }: WorkflowStanding, now: string[]): boolean =>
  stages.some(({ row }, index) => row.state !== now[index]);

/** Whether anything runs in these requests, or is defined for what they are about. One query. */
async function areThereAny(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<boolean> {
  const knex = strapi.db.connection;
  const requestIds = bundles.map(({ request }) => request.id);
  const types = [...new Set(bundles.flatMap(({ changes }) => changes.map((one) => one.contentType)))];
  const idsIn = (table: string, where: object) => {
    const found = strapi.db.queryBuilder(table).select('id').where(where).limit(1).getKnexQuery();
    return knex.select({ id: 'found.id' }).from(found.as('found'));
  };
  const query = idsIn(TABLES.workflow, { requestId: { $in: requestIds } }).unionAll([
    idsIn(TABLES.workflowDefinition, { enabled: true, contentType: { $in: types } }),
  ]);
  const rows: unknown[] = strapi.db.inTransaction()
    ? await strapi.db.transaction(async ({ trx }) => query.transacting(trx))
    : await query;
  return rows.length > 0;
}
