import type { Core } from '@strapi/strapi';
import {
  alternativesOf,
  creatorsFirst,
  isOnlyAboutLocale,
  ownRow,
  permittedLocales,
  rightFilter,
  type Viewer,
} from '../permissions';

type Filter = Record<string, unknown>;

/**
 * Conditions on changes of a content type, any of which says that the person does not have the right on what the
 * change is about; `locales` are those that such changes have. For lists what `permittedChanges` is for one request.
 */
export function changesWithoutRight(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  contentType: string,
  locales: string[],
): Filter[] {
  const filter = rightFilter(strapi, viewer, action, contentType);
  if (filter === null) return [{ contentType }];
  const permitted = permittedLocales(viewer, action, contentType) ?? locales;
  const forbidden = locales.filter((locale) => !permitted.includes(locale));
  const without: Filter[] = forbidden.length === 0 ? [] : [{ contentType, targetLocale: { $in: forbidden } }];
  if (isOnlyAboutLocale(filter)) return without;
  // Conditions are asked of a document's row in the change's own locale.
  for (const locale of [null, ...locales.filter((code) => permitted.includes(code))]) {
    // A row without a document would make "is none of them" unknown, which hides nothing.
    const ofDocuments = { documentId: { $notNull: true } };
    const rows = [ownRow(strapi, contentType), locale === null ? {} : { locale }, ofDocuments];
    const having = (alternative: Filter) =>
      strapi.db
        .queryBuilder(contentType)
        .select('documentId')
        .where({ $and: [creatorsFirst(strapi, alternative), ...rows] })
        .getKnexQuery();
    without.push({
      contentType,
      targetLocale: locale === null ? { $null: true } : locale,
      // Of what does not exist yet the right on the type counts (section 10).
      type: { $ne: 'creation' },
      // One query inside for each alternative: the joins of several in one would multiply.
      $and: alternativesOf(filter).map((alternative) => ({
        targetDocumentId: { $notIn: having(alternative) },
      })),
    });
  }
  return without;
}
