import { useCallback, useEffect, useId, useRef } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useText } from '../../shared/text';
import { DocumentProblems } from '../dialog/DocumentProblems';
import { formErrors } from '../dialog/problems';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import { editProposalLink } from '../edit-link';
import { useEditProposal } from '../editor/use-edit-proposal';
import type { EditorPage } from '../editor/use-editor-page';
import { useFieldLabel } from '../editor/use-field-label';
import { useSaveShortcuts } from '../editor/use-save-shortcuts';
import type { FormValues } from '../form-values/form-schema';
import { useGoOn } from './use-go-on';
import { useOwnDraft } from './use-own-draft';
import { useSaveToOwnDraft } from './use-save-to-own-draft';

/**
 * Takes the place of Save where direct writes become changes of a draft request: one click, no dialog. The page
 * then goes on with what was saved, as it does after Save.
 */
export function SaveToOwnDraft({ editor }: { editor: EditorPage }) {
  const text = useText();
  const announce = useAnnounceSaved();
  const goOn = useGoOn();
  const reasonId = useId();
  const labelOf = useFieldLabel(editor.model);
  const getValues = useForm('ChangeRequests', (form) => form.getValues) as () => FormValues;
  const setErrors = useForm('ChangeRequests', (form) => form.setErrors);
  const { proposal, nothing } = useEditProposal(editor);
  const { save, refusal, isSaving } = useSaveToOwnDraft(proposal);
  const canSave = nothing === null && !isSaving;

  const submit = async () => {
    // Inputs that wait before they report, such as the block editor, do so when they lose the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await Promise.resolve();
    setErrors({});
    const sent = getValues();
    const saved = await save();
    if (saved === undefined) return;
    announce(saved.request);
    goOn(saved.change, sent);
  };

  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useSaveShortcuts(useCallback(() => canSave && latest.current(), [canSave]));

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <OwnDraft editor={editor} />
      {refusal && (
        <DocumentProblems
          refusal={refusal}
          labelOf={labelOf}
          onShow={() => setErrors(formErrors(refusal.problems))}
        />
      )}
      <Button
        type="submit"
        fullWidth
        startIcon={<Check />}
        onClick={submit}
        disabled={!canSave}
        loading={isSaving}
        aria-describedby={nothing === null ? undefined : reasonId}
      >
        {text('protection.save')}
      </Button>
      {nothing !== null && (
        <Typography id={reasonId} variant="pi" textColor="neutral600" textAlign="center">
          {text(nothing)}
        </Typography>
      )}
    </Flex>
  );
}

/** What the person saved of this document before, which the form does not show. */
function OwnDraft({ editor }: { editor: EditorPage }) {
  const text = useText();
  const draft = useOwnDraft(editor);

  if (draft === undefined) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} role="status">
      <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {text('protection.own-draft', { number: draft.number, title: draft.title })}
      </Typography>
      <Link tag={NavLink} to={editProposalLink(draft.change)}>
        {text('protection.own-draft.continue')}
      </Link>
    </Flex>
  );
}
