import { useState } from 'react';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useUpdateRequestMutation } from '../../api';
import { ApproverPicker } from '../../approvers/ApproverPicker';
import { chosenOf, inputOf, isSame } from '../../approvers/chosen';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/text';
import { useFormRun } from '../../shared/use-form-run';

const FIELDS = ['collaborators'] as const;

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Invites people to edit the request beside its authors, or takes that back. */
export function CollaboratorsDialog({ request, onClose }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(FIELDS);
  const [update, { isLoading }] = useUpdateRequestMutation();
  const [stored] = useState(() => chosenOf({ users: request.collaborators, groups: [] }));
  const [chosen, setChosen] = useState(stored);

  const save = async () => {
    const body = { collaborators: inputOf(chosen).users };
    const saved = await run(update({ id: request.id, body }), text('request-page.collaborators.saved'));
    if (saved !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('request-page.collaborators.edit')}
      isSaving={isLoading}
      disabled={isSame(chosen, stored)}
      onSave={save}
      onClose={onClose}
    >
      <ApproverPicker
        name="collaborators"
        label={text('request-page.details.collaborators')}
        hint={text('request-page.collaborators.hint')}
        error={problems.collaborators}
        value={chosen}
        isPeopleOnly
        onChange={(next) => {
          setChosen(next);
          setProblems({});
        }}
      />
    </FormDialog>
  );
}
