import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import type { ChangeInput } from '../../../../contracts/changes';

/** What the content manager tells its actions and panels about the page. */
export type EditorProps = Pick<
  DocumentActionProps,
  'activeTab' | 'collectionType' | 'document' | 'documentId' | 'meta' | 'model'
>;

/** The document that a change is about; a creation has no document, except for a new locale of one. */
export type Target = Required<Pick<ChangeInput, 'contentType'>> &
  Pick<ChangeInput, 'documentId' | 'locale'> & { type: 'creation' | 'edition' };

interface Circumstances {
  /** Strapi's clone view: the document on the page is the original. */
  isCloning: boolean;
  /** Locale chosen on the page, undefined where the content type has none. */
  locale: string | undefined;
}

/** What saving the edit view as a change request would create or edit (domain section 5). */
export function targetOf(
  { collectionType, document, documentId, meta, model }: EditorProps,
  { isCloning, locale }: Circumstances,
): Target {
  if (isCloning) return { type: 'creation', contentType: model, locale };
  if (document?.id !== undefined) {
    return {
      type: 'edition',
      contentType: model,
      documentId: document.documentId,
      locale: locale === undefined ? undefined : (document.locale ?? locale),
    };
  }

  const siblings = meta?.availableLocales as { documentId?: string }[] | undefined;
  const existing = collectionType === 'single-types' ? siblings?.[0]?.documentId : documentId || undefined;
  return { type: 'creation', contentType: model, documentId: existing, locale };
}
