import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { notFound } from '../errors';
import {
  DOCUMENT_ACTIONS,
  isOnlyAboutLocale,
  ownRow,
  permittedOnType,
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
 */
export async function visibleRequests(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  const kinds = await kindsOfChanges(strapi);
  const hidden = kinds.flatMap(({ contentType, targetLocale }) =>
    hiddenOf(strapi, viewer, contentType, targetLocale),
  );
  if (hidden.length === 0) return {};
  const requestIds = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ $or: hidden })
    .getKnexQuery();
  return { id: { $notIn: requestIds } };
}

/** Conditions under which a change of this type and locale hides its request from the person. */
function hiddenOf(strapi: Core.Strapi, viewer: Viewer, contentType: string, locale: string | null): Filter[] {
  const ofKind = { contentType, targetLocale: locale === null ? { $null: true } : locale };
  if (!strapi.contentTypes[contentType as never]) return viewerSeesEverything(viewer) ? [] : [ofKind];
  const target = { contentType, documentId: null, locale };
  if (!permittedOnType(viewer, DOCUMENT_ACTIONS.read, target)) return [ofKind];
  const filter = rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, contentType);
  if (filter === null) return [ofKind];
  if (isOnlyAboutLocale(filter)) return [];
  const readable = strapi.db
    .queryBuilder(contentType)
    .select('documentId')
    .where({
      $and: [filter, ownRow(strapi, contentType), locale === null ? {} : { locale }],
    })
    .getKnexQuery();
  // What does not exist yet is visible to whoever may read the type (section 10).
  return [{ ...ofKind, type: { $ne: 'creation' }, targetDocumentId: { $notIn: readable } }];
}

/** Of a content type that was removed from the app nobody can say who may read it, except who manages all. */
function viewerSeesEverything(viewer: Viewer): boolean {
  return viewer.ability.can('plugin::change-requests.manage');
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
