import type { ReactNode } from 'react';
import { Box, VisuallyHidden } from '@strapi/design-system';
import { Pagination, Table } from '@strapi/strapi/admin';
import type { ListAnswer } from '../../../contracts/envelope';

interface Column {
  name: string;
  label: string;
  /** The list can be sorted by it, in the address. */
  sortable?: boolean;
}

interface Props {
  columns: Column[];
  answer: ListAnswer<{ id: string }> | undefined;
  isLoading: boolean;
  pageSize: number;
  /** Head of a first column that chooses rows. */
  choosing?: ReactNode;
  /** What the last column is called for those who cannot see that it has no head. */
  actions?: string;
  /** The rows. */
  children: ReactNode;
}

/** A page of a list: heads that sort it where it can be sorted, its rows, and the way to its other pages. */
export function PagedTable({ columns, answer, isLoading, pageSize, choosing, actions, children }: Props) {
  const headers = columns.map((column) => ({ sortable: false, ...column }));

  return (
    <Box>
      <Table.Root headers={headers} rows={answer?.data ?? []} isLoading={isLoading}>
        <Table.Content>
          <Table.Head>
            {choosing}
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
            {actions !== undefined && (
              <Table.Cell>
                <VisuallyHidden>{actions}</VisuallyHidden>
              </Table.Cell>
            )}
          </Table.Head>
          <Table.Loading />
          <Table.Body>{children}</Table.Body>
        </Table.Content>
      </Table.Root>
      <Pagination.Root {...answer?.meta.pagination} defaultPageSize={pageSize}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}
