import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { say } from '../../../core/sentences';
import { OPEN_STATUSES } from '../../../core/status';
import type { Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import type { RequestRow } from '../requests/rows';
import { visibleRequests } from '../requests/visibility';
import { TABLES } from '../tables';
import { check } from './check';

/** Other open requests on the same documents that the person may see. Information only. */
export async function relatedCheck(
  strapi: Core.Strapi,
  viewer: Viewer,
  { request, changes }: RequestBundle,
): Promise<Check> {
  const others = await relatedRequests(
    strapi,
    viewer,
    request.id,
    changes.flatMap(({ targetDocumentId }) => targetDocumentId ?? []),
  );
  if (others.length === 0) return check('related', 'info', say('related.none'));
  const numbers = others.map(({ id }) => `#${id}`).join(', ');
  return check('related', 'info', say('related.some', { numbers, count: others.length }), undefined, {
    requests: others.map(({ documentId, id, title, status }) => ({
      id: documentId,
      number: id,
      title,
      status,
    })),
  });
}

async function relatedRequests(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestId: number,
  documentIds: string[],
): Promise<RequestRow[]> {
  if (documentIds.length === 0) return [];
  const onSame = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ targetDocumentId: { $in: documentIds }, requestId: { $ne: requestId } })
    .getKnexQuery();
  return strapi.db.query(TABLES.request).findMany({
    where: {
      $and: [
        { id: { $in: onSame } },
        { status: { $in: OPEN_STATUSES } },
        await visibleRequests(strapi, viewer),
      ],
    },
    orderBy: { id: 'asc' },
    limit: 20,
  });
}
