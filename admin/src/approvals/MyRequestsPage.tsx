import { useQueryParams } from '@strapi/strapi/admin';
import type { WorkflowScope } from '../../../contracts/workflows';
import { useListWorkflowsQuery } from '../api';
import { Failure } from '../shared/Failure';
import { APPROVALS_PATH } from '../shared/paths';
import { useText } from '../shared/text';
import { useExistingPage } from '../shared/use-existing-page';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { ApprovalsFrame } from './ApprovalsFrame';
import { EmptyApprovals } from './EmptyApprovals';
import { useWorkflowFilters } from './filters';
import { isNarrowed, toWorkflowsQuery, type RequestedAddress } from './query';
import { RequestedTable } from './RequestedTable';
import { useCounted } from './use-counted';

const SCOPES = ['mine', 'all'] as const satisfies WorkflowScope[];

/** What became of the approval that somebody asks for, and of everybody's. Its whole state is in the address. */
export function MyRequestsPage() {
  const text = useText();
  const counted = useCounted();
  const [{ query: address }, setAddress] = useQueryParams<RequestedAddress>();
  const scope = address.scope === 'all' ? 'all' : 'mine';
  const { currentData, error, isFetching, refetch } = useListWorkflowsQuery(toWorkflowsQuery(address), {
    refetchOnMountOrArgChange: true,
  });
  useRefetchOnFocus(refetch);
  const isLeaving = useExistingPage(currentData);
  const filters = useWorkflowFilters(address);

  const list = () => {
    if (currentData === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
    if (currentData?.data.length === 0 && !isLeaving) {
      const clear = () => setAddress({ _q: undefined, filters: undefined, page: undefined });
      return <EmptyApprovals of={scope} isNarrowed={isNarrowed(address)} onClear={clear} />;
    }
    return <RequestedTable answer={currentData} isLoading={currentData === undefined || isLeaving} />;
  };

  return (
    <ApprovalsFrame
      title={text('approvals.requests.title')}
      subtitle={text('approvals.requests.subtitle')}
      isBusy={isFetching}
      other={{ path: APPROVALS_PATH, label: counted(text('approvals.title')) }}
      search={address._q ?? ''}
      filters={filters}
      tabsLabel={text('approvals.requests.scope')}
      tabs={SCOPES.map((value) => ({ value, label: text(`approvals.requests.scope.${value}`) }))}
      tab={scope}
      onTab={(value) =>
        setAddress({ scope: value as WorkflowScope, page: undefined, filters: undefined, _q: undefined })
      }
    >
      {list()}
    </ApprovalsFrame>
  );
}
