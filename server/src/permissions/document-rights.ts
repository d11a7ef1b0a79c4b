import type { Core } from '@strapi/strapi';
import { DOCUMENT_ACTIONS } from './actions';
import { withoutRepetitions } from './filters';
import type { Viewer } from './viewer';

/** A document as a change names it; without `documentId` it does not exist yet. */
export interface Target {
  contentType: string;
  documentId: string | null;
  locale: string | null;
  /** Whether this locale of an existing document is still to be made. */
  isNewLocale?: boolean;
}

/**
 * The document whose rows a right is asked of; null where the right on the type counts, because there is no row that
 * conditions could be asked of. A new locale is read by whoever may read the document in any of its locales.
 */
export const documentAsked = (action: string, { documentId, isNewLocale }: Target): string | null =>
  isNewLocale && action !== DOCUMENT_ACTIONS.read ? null : documentId;

/** Condition for the rows of a document in which a right on a target may be found. */
export const inItsLocale = ({ locale, isNewLocale }: Target): Filter =>
  locale === null || isNewLocale ? {} : { locale };

type Filter = Record<string, unknown>;

/**
 * The database filter that a right puts on a content type: `null` where the person does not have the
 * right at all, `{}` where they have it on every document.
 */
export function rightFilter(strapi: Core.Strapi, viewer: Viewer, action: string, uid: string): Filter | null {
  if (!strapi.contentTypes[uid as never] || !viewer.ability.can(action, uid)) return null;
  const manager = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability: viewer.ability, action, model: uid });
  const filter = manager.getQuery(action) as Filter | null;
  return filter && withoutRepetitions(filter);
}

/** Whether a filter asks for nothing but the locale, which `permittedOnType` has answered without the row. */
export function isOnlyAboutLocale(filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.every(isOnlyAboutLocale);
  if (filter === null || typeof filter !== 'object') return false;
  return Object.entries(filter).every(
    ([key, value]) => key === 'locale' || ((key === '$and' || key === '$or') && isOnlyAboutLocale(value)),
  );
}

/** Condition for the row that stands for a document: its draft, or its only row. */
export function ownRow(strapi: Core.Strapi, uid: string): Filter {
  const hasDrafts = strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } };
  return hasDrafts.options?.draftAndPublish ? { publishedAt: { $null: true } } : {};
}

/** Locales that a right on a type is limited to; `null` for all of them. */
export function permittedLocales(viewer: Viewer, action: string, uid: string): string[] | null {
  const allowed = new Set<string>();
  for (const rule of viewer.ability.rulesFor(action, uid)) {
    const locales = findLocales(rule.conditions);
    if (!locales) return null;
    locales.forEach((locale) => allowed.add(locale));
  }
  return [...allowed];
}

/** i18n turns a permission's locales into the condition `{locale: {$in: […]}}`, maybe below `$and`. */
function findLocales(conditions: unknown): string[] | null {
  if (conditions === null || typeof conditions !== 'object') return null;
  const { locale, $and } = conditions as { locale?: { $in?: string[] }; $and?: unknown[] };
  if (locale?.$in) return locale.$in;
  for (const part of $and ?? []) {
    const found = findLocales(part);
    if (found) return found;
  }
  return null;
}

/** Whether the right holds on the type as a whole, for documents that do not exist yet. */
export function permittedOnType(viewer: Viewer, action: string, target: Target): boolean {
  if (!viewer.ability.can(action, target.contentType)) return false;
  if (target.locale === null) return true;
  const locales = permittedLocales(viewer, action, target.contentType);
  return locales === null || locales.includes(target.locale);
}

/**
 * Which of the targets the person has the right on, Strapi's conditions and locales included.
 * At most one query per content type and locale, none where the right is unconditional.
 */
export async function permittedTargets<T extends Target>(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  targets: T[],
): Promise<Set<T>> {
  const permitted = new Set<T>();
  const toAsk = new Map<string, T[]>();
  for (const target of targets) {
    if (!permittedOnType(viewer, action, target)) continue;
    const filter = rightFilter(strapi, viewer, action, target.contentType);
    if (filter === null) continue;
    if (documentAsked(action, target) === null || isOnlyAboutLocale(filter)) {
      permitted.add(target);
      continue;
    }
    const key = kindOf(target);
    toAsk.set(key, [...(toAsk.get(key) ?? []), target]);
  }
  for (const group of toAsk.values()) {
    const found = await permittedDocumentIds(strapi, viewer, action, group);
    group.filter((target) => found.has(target.documentId)).forEach((target) => permitted.add(target));
  }
  return permitted;
}

/** Targets that can be asked for together. */
export const kindOf = ({ contentType, locale, isNewLocale = false }: Target): string =>
  JSON.stringify([contentType, locale, isNewLocale]);

async function permittedDocumentIds(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  group: Target[],
): Promise<Set<string | null>> {
  const { contentType: uid } = group[0] as Target;
  const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
    select: ['documentId'],
    where: {
      $and: [
        { documentId: { $in: group.map((target) => target.documentId) } },
        ownRow(strapi, uid),
        inItsLocale(group[0] as Target),
        rightFilter(strapi, viewer, action, uid) ?? {},
      ],
    },
  });
  return new Set(rows.map((row) => row.documentId));
}
