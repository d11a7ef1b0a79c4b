import type { Core } from '@strapi/strapi';
import type { ChangeInput, ProposalInput } from '../../../contracts/changes';
import { say } from '../../../core/sentences';
import { followContent } from '../approvers/following';
import { prepareAgain, type OnConflict } from '../changes/again';
import { prepareChanges, type PreparedChange } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { insertChange, targetKey } from '../changes/store';
import { resolveInputs } from '../changes/target';
import { documentSchema } from '../capture';
import { ConflictError, notFound } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { requireCompatible } from '../splitting/compatibility';
import { TABLES } from '../tables';
import { endWorkflows } from '../workflows/cancel';
import { removeWorkflows } from '../workflows/store';
import type { RequestBundle } from './bundle';
import { contentChanged } from './digest';
import { applySavingRules, editOpenRequest } from './open';
import type { editRight } from './permits';
import { storedRequest } from './request-rows';
import type { RequestRow } from './rows';
import { afterSave, saveRevisions } from './save-revisions';
import { recompute } from './status';
import { requireVisibleById } from './visibility';

/** `POST /requests/:id/changes`: a new change, or a new revision of the one with the same target. */
export async function addChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestDocumentId: string,
  input: ChangeInput,
  onConflict: OnConflict = 'refuse',
): Promise<ChangeRow> {
  return editOpenRequest(strapi, viewer, requestDocumentId, async (request, bundle) => {
    const [resolved] = await resolveInputs(strapi, [{ input, path: [] }]);
    const key = resolved ? targetKey(strapi, request.id, resolved) : null;
    const existing = bundle.changes.find((change) => key !== null && targetKeyOf(strapi, change) === key);
    if (existing && resolved) {
      const prepared = await prepareAgain(strapi, viewer, existing, resolved.schema, input, onConflict);
      const [saved] = await saveRevisions(strapi, viewer, request, [{ change: existing, prepared }], 'save');
      return saved as ChangeRow;
    }
    const [prepared] = await prepareChanges(strapi, viewer, [{ input, path: [] }]);
    const added = [prepared as PreparedChange];
    await requireCompatible(strapi, request, bundle.changes, added, () => ['documentId']);
    await applySavingRules(strapi, viewer, request, added);
    const change = await insertChange(strapi, request.id, prepared as PreparedChange, viewer.person);
    await afterSave(strapi, viewer, request, [change], 'save');
    return change;
  });
}

const targetKeyOf = (strapi: Core.Strapi, change: ChangeRow) =>
  targetKey(strapi, change.requestId, {
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
      throw new ConflictError(say('refresh.type-removed', { label: change.label }), {
        state: 'removed',
        possible: [],
      });
    }
    const schema = documentSchema(strapi, change.contentType);
    const input = { type: change.type, data, fromRevision };
    const prepared = await prepareAgain(strapi, viewer, change, schema, input);
    const [saved] = await saveRevisions(strapi, viewer, request, [{ change, prepared }], 'save');
    return saved as ChangeRow;
  });
}

/** `DELETE /changes/:id`: takes a change out of an open request; the last one cannot be. Returns it as it is stored then. */
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
    await endWorkflows(strapi, request, viewer.person, change);
    await removeWorkflows(strapi, { changeId: change.id });
    await strapi.db.query(TABLES.change).delete({ where: { id: change.id } });
    await contentChanged(strapi, request);
    await followContent(strapi, request, viewer.person);
    const { label, type } = change;
    await record(strapi, request.id, 'change_removed', viewer.person, { label, type });
    emit(strapi, 'updated', { id: request.documentId, fields: ['changes'] });
    await recompute(strapi, request);
    return storedRequest(strapi, request.id);
  });
}

/** Finds a change of a visible request and runs work on it under the request's lock. */
export async function editChange<Result>(
  strapi: Core.Strapi,
  viewer: Viewer,
  changeDocumentId: string,
  work: (request: RequestRow, change: ChangeRow) => Promise<Result>,
  right?: typeof editRight,
): Promise<Result> {
  const found = await requireChange(strapi, viewer, changeDocumentId);
  const onChange = (request: RequestRow, { changes }: RequestBundle) => {
    const change = changes.find(({ id }) => id === found.change.id);
    if (!change) throw notFound(say('edit.change-removed'));
    return work(request, change);
  };
  return editOpenRequest(strapi, viewer, found.request.documentId, onChange, right);
}

/** @throws NotFoundError when the change does not exist or its request may not be seen. */
export async function requireChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<{ request: RequestRow; change: ChangeRow }> {
  const change: ChangeRow | null = await strapi.db.query(TABLES.change).findOne({ where: { documentId } });
  const unknown = say('edit.change-unknown');
  const request = await requireVisibleById(strapi, viewer, change?.requestId ?? null, unknown);
  return { change: change as ChangeRow, request };
}
