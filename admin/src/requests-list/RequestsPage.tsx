import { Box, Divider, Tabs } from '@strapi/design-system';
import { Filters, Layouts, Page, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import type { RequestScope } from '../../../contracts/requests';
import { useListRequestsQuery } from '../api';
import { Failure } from '../shared/Failure';
import { useText } from '../shared/text';
import { EmptyList } from './EmptyList';
import { useListFilters } from './filters';
import { isNarrowed, LIST_SCOPES, toRequestQuery, type ListAddress } from './query';
import { RequestTable } from './RequestTable';

/** The list of change requests. Its whole state is in the address. */
export function RequestsPage() {
  const text = useText();
  const [{ query: address }, setAddress] = useQueryParams<ListAddress>();
  const { data, error, isLoading, isFetching, refetch } = useListRequestsQuery(toRequestQuery(address), {
    refetchOnMountOrArgChange: true,
  });
  const filters = useListFilters();
  const scope = address.scope ?? 'all';
  const showsNothing = data !== undefined && data.data.length === 0 && !isFetching;

  const openScope = (value: string) => setAddress({ scope: value as RequestScope, page: undefined });
  const clear = () => setAddress({ _q: undefined, filters: undefined, page: undefined });

  const list = () => {
    if (error !== undefined) return <Failure error={error} retry={refetch} />;
    if (showsNothing) {
      return <EmptyList scope={scope} narrowed={isNarrowed(address)} onClear={clear} />;
    }
    return <RequestTable answer={data} isLoading={isLoading} />;
  };

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{text('shared.plugin.name')}</Page.Title>
      <Layouts.Header title={text('shared.plugin.name')} subtitle={text('requests-list.subtitle')} />
      <Layouts.Action
        startActions={
          <>
            <SearchInput
              key={address._q ?? ''}
              label={text('requests-list.search')}
              placeholder={text('requests-list.search.placeholder')}
            />
            <Filters.Root options={filters}>
              <Filters.Trigger />
              <Filters.Popover zIndex={499} />
              <Filters.List />
            </Filters.Root>
          </>
        }
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={scope} onValueChange={openScope}>
          <Box paddingBottom={4}>
            <Tabs.List aria-label={text('requests-list.scope')}>
              {LIST_SCOPES.map((value) => (
                <Tabs.Trigger key={value} value={value}>
                  {text(`requests-list.scope.${value}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Divider />
          </Box>
          <Tabs.Content value={scope}>{list()}</Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
