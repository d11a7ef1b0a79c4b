import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';
import type { Mandate } from './delegators';

type Filter = Record<string, unknown>;

/**
 * Database filters for the requests that somebody may review in another's name, one per mandate: the other is named
 * as an approver, and the mandate covers every change. As `eligibilityOf` says it for one request.
 */
export function reviewableForOthers(
  strapi: Core.Strapi,
  mandates: Mandate[],
  preventAuthorsToReview: boolean,
): Filter[] {
  const requestsWith = (table: string, where: Filter) =>
    strapi.db.queryBuilder(table).select('requestId').where(where).getKnexQuery();
  return mandates.map(({ user, contentTypes }) => {
    const named = requestsWith(TABLES.participant, { role: 'approver', user: { id: user.id } });
    const conditions: Filter[] = [{ id: { $in: named } }];
    if (contentTypes !== null) {
      const beyond = requestsWith(TABLES.change, { contentType: { $notIn: contentTypes } });
      conditions.push({ id: { $notIn: beyond } });
    }
    if (preventAuthorsToReview) {
      const own = requestsWith(TABLES.participant, { role: 'author', user: { id: user.id } });
      conditions.push({ id: { $notIn: own } });
    }
    return { $and: conditions };
  });
}
