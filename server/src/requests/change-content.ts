import type { Core } from '@strapi/strapi';
import type { ChangeInput, ProposalInput, RevisionReason } from '../../../contracts/changes';
import { say } from '../../../core/sentences';
import { prepareAgain } from '../changes/again';
import { evaluateChanges } from '../changes/outcomes';
import { prepareChanges, type PreparedChange } from '../changes/prepare';
import { prepareRefresh } from '../changes/refresh';
import type { ChangeRow } from '../changes/rows';
import { appendRevision, insertChange, targetKey } from '../changes/store';
import { resolveInputs } from '../changes/target';
import { documentSchema } from '../capture';
import { ConflictError, notFound } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { contentChanged } from './digest';
import { applySavingRules, editOpenRequest } from './open';
import { addParticipant } from './participants';
import type { RequestRow } from './rows';
import { recompute } from './status';
import { requireVisibleById } from './visibility';

/** `POST /requests/:id/changes`: a new change, or a new revision of the one with the same target. */
export async function addChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
  input: ChangeInput,
): Promise<ChangeRow> {
  return editOpenRequest(strapi, viewer, requestDocumentId, async (request, bundle) => {
    const [resolved] = await resolveInputs(strapi, [{ input, path: [] }]);
    const key = resolved ? targetKey(request.id, resolved) : null;
    const existing = bundle.changes.find((change) => key !== null && targetKeyOf(request, change) === key);
    if (existing && resolved) {
      const prepared = await prepareAgain(strapi, viewer, existing, resolved.schema, input);
      return saveRevision(strapi, viewer, request, existing, prepared, 'save');
    }
    const [prepared] = await prepareChanges(strapi, viewer, [{ input, path: [] }]);
    await applySavingRules(strapi, viewer, request, [prepared as PreparedChange]);
    const change = await insertChange(strapi, request.id, prepared as PreparedChange, viewer.person);
    await afterSave(strapi, viewer, request, change, 'save');
    return change;
  });
}

const targetKeyOf = (request: RequestRow, change: ChangeRow) =>
  targetKey(request.id, {
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
  });

/** `PUT /changes/:id`: edits the proposal again, starting from one of its revisions. */
export async function editProposal(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
  { data, fromRevision }: ProposalInput,
): Promise<ChangeRow> {
  return editChange(strapi, viewer, changeDocumentId, async (request, change) => {
    if (change.type !== 'creation' && change.type !== 'edition') {
      throw new ConflictError(say('edit.no-content-of-type', { type: change.type }), {
        state: change.type,
        possible: [],
      });
    }
    if (!strapi.contentTypes[change.contentType as never]) {
      throw new ConflictError(say('refresh.type-removed', { label: change.label }), { state: 'removed', possible: [] });
    }
    const schema = documentSchema(strapi, change.contentType);
    const input = { type: change.type, data, fromRevision };
    const prepared = await prepareAgain(strapi, viewer, change, schema, input);
    return saveRevision(strapi, viewer, request, change, prepared, 'save');
  });
}

/** `POST /changes/:id/refresh`: re-bases a change on what is stored now. */
export async function refreshChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
): Promise<ChangeRow> {
  return editChange(strapi, viewer, changeDocumentId, (request, change) =>
    refreshOne(strapi, viewer, request, change),
  );
}

/** `POST /requests/:id/refresh`: all changes, or none when one of them is in conflict. */
export async function refreshRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
): Promise<RequestRow> {
  return editOpenRequest(strapi, viewer, requestDocumentId, async (request, { changes }) => {
    for (const change of changes) await refreshOne(strapi, viewer, request, change);
    return request;
  });
}

async function refreshOne(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
): Promise<ChangeRow> {
  const [evaluated] = await evaluateChanges(strapi, [change], () => request.mergeTarget);
  const prepared = evaluated ? await prepareRefresh(strapi, evaluated) : null;
  return prepared ? saveRevision(strapi, viewer, request, change, prepared, 'refresh') : change;
}

/** `DELETE /changes/:id`: takes a change out of an open request; the last one cannot be. */
export async function removeChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
): Promise<RequestRow> {
  return editChange(strapi, viewer, changeDocumentId, async (request, change) => {
    const count = await strapi.db.query(TABLES.change).count({ where: { requestId: request.id } });
    if (count === 1) {
      throw new ConflictError(say('edit.last-change'), {
        state: request.status,
        possible: ['closed'],
      });
    }
    await strapi.db.query(TABLES.revision).deleteMany({ where: { changeId: change.id } });
    await strapi.db.query(TABLES.change).delete({ where: { id: change.id } });
    await contentChanged(strapi, request);
    const { label, type } = change;
    await record(strapi, request.id, 'change_removed', viewer.person, { label, type });
    emit(strapi, 'updated', { id: request.documentId, fields: ['changes'] });
    await recompute(strapi, request);
    return request;
  });
}

/** Finds a change of a visible request and runs work on it under the request's lock. */
async function editChange<Result>(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
  work: (request: RequestRow, change: ChangeRow) => Promise<Result>,
): Promise<Result> {
  const found = await requireChange(strapi, viewer, changeDocumentId);
  return editOpenRequest(strapi, viewer, found.request.documentId, (request, { changes }) => {
    const change = changes.find(({ id }) => id === found.change.id);
    if (!change) throw notFound(say('edit.change-removed'));
    return work(request, change);
  });
}

/** @throws NotFoundError when the change does not exist or its request may not be seen. */
export async function requireChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<{ request: RequestRow; change: ChangeRow }> {
  const change: ChangeRow | null = await strapi.db.query(TABLES.change).findOne({ where: { documentId } });
  if (!change) throw notFound(say('edit.change-unknown'));
  return { change, request: await requireVisibleById(strapi, viewer, change.requestId) };
}

async function saveRevision(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
  prepared: PreparedChange,
  reason: RevisionReason,
): Promise<ChangeRow> {
  await applySavingRules(strapi, viewer, request, [prepared]);
  const saved = await appendRevision(strapi, change, prepared, viewer.person, reason);
  await afterSave(strapi, viewer, request, saved, reason);
  return saved;
}

async function afterSave(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
  reason: RevisionReason,
): Promise<void> {
  // Refreshing takes in what others wrote; it does not make the person an author.
  if (reason === 'save') await addParticipant(strapi, request.id, 'author', viewer.person);
  await contentChanged(strapi, request);
  await record(strapi, request.id, reason === 'refresh' ? 'refreshed' : 'revision', viewer.person, {
    change: change.documentId,
    label: change.label,
    type: change.type,
    number: change.revisionNumber,
    reason,
  });
  const event = reason === 'refresh' ? 'refreshed' : 'revision-added';
  emit(strapi, event, { id: request.documentId, change: change.documentId, revision: change.revisionNumber });
  await recompute(strapi, request);
}
