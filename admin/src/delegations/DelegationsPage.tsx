import { useState } from 'react';
import { Box, Button, Divider, Tabs } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { BackButton, Layouts, Page, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import type { DelegationScope } from '../../../contracts/delegations';
import { useListDelegationsQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { Failure } from '../shared/Failure';
import { SECTION } from '../shared/paths';
import { useText } from '../shared/text';
import { useMe } from '../shared/use-me';
import { useExistingPage } from '../shared/use-existing-page';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { Warning } from '../shared/Warning';
import { DelegationDialog } from './DelegationDialog';
import { DelegationTable, PAGE_SIZE } from './DelegationTable';
import { EmptyDelegations } from './EmptyDelegations';
import { newForm } from './form';

interface Address {
  scope?: DelegationScope;
  page?: string;
  pageSize?: string;
}

const OWN_SCOPES: DelegationScope[] = ['given', 'received'];

/** Who reviews in whose name, for a while (domain section 7). Its whole state is in the address. */
export function DelegationsPage() {
  const text = useText();
  const me = useMe();
  const { allowedActions } = useRBAC({ manage: PERMISSIONS.manage });
  const mayManage = Boolean(allowedActions.canManage);
  const [{ query: address }, setAddress] = useQueryParams<Address>();
  const [isWriting, setWriting] = useState(false);
  const scopes: DelegationScope[] = mayManage ? [...OWN_SCOPES, 'all'] : OWN_SCOPES;
  const scope = address.scope ?? 'given';
  const { data, currentData, error, isFetching, refetch } = useListDelegationsQuery(
    { scope, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? PAGE_SIZE) },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchOnFocus(refetch);
  const isLeaving = useExistingPage(currentData);
  const isEnabled = data?.meta.enabled === true;
  const write = isEnabled ? () => setWriting(true) : undefined;

  const list = () => {
    if (currentData === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
    if (currentData?.data.length === 0 && !isLeaving) return <EmptyDelegations scope={scope} onNew={write} />;
    return (
      <DelegationTable
        answer={currentData}
        scope={scope}
        isLoading={currentData === undefined || isLeaving}
        mayManage={mayManage}
      />
    );
  };

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{text('delegations.title')}</Page.Title>
      <Layouts.Header
        title={text('delegations.title')}
        subtitle={text('delegations.subtitle')}
        navigationAction={<BackButton fallback={SECTION} />}
        primaryAction={
          write && (
            <Button startIcon={<Plus />} onClick={write}>
              {text('delegations.new')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        {data !== undefined && !isEnabled && (
          <Box paddingBottom={4}>
            <Warning title={text('delegations.off.title')}>{text('delegations.off.message')}</Warning>
          </Box>
        )}
        <Tabs.Root
          variant="simple"
          value={scope}
          onValueChange={(value: string) => setAddress({ scope: value as DelegationScope, page: undefined })}
        >
          <Box paddingBottom={4}>
            <Tabs.List aria-label={text('delegations.scope')}>
              {scopes.map((value) => (
                <Tabs.Trigger key={value} value={value}>
                  {text(`delegations.scope.${value}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Divider />
          </Box>
          <Tabs.Content value={scope}>{list()}</Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
      {isWriting && me !== undefined && (
        <DelegationDialog
          initial={newForm(me)}
          stored={null}
          mayManage={mayManage}
          onClose={() => setWriting(false)}
        />
      )}
    </Page.Main>
  );
}
