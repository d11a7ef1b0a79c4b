import { useMemo } from 'react';
import type { BulkActionComponent, BulkActionComponentProps } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { useIsNarrow } from '../../shared/use-is-narrow';
import { useMayRequest } from '../use-may-request';
import { DocumentRequestDialog } from './DocumentRequestDialog';
import { useBulkEntries } from './use-bulk-entries';
import type { DocumentRequestType } from './useful';

/**
 * The list view's bulk versions: one change request with one change per selected entry (domain section 5).
 * Entries for which it makes no sense (already live, not live) are left out, and the dialog says so.
 */
export function bulkRequestAction(type: DocumentRequestType): BulkActionComponent {
  const useAction: BulkActionComponent = (props: BulkActionComponentProps) => {
    const { documents, model } = props;
    const text = useText();
    const mayRequest = useMayRequest(model);
    const isNarrow = useIsNarrow();
    const { contentTypeName, pageLocale, entriesFor } = useBulkEntries(props);
    const selectRow = useTable('ChangeRequests', ({ selectRow: select }) => select);
    const entries = entriesFor(type);
    const leftOut = documents.length - entries.length;
    const key = entries.map(({ documentId }) => documentId).join();

    const content = useMemo(
      () =>
        function Content({ onClose }: { onClose: () => void }) {
          return (
            <DocumentRequestDialog
              type={type}
              contentType={model}
              contentTypeName={contentTypeName}
              entries={entries}
              isBulk
              leftOut={leftOut}
              onClose={onClose}
              onSaved={() => selectRow([])}
            />
          );
        },
      // The selection is compared by its ids: the list hands over a new array at every render.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [key, leftOut, model, contentTypeName, pageLocale, selectRow],
    );

    if (!mayRequest || isNarrow || entries.length === 0) return null;

    return {
      variant: 'tertiary',
      label: text(`content-manager.request.${type}`),
      dialog: { type: 'modal', title: text(`content-manager.request.${type}`), content },
    };
  };

  return useAction;
}
