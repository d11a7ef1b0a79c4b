import { Dialog, TextButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';

/** The way out when somebody else changed the proposal in the same place: their revision in the form. */
export function StartAgain({ onConfirm }: { onConfirm: () => void }) {
  const text = useText();

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <TextButton startIcon={<ArrowClockwise />}>{text('content-manager.proposal.newest')}</TextButton>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={onConfirm} variant="danger-light">
        {text('content-manager.proposal.newest.confirm')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
