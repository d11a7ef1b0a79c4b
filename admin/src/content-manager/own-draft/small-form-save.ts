import { useEffect, useMemo } from 'react';
import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { formErrors } from '../dialog/problems';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import { useEditorMode } from '../editor/editor-mode';
import { useEditProposal } from '../editor/use-edit-proposal';
import { SMALL_FORMS } from '../actions/small-forms';
import { useMayRequest } from '../use-may-request';
import { useSaveToOwnDraft } from './use-save-to-own-draft';

/** One click into the person's own draft request, for an entry that is edited in the relation modal or beside its preview. */
export const useSmallFormSave: DocumentActionComponent = (props: DocumentActionProps) => {
  const { activeTab, collectionType, document, documentId, meta, model } = props;
  const text = useText();
  const announce = useAnnounceSaved();
  const { toggleNotification } = useNotification();
  const mayRequest = useMayRequest(model);
  const mode = useEditorMode(model, document === undefined);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const resetForm = useForm('ChangeRequests', (form) => form.resetForm);
  const setErrors = useForm('ChangeRequests', (form) => form.setErrors);
  const editor = useMemo(
    () => ({ activeTab, collectionType, document, documentId, meta, model, isCloning: false }),
    [activeTab, collectionType, document, documentId, meta, model],
  );
  const { proposal } = useEditProposal(editor);
  const { save, refusal, isSaving } = useSaveToOwnDraft(proposal);

  useEffect(() => {
    if (refusal === null) return;
    toggleNotification({ type: 'danger', message: refusal.message });
    setErrors(formErrors(refusal.problems));
  }, [refusal, setErrors, toggleNotification]);

  if (mode !== 'intercept' || !mayRequest) return null;
  return {
    label: text('protection.save'),
    position: SMALL_FORMS,
    disabled: !modified || isSaving,
    loading: isSaving,
    onClick: async () => {
      const saved = await save();
      if (saved === undefined) return;
      resetForm();
      announce(saved.request);
    },
  };
};
useSmallFormSave.position = SMALL_FORMS;
