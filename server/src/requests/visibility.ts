import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { documentSchema, eligibleContentTypes } from '../capture';
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
import { WITH_PEOPLE, type RequestRow } from './rows';

type Filter = Record<string, unknown>;

/**
 * The database filter for requests that a person may see: those where they may read every document
 * (domain section 10). `{}` when they may read everything. The rights on each content type become
 * subqueries, so lists, counts and single reads all use this one rule in a constant number of queries.
 * A content type that nobody can vouch for hides its requests: on doubt nothing is shown.
 */
export async function visibleRequests(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  const uids = eligibleContentTypes(strapi);
  const readable = uids.filter((uid) => rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, uid) !== null);
  // Of a content type that was removed from the app only who manages everything sees what is left.
  const hidden: Filter[] = viewer.ability.can(ACTIONS.manage)
    ? [{ contentType: { $in: uids.filter((uid) => !readable.includes(uid)) } }]
    : [{ contentType: { $notIn: readable } }];
  for (const uid of readable) hidden.push(...(await hiddenOf(strapi, viewer, uid)));
  const isUnrestricted = viewer.ability.can(ACTIONS.manage) && readable.length === uids.length && hidden.length === 1;
  if (isUnrestricted) return {};
  const requestIds = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ $or: hidden })
    .getKnexQuery();
  return { id: { $notIn: requestIds } };
}

/** Conditions under which a change of a readable type hides its request from the person all the same. */
async function hiddenOf(strapi: Core.Strapi, viewer: Viewer, contentType: string): Promise<Filter[]> {
  const locales = permittedLocales(viewer, DOCUMENT_ACTIONS.read, contentType);
  const hidden: Filter[] =
    locales === null ? [] : [{ contentType, targetLocale: { $notNull: true, $notIn: locales } }];
  const filter = rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, contentType);
  if (filter === null || isOnlyAboutLocale(filter)) return hidden;
  // What does not exist yet is visible to whoever may read the type (section 10).
  const existing = { contentType, type: { $ne: 'creation' } };
  for (const locale of await localesToAsk(strapi, contentType, locales)) {
    const readable = strapi.db
      .queryBuilder(contentType)
      .select('documentId')
      .where({ $and: [filter, ownRow(strapi, contentType), locale === null ? {} : { locale }] })
      .getKnexQuery();
    const inLocale = { targetLocale: locale === null ? { $null: true } : locale };
    hidden.push({ ...existing, ...inLocale, targetDocumentId: { $notIn: readable } });
  }
  return hidden;
}

/** Conditions are asked of a document's row in the change's own locale. */
async function localesToAsk(
  strapi: Core.Strapi,
  contentType: string,
  permitted: string[] | null,
): Promise<(string | null)[]> {
  if (!documentSchema(strapi, contentType).localized) return [null];
  if (permitted !== null) return permitted;
  const locales: { code: string }[] = await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] });
  return locales.map(({ code }) => code);
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
