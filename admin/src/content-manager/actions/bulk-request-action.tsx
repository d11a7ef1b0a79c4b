import { useMemo } from 'react';
import type { BulkActionComponent, BulkActionComponentProps } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { usePageLocale } from '../editor/page-locale';
import { useFormSchema } from '../editor/use-form-schema';
import { useMayRequest } from '../use-may-request';
import { DocumentRequestDialog } from './DocumentRequestDialog';
import { isUseful, type DocumentRequestType } from './useful';

/**
 * The list view's bulk versions: one change request with one change per selected entry (domain section 5).
 * Entries for which it makes no sense (already live, not live) are left out, and the dialog says so.
 */
export function bulkRequestAction(type: DocumentRequestType): BulkActionComponent {
  const useAction: BulkActionComponent = ({ collectionType, documents, model }: BulkActionComponentProps) => {
    const text = useText();
    const mayRequest = useMayRequest(model);
    const { schema } = useFormSchema(collectionType, model);
    const pageLocale = usePageLocale(schema);
    const selectRow = useTable('ChangeRequests', ({ selectRow: select }) => select);
    const name = schema?.info.displayName ?? '';
    const hasDraftAndPublish = schema?.options?.draftAndPublish ?? false;
    const useful = documents.filter(({ status }) => isUseful(type, status, hasDraftAndPublish));
    const leftOut = documents.length - useful.length;
    const key = useful.map(({ documentId }) => documentId).join();

    const content = useMemo(() => {
      const entries = useful.map((document) => ({
        documentId: document.documentId,
        locale: pageLocale === undefined ? undefined : (document.locale ?? pageLocale),
        document,
      }));
      return function Content({ onClose }: { onClose: () => void }) {
        return (
          <DocumentRequestDialog
            type={type}
            contentType={model}
            contentTypeName={name}
            entries={entries}
            isBulk
            leftOut={leftOut}
            onClose={onClose}
            onSaved={() => selectRow([])}
          />
        );
      };
      // The selection is compared by its ids: the list hands over a new array at every render.
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [key, leftOut, model, name, pageLocale, selectRow]);

    if (!mayRequest || useful.length === 0) return null;

    return {
      variant: 'tertiary',
      label: text(`content-manager.request.${type}`),
      dialog: { type: 'modal', title: text(`content-manager.request.${type}`), content },
    };
  };

  return useAction;
}
