import { useMemo } from 'react';
import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { formErrors } from '../dialog/problems';
import { FocusKeeper } from '../dialog/FocusKeeper';
import { RequestDialog } from '../dialog/RequestDialog';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import { useEditorMode } from '../editor/editor-mode';
import type { EditorPage } from '../editor/use-editor-page';
import { useEditProposal } from '../editor/use-edit-proposal';
import { useFieldLabel } from '../editor/use-field-label';
import { useMayRequest } from '../use-may-request';
import { SMALL_FORMS } from './small-forms';

/**
 * "Save as change request" for an entry that is edited in the relation modal or beside its preview. Strapi shows two
 * buttons there: this one where it leaves a place free.
 */
export const useSmallFormAction: DocumentActionComponent = (props: DocumentActionProps) => {
  const { activeTab, collectionType, document, documentId, meta, model } = props;
  const text = useText();
  const mayRequest = useMayRequest(model);
  const mode = useEditorMode(model, document === undefined);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const content = useMemo(() => {
    const editor = { activeTab, collectionType, document, documentId, meta, model, isCloning: false };
    return function Content({ onClose }: { onClose: () => void }) {
      return <SaveDialog editor={editor} onClose={onClose} />;
    };
  }, [activeTab, collectionType, document, documentId, meta, model]);

  if (mode === 'proposal' || !mayRequest) return null;
  return {
    label: text('content-manager.save'),
    position: SMALL_FORMS,
    disabled: !modified,
    dialog: { type: 'modal', title: text('content-manager.save'), content },
  };
};
useSmallFormAction.position = SMALL_FORMS;

function SaveDialog({ editor, onClose }: { editor: EditorPage; onClose: () => void }) {
  const announce = useAnnounceSaved();
  const labelOf = useFieldLabel(editor.model);
  const { proposal } = useEditProposal(editor);
  const resetForm = useForm('ChangeRequests', (form) => form.resetForm);
  const setErrors = useForm('ChangeRequests', (form) => form.setErrors);

  return (
    <FocusKeeper>
      <RequestDialog
        proposal={proposal}
        labelOf={labelOf}
        onClose={onClose}
        onRefused={(problems) => setErrors(formErrors(problems))}
        onSaved={(request) => {
          onClose();
          resetForm();
          announce(request);
        }}
      />
    </FocusKeeper>
  );
}
