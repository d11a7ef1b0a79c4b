import { useState } from 'react';
import type { Delegation } from '../../../contracts/delegations';
import { useCreateDelegationMutation, useUpdateDelegationMutation } from '../api';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/text';
import { useFormRun } from '../shared/use-form-run';
import { useNow } from '../shared/use-now';
import { DelegationFields } from './DelegationFields';
import { inputOf, problemOf, updateOf, type DelegationForm } from './form';

const FIELDS = ['user', 'delegate', 'from', 'until', 'contentTypes', 'reason'] as const;

interface Props {
  initial: DelegationForm;
  /** The delegation being edited; null for a new one. */
  stored: Delegation | null;
  mayManage: boolean;
  onClose: () => void;
}

/** Makes or edits a delegation. */
export function DelegationDialog({ initial, stored, mayManage, onClose }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(FIELDS);
  const now = useNow();
  const [form, setForm] = useState(initial);
  const [isTried, setTried] = useState(false);
  const [create, created] = useCreateDelegationMutation();
  const [update, updated] = useUpdateDelegationMutation();
  const own = problemOf(form, now, stored?.until);

  const change = (part: Partial<DelegationForm>) => {
    setProblems({});
    setForm((before) => ({ ...before, ...part }));
  };

  const errorOf = (field: keyof DelegationForm) => {
    const isOpenQuestion = own?.problem === 'no-delegate' && !isTried;
    if (own?.field === field && !isOpenQuestion) return text(`delegations.problem.${own.problem}`);
    return problems[field];
  };

  const save = async () => {
    setTried(true);
    const input = inputOf(form);
    if (own !== null || input === null) return;
    const saved = await (stored === null
      ? run(create(input), text('delegations.created'))
      : run(update({ id: stored.id, body: updateOf(form, stored) }), text('delegations.saved')));
    if (saved !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text(stored === null ? 'delegations.new.title' : 'delegations.edit.title')}
      confirm={text(stored === null ? 'delegations.new.save' : 'shared.save')}
      isSaving={created.isLoading || updated.isLoading}
      onSave={save}
      onClose={onClose}
    >
      <DelegationFields
        form={form}
        change={change}
        errorOf={errorOf}
        choosesUser={mayManage && stored === null}
      />
    </FormDialog>
  );
}
