import type { ApproverGroup } from '../../../../contracts/approvers';
import type { ListAnswer } from '../../../../contracts/envelope';
import { PagedTable } from '../../shared/PagedTable';
import { useText } from '../../shared/text';
import { GroupRow } from './GroupRow';

interface Props {
  answer: ListAnswer<ApproverGroup> | undefined;
  isLoading: boolean;
  pageSize: number;
}

const COLUMNS = ['name', 'description', 'members'] as const;

/** A page of approver groups with its pagination. */
export function GroupTable({ answer, isLoading, pageSize }: Props) {
  const text = useText();

  return (
    <PagedTable
      columns={COLUMNS.map((name) => ({ name, label: text(`approvers.groups.${name}`) }))}
      answer={answer}
      isLoading={isLoading}
      pageSize={pageSize}
      actions={text('approvers.groups.actions')}
    >
      {(answer?.data ?? []).map((group) => (
        <GroupRow key={group.id} group={group} />
      ))}
    </PagedTable>
  );
}
