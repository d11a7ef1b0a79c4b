import type { Core } from '@strapi/strapi';
import type { ChangeDetail } from '../../../contracts/changes';
import { say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import { documentSchema } from '../capture';
import { denied } from '../errors';
import { DOCUMENT_ACTIONS, fieldRight, restrictSnapshot, type Viewer } from '../permissions';
import { bundleOf } from '../requests/bundle';
import { editRight } from '../requests/permits';
import { badgeIn, badgesOfRequests } from '../requests/present-list';
import type { RequestRow } from '../requests/rows';
import { fittedRevision } from './fitted';
import { hideForeignLabels } from './foreign-labels';
import { presentChange } from './present';
import { targetOf, type ChangeRow } from './rows';
import { revisionOf, revisionsOf } from './store';

/** Answer of `GET /changes/:id`: the change and its current proposal, as the person may see it. */
export async function changeDetail(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
): Promise<ChangeDetail> {
  const badges = await badgesOfRequests(strapi, [request], [change]);
  const revisions = await revisionsOf(strapi, [change.id]);
  const isKnown = Boolean(strapi.contentTypes[change.contentType as never]);
  return {
    ...presentChange(strapi, change, revisions, badgeIn(badges, change)),
    request: {
      id: request.documentId,
      number: request.id,
      title: request.title,
      status: request.status,
    },
    proposed: isKnown ? await proposalFor(strapi, viewer, change) : null,
    editable: await editable(strapi, viewer, request, change, isKnown),
  };
}

async function editable(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
  isKnown: boolean,
): Promise<ChangeDetail['editable']> {
  const carriesContent = change.type === 'edition' || change.type === 'creation';
  if (!carriesContent || !isKnown) return denied(say('edit.no-content'));
  if (!isOpen(request.status)) return denied(say('status.is', { status: request.status }));
  return editRight(viewer, await bundleOf(strapi, request));
}

async function proposalFor(strapi: Core.Strapi, viewer: Viewer, change: ChangeRow) {
  const revision = await revisionOf(strapi, change.id, change.revisionNumber);
  if (!revision) return null;
  const schema = documentSchema(strapi, change.contentType);
  const { proposed } = (await fittedRevision(strapi, change, schema, revision)).sides.draft;
  if (proposed === null) return null;
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const seen = restrictSnapshot(schema, proposed, right);
  const [shown] = await hideForeignLabels(strapi, viewer, [seen]);
  return shown ?? null;
}
