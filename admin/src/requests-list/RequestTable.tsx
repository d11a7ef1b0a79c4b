import { Box } from '@strapi/design-system';
import { Pagination, Table } from '@strapi/strapi/admin';
import type { ListAnswer } from '../../../contracts/envelope';
import type { ListedRequest } from '../../../contracts/requests';
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
  const headers = [
    { name: 'number', label: text('requests-list.column.request'), sortable: true },
    { name: 'status', label: text('requests-list.column.status'), sortable: true },
    { name: 'creator', label: text('requests-list.column.creator'), sortable: false },
    { name: 'reviews', label: text('requests-list.column.reviews'), sortable: false },
    { name: 'lastActivityAt', label: text('requests-list.column.activity'), sortable: true },
  ];
  const rows = answer?.data ?? [];

  return (
    <Box>
      <Table.Root headers={headers} rows={rows} isLoading={isLoading}>
        <Table.Content>
          <Table.Head>
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
          </Table.Head>
          <Table.Loading />
          <Table.Body>
            {rows.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      <Pagination.Root {...answer?.meta.pagination} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}
