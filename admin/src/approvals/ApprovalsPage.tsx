import { useQueryParams } from '@strapi/strapi/admin';
import { useListStagesQuery } from '../api';
import { Failure } from '../shared/Failure';
import { MY_REQUESTS_PATH } from '../shared/paths';
import { useText } from '../shared/text';
import { useExistingPage } from '../shared/use-existing-page';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { ApprovalsFrame } from './ApprovalsFrame';
import { ApprovalTable } from './ApprovalTable';
import { EmptyApprovals } from './EmptyApprovals';
import { useWorkflowFilters } from './filters';
import { APPROVAL_TABS, isNarrowed, toStagesQuery, type ApprovalsAddress, type ApprovalTab } from './query';
import { useCounted } from './use-counted';

/** Stages that wait for the person looking, and those that they answered. Its whole state is in the address. */
export function ApprovalsPage() {
  const text = useText();
  const counted = useCounted();
  const [{ query: address }, setAddress] = useQueryParams<ApprovalsAddress>();
  const tab = address.tab === 'answered' ? 'answered' : 'pending';
  const isPending = tab === 'pending';
  const { currentData, error, isFetching, refetch } = useListStagesQuery(toStagesQuery(address), {
    refetchOnMountOrArgChange: true,
  });
  useRefetchOnFocus(refetch);
  const isLeaving = useExistingPage(currentData);
  const filters = useWorkflowFilters(address, { hasState: !isPending });

  const list = () => {
    if (currentData === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
    const clear = () => setAddress({ _q: undefined, filters: undefined, page: undefined });
    return (
      <ApprovalTable
        key={tab}
        answer={currentData}
        isLoading={currentData === undefined || isLeaving}
        isPending={isPending}
        empty={<EmptyApprovals of={tab} isNarrowed={isNarrowed(address)} onClear={clear} />}
      />
    );
  };

  return (
    <ApprovalsFrame
      title={text('approvals.title')}
      subtitle={text('approvals.subtitle')}
      isBusy={isFetching}
      other={{ path: MY_REQUESTS_PATH, label: text('approvals.requests.title') }}
      search={address._q ?? ''}
      filters={filters}
      tabsLabel={text('approvals.tabs')}
      tabs={APPROVAL_TABS.map((value) => {
        const label = text(`approvals.tab.${value}`);
        return { value, label: value === 'pending' ? counted(label) : label };
      })}
      tab={tab}
      onTab={(value) =>
        setAddress({ tab: value as ApprovalTab, page: undefined, filters: undefined, _q: undefined })
      }
    >
      {list()}
    </ApprovalsFrame>
  );
}
