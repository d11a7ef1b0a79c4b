import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Change } from '../../../contracts/changes';
import type { ListedRequest } from '../../../contracts/requests';
import { badgesOfRequests, badgeIn, presentList } from './present-list';
import { presentChange } from '../changes/present';
import type { ChangeRow } from '../changes/rows';
import { revisionsOf } from '../changes/store';
import { isEligible } from '../capture';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { requestRows } from './request-rows';
import { visibleRequests } from './visibility';

/** The most requests shown of one document; the newest. */
const MOST = 50;

/** Open and ended requests on one document that the person may see, newest first, each with its change. */
export async function requestsOfDocument(
  strapi: Core.Strapi,
  viewer: Viewer,
  contentType: string,
  documentId: string,
  locale: string | null,
): Promise<(ListedRequest & { change: Change })[]> {
  if (!isEligible(strapi, contentType))
    throw new errors.NotFoundError(`There is no content type "${contentType}".`);
  const onDocument = {
    contentType,
    $or: [{ targetDocumentId: documentId }, { resultDocumentId: documentId }],
    ...(locale !== null && { targetLocale: locale }),
  };
  const ids = strapi.db.queryBuilder(TABLES.change).select('requestId').where(onDocument).getKnexQuery();
  const rows = await requestRows(strapi).findMany({
    where: { $and: [{ id: { $in: ids } }, await visibleRequests(strapi, viewer)] },
    orderBy: { id: 'desc' },
    limit: MOST,
  });
  const changes: ChangeRow[] = await strapi.db.query(TABLES.change).findMany({
    where: { $and: [onDocument, { requestId: { $in: rows.map(({ id }) => id) } }] },
  });
  const revisions = await revisionsOf(
    strapi,
    changes.map(({ id }) => id),
  );
  const badges = await badgesOfRequests(strapi, rows, changes);
  const listed = await presentList(strapi, rows);
  return rows.flatMap((row, index) => {
    const change = changes.find(({ requestId }) => requestId === row.id);
    const item = listed[index];
    if (!change || !item) return [];
    const own = revisions.filter(({ changeId }) => changeId === change.id);
    return [{ ...item, change: presentChange(strapi, change, own, badgeIn(badges, change)) }];
  });
}
