import { useState } from 'react';
import type { ChangeRequest } from '../../../contracts/requests';
import { useUpdateRequestMutation } from '../api';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/text';
import { useFormRun } from '../shared/use-form-run';
import { MomentField } from './MomentField';
import { problemOf } from './moment';

const FIELDS = ['mergeAt'] as const;

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Plans when a request is published by itself. */
export function PlanDialog({ request, onClose }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(FIELDS);
  const [update, { isLoading }] = useUpdateRequestMutation();
  const [mergeAt, setMergeAt] = useState(request.mergeAt);

  const save = async () => {
    const problem = problemOf(mergeAt, Date.now());
    if (problem !== undefined) return setProblems({ mergeAt: text(problem) });
    const saved = await run(update({ id: request.id, body: { mergeAt } }), text('planning.saved'));
    if (saved !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('planning.dialog.title')}
      confirm={text('planning.dialog.confirm')}
      isSaving={isLoading}
      disabled={mergeAt === null}
      onSave={save}
      onClose={onClose}
    >
      <MomentField
        name="mergeAt"
        value={mergeAt}
        error={problems.mergeAt}
        onChange={(value) => {
          setMergeAt(value);
          setProblems({});
        }}
      />
    </FormDialog>
  );
}
