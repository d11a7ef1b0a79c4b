import type { Core } from '@strapi/strapi';
import type { RefreshEffect, RefreshPreview } from '../../../contracts/conflicts';
import { evaluateChanges } from '../changes/outcomes';
import { planRebase, requireNoConflict, type Plan } from '../changes/refresh';
import type { ChangeRow } from '../changes/rows';
import { requirePermit } from '../errors';
import type { Viewer } from '../permissions';
import { counts } from '../reviews/rows';
import { bundleOf } from './bundle';
import { editChange, requireChange } from './change-content';
import { editOpenRequest, requireOpen } from './open';
import { statusRight } from './permits';
import type { RequestRow } from './rows';
import { saveRevisions, type NextRevision } from './save-revisions';
import { requireVisible } from './visibility';

/**
 * `POST /changes/:id/refresh`: re-bases a change on what is stored now (domain section 6).
 * @throws ConflictError (409) when there is a conflict: nothing is changed.
 */
export async function refreshChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
): Promise<void> {
  const work = async (request: RequestRow, change: ChangeRow) =>
    refreshAll(strapi, viewer, request, await plansOf(strapi, request, [change]));
  await editChange(strapi, viewer, changeDocumentId, work, statusRight);
}

/** `POST /requests/:id/refresh`: all changes, or none when one of them is in conflict. */
export async function refreshRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
): Promise<RequestRow> {
  return editOpenRequest(
    strapi,
    viewer,
    requestDocumentId,
    async (request, { changes }) => {
      await refreshAll(strapi, viewer, request, await wholePlans(strapi, request, changes));
      return request;
    },
    statusRight,
  );
}

async function refreshAll(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  plans: Plan[],
): Promise<void> {
  plans.forEach(requireNoConflict);
  await saveRevisions(strapi, viewer, request, plans.flatMap(nextOf), 'refresh');
}

/** The revision that a plan asks for, if any. */
export const nextOf = ({ change, prepared }: Plan): NextRevision[] =>
  prepared ? [{ change, prepared }] : [];

async function plansOf(strapi: Core.Strapi, request: RequestRow, changes: ChangeRow[]): Promise<Plan[]> {
  const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
  const plans: Plan[] = [];
  for (const one of evaluated) plans.push(await planRebase(strapi, one));
  return plans;
}

/** Of the whole request: what has nothing left to do and could not be taken up again keeps nobody waiting. */
async function wholePlans(strapi: Core.Strapi, request: RequestRow, changes: ChangeRow[]): Promise<Plan[]> {
  const plans = await plansOf(strapi, request, changes);
  return plans.map((plan) => (plan.change.type === 'no_change' ? { ...plan, conflicts: [] } : plan));
}

/** What `POST /changes/:id/refresh` would do. */
export async function previewChangeRefresh(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
): Promise<RefreshPreview> {
  const { request, change } = await requireChange(strapi, viewer, changeDocumentId);
  return preview(strapi, viewer, request, [change]);
}

/** What `POST /requests/:id/refresh` would do. */
export async function previewRequestRefresh(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
): Promise<RefreshPreview> {
  return preview(strapi, viewer, await requireVisible(strapi, viewer, requestDocumentId), null);
}

async function preview(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  some: ChangeRow[] | null,
): Promise<RefreshPreview> {
  const bundle = await bundleOf(strapi, request);
  requirePermit(statusRight(viewer, bundle));
  requireOpen(request);
  const plans = some
    ? await plansOf(strapi, request, some)
    : await wholePlans(strapi, request, bundle.changes);
  const approvals = bundle.reviews.filter(
    (review) => review.verdict === 'approved' && counts(review, request.digest),
  );
  return {
    effects: plans.map(effectOf),
    approvals: plans.some(({ prepared }) => prepared !== null) ? approvals.length : 0,
  };
}

const effectOf = ({ change, prepared, conflicts }: Plan): RefreshEffect => ({
  change: change.documentId,
  becomes: prepared?.type ?? change.type,
  moves: prepared !== null,
  conflicts: conflicts.length,
});
