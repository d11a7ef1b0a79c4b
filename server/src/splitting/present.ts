import type { Core } from '@strapi/strapi';
import type { ChangeRequest } from '../../../contracts/requests';
import type { Viewer } from '../permissions';
import { presentRequest } from '../requests/read';
import { requestRows } from '../requests/request-rows';
import type { RequestRow } from '../requests/rows';
import { visibleRequests } from '../requests/visibility';

/** What a request became, as far as the person may see it. */
export async function presentParts(
  strapi: Core.Strapi,
  viewer: Viewer,
  parts: RequestRow[],
): Promise<ChangeRequest[]> {
  const ids = parts.map(({ id }) => id);
  const visible = await requestRows(strapi).findMany({
    where: { $and: [{ id: { $in: ids } }, await visibleRequests(strapi, viewer)] },
    orderBy: { id: 'asc' },
  });
  const presented: ChangeRequest[] = [];
  for (const part of visible) presented.push(await presentRequest(strapi, viewer, part));
  return presented;
}
