import { useMemo, type ComponentType } from 'react';
import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { CloudUpload, CrossCircle, Trash } from '@strapi/icons';
import { useText } from '../../shared/text';
import { useIsEditingProposal } from '../editor/editor-mode';
import { usePageLocale } from '../editor/page-locale';
import { useFormSchema } from '../editor/use-form-schema';
import { useMayRequest } from '../use-may-request';
import { DocumentRequestDialog } from './DocumentRequestDialog';
import { isUseful, type DocumentRequestType } from './useful';

const ICONS: Record<DocumentRequestType, ComponentType> = {
  deletion: Trash,
  publication: CloudUpload,
  unpublication: CrossCircle,
};

const POSITION: NonNullable<DocumentActionComponent['position']> = ['header', 'table-row'];

/**
 * "Request deletion", "Request publication", "Request unpublishing" (domain section 5), in the menus where the
 * content manager itself offers to delete: of the edit view and of each row of the list.
 */
export function documentRequestAction(type: DocumentRequestType): DocumentActionComponent {
  const useAction: DocumentActionComponent = ({ collectionType, document, model }: DocumentActionProps) => {
    const text = useText();
    const mayRequest = useMayRequest(model);
    const isProposal = useIsEditingProposal();
    const { schema } = useFormSchema(collectionType, model);
    const pageLocale = usePageLocale(schema);
    const name = schema?.info.displayName ?? '';
    const locale = pageLocale === undefined ? undefined : (document?.locale ?? pageLocale);
    const content = useMemo(() => {
      if (document?.documentId === undefined) return null;
      const entries = [{ documentId: document.documentId, locale, document }];
      return function Content({ onClose }: { onClose: () => void }) {
        return (
          <DocumentRequestDialog
            type={type}
            contentType={model}
            contentTypeName={name}
            entries={entries}
            onClose={onClose}
          />
        );
      };
    }, [document, locale, model, name]);

    const Icon = ICONS[type];
    const hasDraftAndPublish = schema?.options?.draftAndPublish ?? false;
    if (
      isProposal ||
      content === null ||
      !mayRequest ||
      !isUseful(type, document?.status, hasDraftAndPublish)
    )
      return null;

    return {
      label: text(`content-manager.request.${type}`),
      icon: <Icon />,
      position: POSITION,
      dialog: { type: 'modal', title: text(`content-manager.request.${type}`), content },
    };
  };
  useAction.position = POSITION;

  return useAction;
}
