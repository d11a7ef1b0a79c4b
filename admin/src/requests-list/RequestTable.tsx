import type { ListAnswer } from '../../../contracts/envelope';
import type { ListedRequest } from '../../../contracts/requests';
import { PagedTable } from '../shared/PagedTable';
import { useText } from '../shared/text';
import { PAGE_SIZE } from './query';
import { RequestRow } from './RequestRow';

interface Props {
  answer: ListAnswer<ListedRequest> | undefined;
  isLoading: boolean;
}

/** A page of change requests with its pagination. */
export function RequestTable({ answer, isLoading }: Props) {
  const text = useText();
  const rows = answer?.data ?? [];
  // Where nothing waits for a workflow, the column would only be empty.
  const showsStages = rows.some(({ activeStages }) => activeStages.length > 0);
  const columns = [
    { name: 'number', label: text('requests-list.column.request'), sortable: true },
    { name: 'status', label: text('requests-list.column.status'), sortable: true },
    ...(showsStages ? [{ name: 'activeStages', label: text('approvals.column.active') }] : []),
    { name: 'creator', label: text('requests-list.column.creator') },
    { name: 'reviews', label: text('requests-list.column.reviews') },
    { name: 'lastActivityAt', label: text('requests-list.column.activity'), sortable: true },
  ];

  return (
    <PagedTable columns={columns} answer={answer} isLoading={isLoading} pageSize={PAGE_SIZE}>
      {rows.map((request) => (
        <RequestRow key={request.id} request={request} showsStages={showsStages} />
      ))}
    </PagedTable>
  );
}
