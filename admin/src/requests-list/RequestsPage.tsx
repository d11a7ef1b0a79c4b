import { Flex } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import type { RequestScope } from '../../../contracts/requests';
import { useListRequestsQuery } from '../api';
import { ApprovalsLink } from '../approvals/ApprovalsLink';
import { DelegationsLink } from '../delegations/DelegationsLink';
import { Failure } from '../shared/Failure';
import { ListFrame } from '../shared/ListFrame';
import { useText } from '../shared/text';
import { useExistingPage } from '../shared/use-existing-page';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { EmptyList } from './EmptyList';
import { useListFilters } from './filters';
import { isNarrowed, LIST_SCOPES, toRequestQuery, type ListAddress } from './query';
import { RequestTable } from './RequestTable';

/** The list of change requests. Its whole state is in the address. */
export function RequestsPage() {
  const text = useText();
  const [{ query: address }, setAddress] = useQueryParams<ListAddress>();
  const { data, currentData, error, isLoading, isFetching, refetch } = useListRequestsQuery(
    toRequestQuery(address),
    {
      refetchOnMountOrArgChange: true,
    },
  );
  useRefetchOnFocus(refetch);
  const isLeaving = useExistingPage(currentData);
  const filters = useListFilters();
  const scope = address.scope ?? 'all';
  const showsNothing = currentData?.data.length === 0 && !isLeaving;

  const openScope = (value: string) => setAddress({ scope: value as RequestScope, page: undefined });
  const clear = () => setAddress({ _q: undefined, filters: undefined, page: undefined });

  const list = () => {
    if (currentData === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
    if (showsNothing) {
      return <EmptyList scope={scope} narrowed={isNarrowed(address)} onClear={clear} />;
    }
    return <RequestTable answer={data} isLoading={isLoading || isLeaving} />;
  };

  return (
    <ListFrame
      title={text('shared.plugin.name')}
      subtitle={text('requests-list.subtitle')}
      isBusy={isFetching}
      secondaryAction={
        <Flex gap={2} wrap="wrap">
          <ApprovalsLink />
          <DelegationsLink />
        </Flex>
      }
      search={{
        value: address._q ?? '',
        label: text('requests-list.search'),
        placeholder: text('requests-list.search.placeholder'),
      }}
      filters={filters}
      tabs={{
        label: text('requests-list.scope'),
        value: scope,
        onChange: openScope,
        options: LIST_SCOPES.map((value) => ({ value, label: text(`requests-list.scope.${value}`) })),
      }}
    >
      {list()}
    </ListFrame>
  );
}
