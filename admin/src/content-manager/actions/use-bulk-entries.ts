import type { BulkActionComponentProps } from '@strapi/content-manager/strapi-admin';
import { usePageLocale } from '../editor/page-locale';
import { useFormSchema } from '../editor/use-form-schema';
import type { DocumentEntry } from './DocumentRequestDialog';
import { isUseful, type DocumentRequestType } from './useful';

/** The selected entries as changes need them: those for which a type of change makes sense. */
export function useBulkEntries({ collectionType, documents, model }: BulkActionComponentProps) {
  const { schema } = useFormSchema(collectionType, model);
  const pageLocale = usePageLocale(schema);
  const hasDraftAndPublish = schema?.options?.draftAndPublish ?? false;

  const entriesFor = (type: DocumentRequestType): DocumentEntry[] =>
    documents
      .filter(({ status }) => isUseful(type, status, hasDraftAndPublish))
      .map((document) => ({
        documentId: document.documentId,
        locale: pageLocale === undefined ? undefined : (document.locale ?? pageLocale),
        document,
      }));

  return { contentTypeName: schema?.info.displayName ?? '', pageLocale, entriesFor };
}
