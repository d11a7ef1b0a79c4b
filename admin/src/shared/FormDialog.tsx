import type { ReactNode } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { FocusReturn } from './FocusReturn';
import { useText } from './text';

interface Props {
  title: string;
  /** What the button that saves is called; "Save" without. */
  confirm?: string;
  /** What the button that gives up is called; "Cancel" without. */
  dismiss?: string;
  variant?: 'default' | 'success-light' | 'danger';
  isSaving: boolean;
  /** There is nothing that could be saved. */
  disabled?: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form: it is open as long as it is there, and gives the focus back to where it came from. */
export function FormDialog({
  title,
  confirm,
  dismiss,
  variant,
  isSaving,
  disabled,
  onSave,
  onClose,
  children,
}: Props) {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {dismiss ?? text('shared.cancel')}
          </Button>
          <Button variant={variant} loading={isSaving} disabled={disabled} onClick={() => void onSave()}>
            {confirm ?? text('shared.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
