import type { Core } from '@strapi/strapi';
import type { ChangeType } from '../../../../contracts/changes';
import type { ChangeRow } from '../../changes/rows';
import type { ResolvedInput } from '../../changes/target';
import type { Viewer } from '../../permissions';
import { rowsOf } from '../../requests/participants';
import { requestRows } from '../../requests/request-rows';
import type { RequestRow } from '../../requests/rows';
import { visibleRequests } from '../../requests/visibility';
import { TABLES } from '../../tables';

/** A draft request of the person's own, with what it changes already. */
export interface OwnDraft {
  request: RequestRow;
  changes: ChangeRow[];
}

export const isAboutTarget = (
  change: ChangeRow,
  { contentType, documentId, locale }: ResolvedInput,
): boolean =>
  change.contentType === contentType &&
  change.targetDocumentId === documentId &&
  change.targetLocale === locale;

const isContent = (type: ChangeType) => type === 'creation' || type === 'edition';

/** Another kind of change of the same target would take the place of what was proposed, which nobody asked for. */
const fits = (change: ChangeRow, target: ResolvedInput): boolean =>
  !isAboutTarget(change, target) ||
  change.type === 'no_change' ||
  change.type === target.input.type ||
  (isContent(change.type) && isContent(target.input.type));

/**
 * The newest draft request that the person made and may still see, that is about one of these documents already, in
 * the same locale, and has room for all of the changes (domain section 16). Four queries.
 */
export async function findOwnDraft(
  strapi: Core.Strapi,
  viewer: Viewer,
  targets: ResolvedInput[],
): Promise<OwnDraft | null> {
  const drafts = await ownDrafts(strapi, viewer, targets);
  return (
    drafts.find(({ changes }) =>
      targets.every((target) => changes.every((change) => fits(change, target))),
    ) ?? null
  );
}

/** As {@link findOwnDraft}, all of them, newest first, whether or not they have room for the changes. */
export async function ownDrafts(
  strapi: Core.Strapi,
  viewer: Viewer,
  targets: ResolvedInput[],
): Promise<OwnDraft[]> {
  const existing = targets.filter(
    ({ documentId, schema }) => documentId !== null || schema.kind === 'singleType',
  );
  if (existing.length === 0) return [];
  const stored: ChangeRow[] = await strapi.db.query(TABLES.change).findMany({
    where: {
      $or: existing.map(({ contentType, documentId }) => ({ contentType, targetDocumentId: documentId })),
    },
  });
  const about = stored.filter((change) => existing.some((target) => isAboutTarget(change, target)));
  if (about.length === 0) return [];
  const own: { requestId: number }[] = await strapi.db.query(TABLES.participant).findMany({
    select: ['requestId'],
    where: {
      role: 'author',
      requestId: { $in: about.map(({ requestId }) => requestId) },
      ...rowsOf(viewer.person),
    },
  });
  const requests = await requestRows(strapi).findMany({
    where: {
      $and: [
        { id: { $in: own.map(({ requestId }) => requestId) }, status: 'draft', creator: viewer.person.id },
        await visibleRequests(strapi, viewer),
      ],
    },
    orderBy: { id: 'desc' },
  });
  return requests.map((request) => ({
    request,
    changes: about.filter(({ requestId }) => requestId === request.id),
  }));
}
