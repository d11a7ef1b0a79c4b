import type { Delegation } from '../../../contracts/delegations';
import { useDeleteDelegationMutation, useUpdateDelegationMutation } from '../api';
import { ConfirmAction } from '../shared/ConfirmAction';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { DelegationDialog } from './DelegationDialog';
import type { DelegationAction } from './DelegationRow';
import { formOf } from './form';

interface Props {
  delegation: Delegation;
  action: DelegationAction;
  mayManage: boolean;
  onClose: () => void;
}

/** The dialog of what somebody is about to do with a delegation. */
export function DelegationActions({ delegation, action, mayManage, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [update] = useUpdateDelegationMutation();
  const [remove] = useDeleteDelegationMutation();

  if (action === 'edit') {
    return (
      <DelegationDialog
        initial={formOf(delegation)}
        stored={delegation}
        mayManage={mayManage}
        onClose={onClose}
      />
    );
  }
  const confirmed = () =>
    action === 'end'
      ? run(update({ id: delegation.id, body: { end: true } }), text('delegations.ended'))
      : run(remove(delegation.id), text('delegations.deleted'));

  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={text(`delegations.${action}.title`)}
      message={text(`delegations.${action}.message`, { name: delegation.delegate.name })}
      confirm={text(`delegations.${action}.confirm`)}
      onConfirm={confirmed}
    />
  );
}
