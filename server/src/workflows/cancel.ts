import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { cancelInput } from '../../../contracts/workflows';
import { canceled } from '../../../core/workflow';
import type { ChangeRow } from '../changes/rows';
import { changesOf } from '../changes/store';
import type { Person } from '../../../contracts/people';
import type { Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { setStatus } from '../requests/status';
import { applyStanding } from './apply-standing';
import { requireWorkflow } from './find';
import { withLockedWorkflow } from './locked';
import { refusalToCancel, requireNoRefusal } from './permits';
import type { WorkflowRow } from './rows';
import { factsOf, standingsOf } from './standing';
import { workflowRows } from './store';

/**
 * `POST /workflows/:id/cancel`: gives a pending workflow up; its request becomes a draft, and starts anew once it is
 * marked as ready again (domain section 17).
 * @throws NotFoundError (404), PolicyError (403) for others than authors and managers, ConflictError (409) with the
 * state of a workflow that has ended.
 */
export async function cancelWorkflow(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  { comments }: z.output<typeof cancelInput>,
): Promise<WorkflowRow> {
  const { workflow } = await requireWorkflow(strapi, viewer, documentId);
  return withLockedWorkflow(strapi, workflow, async ({ bundle, change, standing, circumstances }) => {
    const { request } = bundle;
    requireNoRefusal(refusalToCancel(viewer, circumstances, standing), request);
    const { row } = standing;
    const next = canceled(row.state, factsOf(standing), 'requester');
    if (next) {
      const reason = { reason: 'requester' as const, actor: viewer.person, comments: comments || null };
      await applyStanding(strapi, { request, change, workflow: row }, standing, next, { canceled: reason });
    }
    if (request.status !== 'draft') await setStatus(strapi, request, 'draft', viewer.person);
    return row;
  });
}

/**
 * The request has ended, or is about to be deleted, or one change is taken out of it: nobody is asked any more. Under its
 * lock; one query where nothing is pending.
 */
export async function endWorkflows(
  strapi: Core.Strapi,
  request: RequestRow,
  actor: Person | null,
  removed?: ChangeRow,
): Promise<void> {
  const pending = await workflowRows(strapi).findMany({
    where: { requestId: request.id, state: 'pending', ...(removed && { changeId: removed.id }) },
  });
  if (pending.length === 0) return;
  const reason = { reason: removed ? ('change_removed' as const) : ('request_ended' as const), actor };
  const changes = await changesOf(strapi, [request.id]);
  for (const standing of await standingsOf(strapi, pending, () => new Set())) {
    const { row } = standing;
    const change = changes.find(({ id }) => id === row.changeId);
    const next = canceled(row.state, factsOf(standing), 'request_ended');
    if (!change || !next) continue;
    await applyStanding(strapi, { request, change, workflow: row }, standing, next, { canceled: reason });
  }
}
