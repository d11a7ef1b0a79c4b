import { useId, useRef } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { formErrors } from '../dialog/problems';
import { RequestDialog } from '../dialog/RequestDialog';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import { useEditProposal } from './use-edit-proposal';
import type { EditorPage } from './use-editor-page';
import { useFieldLabel } from './use-field-label';

interface Props {
  editor: EditorPage;
  isShown: boolean;
  onShownChange: (isShown: boolean) => void;
  /** Where the person may save in no other way, the button takes the place of Save. */
  isOnlyWay?: boolean;
  /** The button before it says already why there is nothing to save. */
  isReasonGiven?: boolean;
}

/** The button of the edit view that opens the dialog, and the reason in words while there is nothing to save. */
export function SaveAsChangeRequest({
  editor,
  isShown,
  onShownChange,
  isOnlyWay = false,
  isReasonGiven = false,
}: Props) {
  const text = useText();
  const announce = useAnnounceSaved();
  const labelOf = useFieldLabel(editor.model);
  const reasonId = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const { proposal, nothing } = useEditProposal(editor);
  const resetForm = useForm('ChangeRequests', (form) => form.resetForm);
  const setErrors = useForm('ChangeRequests', (form) => form.setErrors);

  /** Once saved there is nothing left to save: the button is disabled and cannot take the focus back. */
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    const goal = trigger.current?.disabled ? document.getElementById('main-content') : trigger.current;
    goal?.focus();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Modal.Root open={isShown && nothing === null} onOpenChange={onShownChange}>
        <Modal.Trigger>
          <Button
            ref={trigger}
            fullWidth
            type={isOnlyWay ? 'submit' : 'button'}
            variant={isOnlyWay ? 'default' : 'tertiary'}
            startIcon={<Discuss />}
            disabled={nothing !== null}
            aria-describedby={nothing === null || isReasonGiven ? undefined : reasonId}
          >
            {text('content-manager.save')}
          </Button>
        </Modal.Trigger>
        <Modal.Content onCloseAutoFocus={giveFocusBack}>
          <Modal.Header closeLabel={text('content-manager.dialog.close')}>
            <Modal.Title>{text('content-manager.save')}</Modal.Title>
          </Modal.Header>
          <RequestDialog
            proposal={proposal}
            labelOf={labelOf}
            onClose={() => onShownChange(false)}
            onRefused={(problems) => setErrors(formErrors(problems))}
            onSaved={(request) => {
              onShownChange(false);
              resetForm();
              announce(request);
            }}
          />
        </Modal.Content>
      </Modal.Root>
      {nothing !== null && !isReasonGiven && (
        <Typography id={reasonId} variant="pi" textColor="neutral600" textAlign="center">
          {text(nothing)}
        </Typography>
      )}
    </Flex>
  );
}
