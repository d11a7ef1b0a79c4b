import { useQueryParams } from '@strapi/strapi/admin';
import { useGroupsQuery } from '../../api';
import { groupPath } from '../../settings/paths';
import { SearchedPage } from '../../shared/SearchedPage';
import { useText } from '../../shared/text';
import { GroupTable } from './GroupTable';

const PAGE_SIZE = 20;

interface Address {
  _q?: string;
  page?: string;
  pageSize?: string;
}

/** The approver groups of the site. What is searched and shown is in the address. */
export function GroupsPage() {
  const text = useText();
  const [{ query: address }] = useQueryParams<Address>();
  const { data, currentData, error, isLoading, isFetching, refetch } = useGroupsQuery(
    {
      page: Number(address.page ?? 1),
      pageSize: Number(address.pageSize ?? PAGE_SIZE),
      ...(address._q ? { _q: address._q } : {}),
    },
    { refetchOnMountOrArgChange: true },
  );

  return (
    <SearchedPage
      title={text('approvers.groups')}
      subtitle={text('approvers.groups.subtitle')}
      search={{
        label: text('approvers.groups.search'),
        placeholder: text('approvers.groups.search.placeholder'),
      }}
      create={{ label: text('approvers.groups.create'), to: groupPath() }}
      empty={{
        none: text('approvers.groups.none'),
        nothing: text('approvers.groups.nothing'),
        clear: text('approvers.groups.clear'),
      }}
      total={currentData?.meta.pagination.total}
      error={error}
      isFetching={isFetching}
      retry={refetch}
    >
      <GroupTable answer={data} isLoading={isLoading} pageSize={PAGE_SIZE} />
    </SearchedPage>
  );
}
