import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Pagination } from '../../../contracts/envelope';
import type { DocumentRequest } from '../../../contracts/requests';
import { badgesOfRequests, badgeIn, presentList } from './present-list';
import { presentChange } from '../changes/present';
import type { ChangeRow } from '../changes/rows';
import { revisionsOf } from '../changes/store';
import { isEligible } from '../capture';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { pageOfRequests } from './find';
import type { ListQuery } from './list-query';

/** A page of the requests on one document that the person may see, each with its change. */
export async function requestsOfDocument(
  strapi: Core.Strapi,
  viewer: Viewer,
  contentType: string,
  documentId: string,
  query: ListQuery & { locale: string | null },
): Promise<{ data: DocumentRequest[]; pagination: Pagination }> {
  if (!isEligible(strapi, contentType))
    throw new errors.NotFoundError(`There is no content type "${contentType}".`);
  const onDocument = {
    contentType,
    $or: [{ targetDocumentId: documentId }, { resultDocumentId: documentId }],
    ...(query.locale !== null && { targetLocale: query.locale }),
  };
  const ids = strapi.db.queryBuilder(TABLES.change).select('requestId').where(onDocument).getKnexQuery();
  const { rows, pagination } = await pageOfRequests(strapi, viewer, query, [{ id: { $in: ids } }]);
  const changes: ChangeRow[] = await strapi.db.query(TABLES.change).findMany({
    where: { $and: [onDocument, { requestId: { $in: rows.map(({ id }) => id) } }] },
  });
  const revisions = await revisionsOf(
    strapi,
    changes.map(({ id }) => id),
  );
  const badges = await badgesOfRequests(strapi, rows, changes);
  const listed = await presentList(strapi, rows);
  const data = rows.flatMap((row, index) => {
    const change = changes.find(({ requestId }) => requestId === row.id);
    const item = listed[index];
    if (!change || !item) return [];
    const own = revisions.filter(({ changeId }) => changeId === change.id);
    return [{ ...item, change: presentChange(strapi, change, own, badgeIn(badges, change)) }];
  });
  return { data, pagination };
}
