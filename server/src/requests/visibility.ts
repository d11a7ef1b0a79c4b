import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { isEligible } from '../capture';
import { notFound } from '../errors';
import {
  ACTIONS,
  DOCUMENT_ACTIONS,
  isOnlyAboutLocale,
  ownRow,
  permittedLocales,
  rightFilter,
  type Viewer,
} from '../permissions';
import { TABLES } from '../tables';
import { kindsOfChanges } from './kinds';
import { WITH_PEOPLE, type RequestRow } from './rows';

type Filter = Record<string, unknown>;

/**
 * The database filter for requests that a person may see: those where they may read every document
 * (domain section 10). `{}` when they may read everything. The rights on each content type become
 * subqueries, so lists, counts and single reads all use this one rule in a constant number of queries.
 * A content type that nobody can vouch for hides its requests: on doubt nothing is shown.
 */
export async function visibleRequests(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  const kinds = await kindsOfChanges(strapi);
  const hidden = [...kinds].flatMap(([uid, locales]) => hiddenOf(strapi, viewer, uid, locales));
  if (hidden.length === 0) return {};
  const requestIds = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ $or: hidden })
    .getKnexQuery();
  return { id: { $notIn: requestIds } };
}

/** Conditions under which a change of this type hides its request from the person. */
function hiddenOf(strapi: Core.Strapi, viewer: Viewer, contentType: string, locales: string[]): Filter[] {
  // Of a content type that was removed from the app only who manages everything sees what is left.
  if (!isEligible(strapi, contentType)) return viewer.ability.can(ACTIONS.manage) ? [] : [{ contentType }];
  const filter = rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, contentType);
  if (filter === null) return [{ contentType }];
  const permitted = permittedLocales(viewer, DOCUMENT_ACTIONS.read, contentType) ?? locales;
  const forbidden = locales.filter((locale) => !permitted.includes(locale));
  const hidden: Filter[] = forbidden.length === 0 ? [] : [{ contentType, targetLocale: { $in: forbidden } }];
  if (isOnlyAboutLocale(filter)) return hidden;
  // Conditions are asked of a document's row in the change's own locale.
  for (const locale of [null, ...locales.filter((code) => permitted.includes(code))]) {
    const readable = strapi.db
      .queryBuilder(contentType)
      .select('documentId')
      .where({ $and: [filter, ownRow(strapi, contentType), locale === null ? {} : { locale }] })
      .getKnexQuery();
    hidden.push({
      contentType,
      targetLocale: locale === null ? { $null: true } : locale,
      // What does not exist yet is visible to whoever may read the type (section 10).
      type: { $ne: 'creation' },
      targetDocumentId: { $notIn: readable },
    });
  }
  return hidden;
}

/**
 * A request by its document id.
 * @throws NotFoundError when it does not exist or may not be seen; both look the same from outside.
 */
export async function requireVisible(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<RequestRow> {
  return requireOne(strapi, viewer, { documentId });
}

/** As {@link requireVisible}, by the number of the row, for things that belong to a request. */
export async function requireVisibleById(
  strapi: Core.Strapi,
  viewer: Viewer,
  id: number,
): Promise<RequestRow> {
  return requireOne(strapi, viewer, { id });
}

async function requireOne(strapi: Core.Strapi, viewer: Viewer, which: Filter): Promise<RequestRow> {
  const row: RequestRow | null = await strapi.db.query(TABLES.request).findOne({
    where: { $and: [which, await visibleRequests(strapi, viewer)] },
    populate: WITH_PEOPLE,
  });
  if (!row) throw notFound(say('request.unknown'));
  return row;
}
