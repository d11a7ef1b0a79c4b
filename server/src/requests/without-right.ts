import type { Core } from '@strapi/strapi';
import {
  alternativesOf,
  creatorsFirst,
  DOCUMENT_ACTIONS,
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
  // One query inside for each alternative: the joins of several in one would multiply.
  const amongNone = (ofRows: Filter): Filter[] =>
    alternativesOf(filter).map((alternative) => ({
      targetDocumentId: {
        $notIn: documentsWith(strapi, contentType, creatorsFirst(strapi, alternative), ofRows),
      },
    }));
  // Conditions are asked of a document's row in the change's own locale.
  for (const locale of [null, ...locales.filter((code) => permitted.includes(code))]) {
    without.push({
      contentType,
      targetLocale: locale === null ? { $null: true } : locale,
      // Of what does not exist yet the right on the type counts (section 10).
      type: { $ne: 'creation' },
      $and: amongNone(locale === null ? {} : { locale }),
    });
  }
  // A new locale has no row yet: who may read it is asked of the document's other locales.
  if (action === DOCUMENT_ACTIONS.read) {
    without.push({
      contentType,
      type: 'creation',
      $and: [{ targetDocumentId: { $notNull: true } }, ...amongNone({})],
    });
  }
  return without;
}

/** The ids of the documents with a row like that. */
const documentsWith = (strapi: Core.Strapi, contentType: string, ...conditions: Filter[]) =>
  strapi.db
    .queryBuilder(contentType)
    .select('documentId')
    // A row without a document would make "is none of them" unknown, which hides nothing.
    .where({ $and: [...conditions, ownRow(strapi, contentType), { documentId: { $notNull: true } }] })
    .getKnexQuery();
