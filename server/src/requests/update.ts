import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { updateRequestInput } from '../../../contracts/requests';
import { say } from '../../../core/sentences';
import { changesOf } from '../changes/store';
import { ConflictError, notPermitted } from '../errors';
import { emit, record } from '../events';
import { requirePeople } from '../people/find';
import { mayManage, type Viewer } from '../permissions';
import { isAnotherPlan, planOf, recordPlan } from '../schedulers/plan';
import { TABLES } from '../tables';
import { endWorkflows } from '../workflows/cancel';
import { removeWorkflows } from '../workflows/store';
import type { RequestBundle } from './bundle';
import { contentChanged } from './digest';
import { withLockedRequest } from './lock';
import { editOpenRequest } from './open';
import { setParticipants, withRole } from './participants';
import { editRight, statusRight } from './permits';
import type { RequestRow } from './rows';
import { recompute } from './status';
import { requireVisible } from './visibility';

/**
 * Changes what is said about a request; its status is not settable here. A new merge target is new
 * content: what was approved as a draft is not approved for publishing. Only authors and managers invite
 * collaborators, and plan when it is published.
 */
export async function updateRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof updateRequestInput>,
): Promise<RequestRow> {
  const isOwners = input.collaborators !== undefined || input.mergeAt !== undefined;
  const work = async (request: RequestRow, { participants }: RequestBundle) => {
    const { collaborators, mergeAt, ...columns } = input;
    const changed = Object.entries(columns).filter(
      ([name, value]) => value !== undefined && value !== request[name as keyof RequestRow],
    );
    const fields = changed.map(([name]) => name);
    if (collaborators) {
      const present = withRole(participants, 'collaborator');
      const people = await requirePeople(strapi, collaborators, ['collaborators'], present);
      const { added, removed } = await setParticipants(strapi, request.id, 'collaborator', people);
      if (added.length + removed.length > 0) fields.push('collaborators');
    }
    const plan = mergeAt === undefined ? null : planOf(viewer, mergeAt);
    const isPlanned = plan !== null && isAnotherPlan(request, plan);
    if (fields.length === 0 && !isPlanned) return request;
    Object.assign(request, Object.fromEntries(changed));
    await strapi.db.query(TABLES.request).update({
      where: { id: request.id },
      data: {
        ...Object.fromEntries(changed),
        ...(isPlanned && plan),
        lastActivityAt: new Date(),
        staleAt: null,
      },
    });
    if (fields.includes('mergeTarget')) await contentChanged(strapi, request);
    if (fields.length > 0) await record(strapi, request.id, 'edited', viewer.person, { fields });
    if (isPlanned) await recordPlan(strapi, request.id, viewer.person, plan);
    emit(strapi, 'updated', {
      id: request.documentId,
      fields: [...fields, ...(isPlanned ? ['mergeAt'] : [])],
    });
    await recompute(strapi, request);
    return request;
  };
  return editOpenRequest(strapi, viewer, documentId, work, isOwners ? statusRight : editRight);
}

/**
 * Deletes a request with everything in it, for good.
 * @throws PolicyError (403) without `manage`, ConflictError (409) for a merged one: it is history.
 */
export async function deleteRequest(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<void> {
  const visible = await requireVisible(strapi, viewer, documentId);
  if (!mayManage(viewer)) throw notPermitted(say('request.managers-delete'));
  await withLockedRequest(strapi, visible.id, async (request) => {
    const { id, status } = request;
    if (status === 'merged') {
      throw new ConflictError(say('request.history'), { state: status, possible: [] });
    }
    const changeIds = (await changesOf(strapi, [id])).map((change) => change.id);
    await strapi.db.query(TABLES.revision).deleteMany({ where: { changeId: { $in: changeIds } } });
    await endWorkflows(strapi, request, viewer.person);
    await removeWorkflows(strapi, { requestId: id });
    for (const table of [TABLES.change, TABLES.participant, TABLES.review, TABLES.event]) {
      await strapi.db.query(table).deleteMany({ where: { requestId: id } });
    }
    await strapi.db.query(TABLES.request).delete({ where: { id } });
    emit(strapi, 'updated', { id: documentId, deleted: true });
  });
}
