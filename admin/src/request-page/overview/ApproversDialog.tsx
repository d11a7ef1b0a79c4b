import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useSetApproversMutation } from '../../api';
import { ApproverPicker } from '../../approvers/ApproverPicker';
import { chosenOf, inputOf, isSame } from '../../approvers/chosen';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/text';
import { useFormRun } from '../../shared/use-form-run';

const FIELDS = ['users', 'groups'] as const;

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Edits who should review: from then on the request does not follow the lists of its entries any more. */
export function ApproversDialog({ request, onClose }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(FIELDS);
  const [setApprovers, { isLoading }] = useSetApproversMutation();
  const [stored] = useState(() => chosenOf(request.approvers));
  const [chosen, setChosen] = useState(stored);

  const save = async () => {
    const body = inputOf(chosen);
    const saved = await run(setApprovers({ id: request.id, body }), text('request-page.approvers.saved'));
    if (saved !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('request-page.approvers.edit')}
      isSaving={isLoading}
      disabled={isSame(chosen, stored)}
      onSave={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        {!request.approvers.manual && (
          <Typography textColor="neutral800">{text('approvers.request.follows.until')}</Typography>
        )}
        <ApproverPicker
          name="approvers"
          label={text('request-page.approvers')}
          hint={text('request-page.approvers.hint')}
          error={problems.users ?? problems.groups}
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            setProblems({});
          }}
        />
      </Flex>
    </FormDialog>
  );
}
