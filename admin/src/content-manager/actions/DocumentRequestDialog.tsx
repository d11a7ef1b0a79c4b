import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../shared/text';
import { FocusKeeper } from '../dialog/FocusKeeper';
import { RequestDialog } from '../dialog/RequestDialog';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import { entryLabel } from '../entry-label';
import type { DocumentRequestType } from './useful';

export interface DocumentEntry {
  documentId: string;
  locale?: string;
  document: Record<string, unknown>;
}

interface Props {
  type: DocumentRequestType;
  contentType: string;
  contentTypeName: string;
  entries: DocumentEntry[];
  /** Several entries are listed by label and make one new request. */
  isBulk?: boolean;
  /** How many more were selected for which there is nothing to do. */
  leftOut?: number;
  onSaved?: () => void;
  onClose: () => void;
}

const LONGEST_TITLE = 255;

/** The dialog for requests that change no field: deletion, publication, unpublishing, of one entry or several. */
export function DocumentRequestDialog({
  type,
  contentType,
  contentTypeName,
  entries,
  isBulk = false,
  leftOut,
  onSaved,
  onClose,
}: Props) {
  const text = useText();
  const announce = useAnnounceSaved();
  const { edit } = useDocumentLayout(contentType);
  const labels = entries.map(({ document }) =>
    entryLabel(document, edit.settings.mainField, contentTypeName),
  );
  const title =
    entries.length === 1
      ? text(`content-manager.title.${type}`, { label: labels[0] })
      : text(`content-manager.title.${type}.bulk`, { count: entries.length, name: contentTypeName });

  return (
    <FocusKeeper>
      <RequestDialog
        proposal={{
          contentType,
          ...(isBulk ? { entries: labels, leftOut } : entries[0]),
          defaultTitle: title.slice(0, LONGEST_TITLE),
          asksForMergeTarget: false,
          readChanges: async () =>
            entries.map(({ documentId, locale }) => ({ type, contentType, documentId, locale })),
        }}
        onClose={onClose}
        onSaved={(request) => {
          onClose();
          announce(request);
          onSaved?.();
        }}
      />
    </FocusKeeper>
  );
}
