import type { Core } from '@strapi/strapi';
import { TITLE_LENGTH } from '../../../contracts/requests';
import { inverseOf } from '../../../core/outcome';
import { say } from '../../../core/sentences';
import { approversFor } from '../approvers/following';
import { documentSchema, schemaHash } from '../capture';
import type { PreparedChange } from '../changes/prepare';
import type { ChangeRow, RevisionRow } from '../changes/rows';
import { sidesHash } from '../changes/sides';
import { currentRevisions } from '../changes/store';
import { ConflictError, requirePermit } from '../errors';
import { record } from '../events';
import type { Viewer } from '../permissions';
import { bundleOf } from './bundle';
import { insertRequest } from './insert';
import { applySavingRules } from './open';
import { revertRight } from './permits';
import type { RequestRow } from './rows';
import { requireCompatible } from '../splitting/compatibility';
import { inTransaction } from '../transaction';
import { requireVisible } from './visibility';

/**
 * `POST /requests/:id/revert`: a new request with the inverse changes, reviewed like any other; where
 * documents moved on it is outdated or in conflict (domain section 9).
 * @throws ConflictError (409) when the request is not published or nothing of it can be undone.
 */
export async function revertRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<RequestRow> {
  const request = await requireVisible(strapi, viewer, documentId);
  if (request.status !== 'merged') {
    throw new ConflictError(say('revert.not-published'), { state: request.status, possible: [] });
  }
  const bundle = await bundleOf(strapi, request);
  requirePermit(revertRight(viewer, bundle));
  const changes = await inverseChanges(strapi, bundle.changes);
  if (changes.length === 0) {
    throw new ConflictError(say('revert.nothing'), { state: 'nothing_left', possible: [] });
  }
  await requireCompatible(strapi, null, [], changes, (index) => ['changes', String(index)]);
  await applySavingRules(strapi, viewer, null, changes);
  const approvers = await approversFor(strapi, { users: [], groups: [] }, changes);
  return inTransaction(strapi, async () => {
    const made = await insertRequest(strapi, viewer.person, {
      title: `Revert "${request.title}"`.slice(0, TITLE_LENGTH),
      description: `Undoes #${request.id}.`,
      draft: false,
      location: request.location,
      mergeTarget: request.mergeTarget,
      approvers,
      changes,
      revertOf: request.documentId,
      plan: null,
    });
    // Who reads this may not see the new one: its number says nothing, its title could.
    await record(strapi, request.id, 'reverted', viewer.person, {
      request: made.documentId,
      number: made.id,
    });
    return made;
  });
}

async function inverseChanges(strapi: Core.Strapi, changes: ChangeRow[]): Promise<PreparedChange[]> {
  const known = changes.filter(({ contentType }) => strapi.contentTypes[contentType as never]);
  const revisions = await currentRevisions(strapi, known);
  // What was written last is undone first.
  return known.reverse().flatMap((change) => inverseChange(strapi, change, revisions.get(change.id)));
}

function inverseChange(
  strapi: Core.Strapi,
  change: ChangeRow,
  revision: RevisionRow | undefined,
): PreparedChange[] {
  const inverse = revision && inverseOf(change.type, revision.sides);
  if (!inverse) return [];
  const schema = documentSchema(strapi, change.contentType);
  return [
    {
      ...inverse,
      contentType: change.contentType,
      documentId: change.resultDocumentId ?? change.targetDocumentId,
      locale: change.targetLocale,
      label: change.label,
      contentHash: sidesHash(schema, inverse.type, inverse.sides),
      schemaHash: schemaHash(schema),
    },
  ];
}
