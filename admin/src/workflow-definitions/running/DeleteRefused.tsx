import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { PendingWorkflows } from './PendingWorkflows';

interface Props {
  definition: Pick<WorkflowDefinition, 'id' | 'name'>;
  onClose: () => void;
}

/** Why a definition cannot be deleted: the workflows that still wait for decisions, each with a link. */
export function DeleteRefused({ definition: { id, name }, onClose }: Props) {
  const text = useText();

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('workflow-definitions.delete.refused', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text('workflow-definitions.delete.refused.message')}</Typography>
            <PendingWorkflows definition={id} />
          </Flex>
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
