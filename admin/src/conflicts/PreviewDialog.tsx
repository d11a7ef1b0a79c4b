import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ResolvePreview } from '../../../contracts/conflicts';
import { DocumentDiff } from '../diff/DocumentDiff';
import { FocusReturn } from '../shared/FocusReturn';
import { useText } from '../shared/text';

interface Props {
  label: string;
  preview: ResolvePreview | null;
  onClose: () => void;
}

/** What publishing would change after these decisions. */
export function PreviewDialog({ label, preview, onClose }: Props) {
  const text = useText();

  return (
    <Modal.Root open={preview !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('conflicts.preview.title', { label })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {preview !== null && (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography textColor="neutral600">
                {preview.left > 0
                  ? text('conflicts.preview.open', { count: preview.left })
                  : text('conflicts.preview.intro')}
              </Typography>
              {preview.becomes === 'no_change' ? (
                <Typography>{text('conflicts.preview.nothing')}</Typography>
              ) : (
                <DocumentDiff diff={preview.diff} type={preview.becomes} />
              )}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('shared.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
