import type { Core } from '@strapi/strapi';
import { saidBy, say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import type { PreparedChange } from '../changes/prepare';
import { ConflictError, notPermitted, requirePermit } from '../errors';
import type { Viewer } from '../permissions';
import { registryOf } from '../registry';
import { bundleOf, type RequestBundle } from './bundle';
import { withLockedRequest } from './lock';
import { editRight } from './permits';
import type { RequestRow } from './rows';
import { requireVisible } from './visibility';

/** @throws ConflictError (409) when the request is not open. */
export function requireOpen({ status }: RequestRow): void {
  if (isOpen(status)) return;
  if (status === 'merged')
    throw new ConflictError(say('status.is', { status }), { state: status, possible: [] });
  throw new ConflictError(say('status.is-ended', { status }), {
    state: status,
    possible: ['ready_for_review', 'draft'],
  });
}

/**
 * Runs work that edits an open request, under its lock. `right` says who may; by default whoever may edit.
 * @throws NotFoundError (404), PolicyError (403) for who may not edit it, ConflictError (409) when not open.
 */
export async function editOpenRequest<Result>(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  work: (request: RequestRow, bundle: RequestBundle) => Promise<Result>,
  right: typeof editRight = editRight,
): Promise<Result> {
  const visible = await requireVisible(strapi, viewer, documentId);
  return withLockedRequest(strapi, visible.id, async (request) => {
    const bundle = await bundleOf(strapi, request);
    requirePermit(right(viewer, bundle));
    requireOpen(request);
    return work(request, bundle);
  });
}

/** Registered saving rules, in order; the first refusal wins and its reason is shown (domain section 5). */
export async function applySavingRules(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow | null,
  changes: Pick<PreparedChange, 'type' | 'contentType' | 'documentId' | 'locale'>[],
): Promise<void> {
  const about = request && {
    id: request.documentId,
    number: request.id,
    title: request.title,
    status: request.status,
  };
  for (const { type, contentType, documentId, locale } of changes) {
    const change = { type, contentType, documentId, locale };
    for (const rule of registryOf(strapi).savingRules) {
      const refusal = await rule.refuse({ request: about, change, person: viewer.person });
      if (refusal !== null) throw notPermitted(saidBy({ message: refusal }), { rule: rule.id });
    }
  }
}
