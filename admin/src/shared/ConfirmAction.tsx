import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { FocusReturn } from './FocusReturn';
import { useText } from './text';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  message: React.ReactNode;
  /** What the button says: the deed itself, not "Confirm". */
  confirm: string;
  onConfirm: () => unknown;
}

/** Asks before something that people would not want by accident. */
export function ConfirmAction({ open, onClose, title, message, confirm, onConfirm }: Props) {
  const text = useText();

  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ConfirmDialog
        title={title}
        startAction={
          <>
            <FocusReturn />
            <Button fullWidth variant="tertiary" onClick={onClose}>
              {text('shared.cancel')}
            </Button>
          </>
        }
        endAction={
          <Button
            fullWidth
            variant="danger-light"
            onClick={() => {
              void onConfirm();
              onClose();
            }}
          >
            {confirm}
          </Button>
        }
      >
        {message}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
