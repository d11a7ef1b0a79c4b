import { Loader } from '@strapi/design-system';
import type { ApproverGroup } from '../../../../contracts/approvers';
import { useDeleteGroupMutation, useGroupQuery } from '../../api';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';

interface Props {
  group: ApproverGroup;
  onClose: () => void;
}

/** Asks before a group is deleted, and says who loses it. */
export function DeleteGroup({ group, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [remove] = useDeleteGroupMutation();
  const { data, isLoading } = useGroupQuery(group.id);

  if (isLoading) return <Loader small>{text('shared.loading')}</Loader>;
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={text('approvers.groups.delete.title', { name: group.name })}
      message={
        data === undefined
          ? text('approvers.groups.delete.message')
          : text('approvers.groups.delete.used', data.usedIn)
      }
      confirm={text('approvers.groups.delete')}
      onConfirm={() => run(remove(group.id), text('approvers.groups.deleted', { name: group.name }))}
    />
  );
}
