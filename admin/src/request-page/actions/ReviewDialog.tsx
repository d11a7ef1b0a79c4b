import { Modal } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { ReviewForm } from '../reviews/ReviewForm';

interface Props {
  request: ChangeRequest;
  open: boolean;
  onClose: () => void;
}

export function ReviewDialog({ request, open, onClose }: Props) {
  const text = useText();

  return (
    <Modal.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('request-page.review.title', { number: request.number })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ReviewForm request={request} onDone={onClose} onCancel={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
