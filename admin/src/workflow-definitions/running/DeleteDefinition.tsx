import { useRef, useState } from 'react';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { useDeleteDefinitionMutation } from '../../api';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { statusOf } from '../../shared/error-message';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { DeleteRefused } from './DeleteRefused';

interface Props {
  definition: Pick<WorkflowDefinition, 'id' | 'name' | 'pendingWorkflows'>;
  onClose: () => void;
  onDeleted?: () => void;
}

/**
 * Asks before a definition is deleted. With pending workflows it cannot be: then it names them, also when the
 * first of them started a moment ago.
 */
export function DeleteDefinition({ definition, onClose, onDeleted }: Props) {
  const text = useText();
  const run = useRun();
  const [remove, { isLoading }] = useDeleteDefinitionMutation();
  const [isRefused, setIsRefused] = useState(definition.pendingWorkflows > 0);
  const isConfirmed = useRef(false);
  const { id, name } = definition;

  const confirm = async () => {
    isConfirmed.current = true;
    const outcome = await remove(id);
    if ('error' in outcome && statusOf(outcome.error) === 409) return setIsRefused(true);
    const answer = await run(Promise.resolve(outcome), text('workflow-definitions.deleted', { name }));
    onClose();
    if (answer !== undefined) onDeleted?.();
  };

  if (isRefused) return <DeleteRefused definition={definition} onClose={onClose} />;
  return (
    <ConfirmAction
      open={!isLoading}
      // The question closes either way; after a yes it is up to the answer what follows.
      onClose={() => !isConfirmed.current && onClose()}
      title={text('workflow-definitions.delete.title', { name })}
      message={text('workflow-definitions.delete.message')}
      confirm={text('workflow-definitions.delete')}
      onConfirm={confirm}
    />
  );
}
