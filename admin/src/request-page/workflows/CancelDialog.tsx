import { useState } from 'react';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { Workflow } from '../../../../contracts/workflows';
import { useCancelWorkflowMutation } from '../../api';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';

interface Props {
  workflow: Workflow;
  onClose: () => void;
}

/** Asks before a workflow is canceled, says what becomes of the request, and takes a word about why. */
export function CancelDialog({ workflow, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [cancel, { isLoading }] = useCancelWorkflowMutation();
  const [comment, setComment] = useState('');

  const save = async () => {
    const body = comment.trim() === '' ? {} : { comments: comment };
    const done = await run(cancel({ id: workflow.id, body }), text('approvals.canceled'));
    if (done !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('approvals.cancel.title')}
      confirm={text('approvals.cancel')}
      dismiss={text('approvals.cancel.dismiss')}
      variant="danger"
      isSaving={isLoading}
      onSave={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography>
          {text('approvals.cancel.message', {
            name: workflow.definition.name,
            number: workflow.request.number,
          })}
        </Typography>
        <Field.Root name="comment" hint={text('approvals.comment.hint')}>
          <Field.Label>{text('approvals.comment')}</Field.Label>
          <Textarea
            value={comment}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setComment(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </FormDialog>
  );
}
