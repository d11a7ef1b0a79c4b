import type { Core } from '@strapi/strapi';
import { say, type Sentence } from '../../../core/sentences';
import { isEligible } from '../capture';
import { changesOf } from '../changes/store';
import { notFound } from '../errors';
import { ACTIONS, DOCUMENT_ACTIONS, type Viewer } from '../permissions';
import { TABLES } from '../tables';
import { kindsOfChanges } from './kinds';
import { requestRows } from './request-rows';
import type { RequestRow } from './rows';
import { changesWithoutRight } from './without-right';

type Filter = Record<string, unknown>;

/**
 * The database filter for requests that a person may see: those where they may read every document
 * (domain section 10). `{}` when they may read everything. The rights on each content type become
 * subqueries, so lists, counts and single reads all use this one rule in a constant number of queries.
 * A content type that nobody can vouch for hides its requests: on doubt nothing is shown.
 */
export async function visibleRequests(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  return seenWithout(strapi, await hidingChanges(strapi, viewer));
}

/** The filter of {@link visibleRequests} for somebody to whom these changes hide their requests. */
export const seenWithout = (strapi: Core.Strapi, hiding: Filter[]): Filter =>
  hiding.length === 0 ? {} : { id: { $notIn: requestsOfChanges(strapi, hiding) } };

/** Conditions on changes, each of which hides the request from the person. None for who may read everything. */
export async function hidingChanges(strapi: Core.Strapi, viewer: Viewer): Promise<Filter[]> {
  const kinds = await kindsOfChanges(strapi);
  return [...kinds].flatMap(([uid, locales]) => hiddenOf(strapi, viewer, uid, locales));
}

/** The numbers of the requests that have a change which meets one of the conditions. */
const requestsOfChanges = (strapi: Core.Strapi, conditions: Filter[]) =>
  strapi.db.queryBuilder(TABLES.change).select('requestId').where({ $or: conditions }).getKnexQuery();

/** The changes of one request, whose number is in a column of the query around this one, that hide it. */
export function changesThatHide(strapi: Core.Strapi, hiding: Filter[], requestColumn: string) {
  const changes = strapi.db.queryBuilder(TABLES.change);
  const ofRequest = strapi.db.connection.raw('?? = ??', [`${changes.alias}.request_id`, requestColumn]);
  return changes.select('id').where({ $or: hiding }).getKnexQuery().andWhere(ofRequest);
}

/** Conditions under which a change of this type hides its request from the person. */
function hiddenOf(strapi: Core.Strapi, viewer: Viewer, contentType: string, locales: string[]): Filter[] {
  // Of a content type that was removed from the app only who manages everything sees what is left.
  if (!isEligible(strapi, contentType)) return viewer.ability.can(ACTIONS.manage) ? [] : [{ contentType }];
  return changesWithoutRight(strapi, viewer, DOCUMENT_ACTIONS.read, contentType, locales);
}

/**
 * A request by its document id.
 * @throws NotFoundError when it does not exist or may not be seen; both look the same from outside. Where it was split,
 * `details.splitInto` names those of its parts that the person may see, and what they are about.
 */
export async function requireVisible(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<RequestRow> {
  const visible = await visibleRequests(strapi, viewer);
  const row = await findOne(strapi, { $and: [{ documentId }, visible] });
  if (row) return row;
  const parts: RequestRow[] = await strapi.db
    .query(TABLES.request)
    .findMany({ where: { $and: [{ splitFrom: documentId }, visible] }, orderBy: { id: 'asc' } });
  const changes = await changesOf(
    strapi,
    parts.map(({ id }) => id),
  );
  const splitInto = parts.map(({ documentId: id, id: number, title }) => {
    const own = changes.filter(({ requestId }) => requestId === number);
    return { id, number, title, labels: [...new Set(own.map(({ label }) => label))] };
  });
  throw notFound(say('request.unknown'), splitInto.length > 0 ? { splitInto } : {});
}

/** Whether the person may see this request. */
export async function isVisible(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<boolean> {
  const where = { $and: [{ documentId }, await visibleRequests(strapi, viewer)] };
  return (await strapi.db.query(TABLES.request).count({ where })) > 0;
}

/**
 * The request that something belongs to, by the number of its row; null for what does not exist, which is looked for
 * all the same, so that neither words nor time tell it from what may not be seen.
 * @throws NotFoundError that says `unknown`, when there is no such thing or its request may not be seen.
 */
export async function requireVisibleById(
  strapi: Core.Strapi,
  viewer: Viewer,
  id: number | null,
  unknown: Sentence,
): Promise<RequestRow> {
  const row = await findOne(strapi, { $and: [{ id: id ?? 0 }, await visibleRequests(strapi, viewer)] });
  if (!row) throw notFound(unknown);
  return row;
}

const findOne = (strapi: Core.Strapi, where: Filter): Promise<RequestRow | null> =>
  requestRows(strapi).findOne({ where });
