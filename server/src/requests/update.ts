import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { updateRequestInput } from '../../../contracts/requests';
import { say } from '../../../core/sentences';
import { changesOf } from '../changes/store';
import { ConflictError, notPermitted } from '../errors';
import { emit, record } from '../events';
import { requirePeople } from '../people/find';
import { mayManage, type Viewer } from '../permissions';
import { TABLES } from '../tables';
import { contentChanged } from './digest';
import { withLockedRequest } from './lock';
import { editOpenRequest } from './open';
import { setParticipants } from './participants';
import type { RequestRow } from './rows';
import { recompute } from './status';
import { requireVisible } from './visibility';

/**
 * Changes what is said about a request; its status is not settable here. A new merge target is new
 * content: what was approved as a draft is not approved for publishing.
 */
export async function updateRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof updateRequestInput>,
): Promise<RequestRow> {
  return editOpenRequest(strapi, viewer, documentId, async (request) => {
    const { collaborators, ...columns } = input;
    const changed = Object.entries(columns).filter(
      ([name, value]) => value !== undefined && value !== request[name as keyof RequestRow],
    );
    const fields = changed.map(([name]) => name);
    if (collaborators) {
      const people = await requirePeople(strapi, collaborators, ['collaborators']);
      const { added, removed } = await setParticipants(strapi, request.id, 'collaborator', people);
      if (added.length + removed.length > 0) fields.push('collaborators');
    }
    if (fields.length === 0) return request;
    Object.assign(request, Object.fromEntries(changed));
    await strapi.db.query(TABLES.request).update({
      where: { id: request.id },
      data: { ...Object.fromEntries(changed), lastActivityAt: new Date(), staleAt: null },
    });
    if (fields.includes('mergeTarget')) await contentChanged(strapi, request);
    await record(strapi, request.id, 'edited', viewer.person, { fields });
    emit(strapi, 'updated', { id: request.documentId, fields });
    await recompute(strapi, request);
    return request;
  });
}

/**
 * Deletes a request with everything in it, for good.
 * @throws PolicyError (403) without `manage`, ConflictError (409) for a merged one: it is history.
 */
export async function deleteRequest(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<void> {
  const visible = await requireVisible(strapi, viewer, documentId);
  if (!mayManage(viewer)) throw notPermitted(say('request.managers-delete'));
  await withLockedRequest(strapi, visible.id, async ({ id, status }) => {
    if (status === 'merged') {
      throw new ConflictError(say('request.history'), { state: status, possible: [] });
    }
    const changeIds = (await changesOf(strapi, [id])).map((change) => change.id);
    await strapi.db.query(TABLES.revision).deleteMany({ where: { changeId: { $in: changeIds } } });
    for (const table of [TABLES.change, TABLES.participant, TABLES.review, TABLES.event]) {
      await strapi.db.query(table).deleteMany({ where: { requestId: id } });
    }
    await strapi.db.query(TABLES.request).delete({ where: { id } });
    emit(strapi, 'updated', { id: documentId, deleted: true });
  });
}
