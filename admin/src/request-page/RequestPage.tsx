import { lazy, Suspense } from 'react';
import { Box, Divider, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import type { ChangeRequest } from '../../../contracts/requests';
import { useGetRequestQuery } from '../api';
import { NotPublishedNotice } from '../planning/NotPublishedNotice';
import { Failure } from '../shared/Failure';
import { REQUEST_TABS, requestPath, SECTION, type RequestTab } from '../shared/paths';
import { useText } from '../shared/text';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { ChecksTab } from './checks/ChecksTab';
import { ConflictsBanner } from './conflicts/ConflictsBanner';
import { OverviewTab } from './overview/OverviewTab';
import { RequestHeader } from './RequestHeader';
import { ReviewDraftProvider } from './reviews/review-draft';
import { ReviewsTab } from './reviews/ReviewsTab';
import { partsOf } from './split/parts';
import { SplitNotice } from './split/SplitNotice';
import { DenialNotice } from './workflows/DenialNotice';
import { TabLabel } from './TabLabel';

/** Apart from the rest: it brings the text comparison along. */
const ChangesTab = lazy(() =>
  import('./changes/ChangesTab').then((module) => ({ default: module.ChangesTab })),
);

/** Apart, too: few requests need approval by a workflow. */
const ApprovalTab = lazy(() =>
  import('./workflows/ApprovalTab').then((module) => ({ default: module.ApprovalTab })),
);

const TABS: Record<RequestTab, React.ComponentType<{ request: ChangeRequest }>> = {
  overview: OverviewTab,
  changes: ChangesTab,
  approval: ApprovalTab,
  reviews: ReviewsTab,
  checks: ChecksTab,
};

const isTab = (value: string): value is RequestTab => (REQUEST_TABS as readonly string[]).includes(value);

const tabsOf = ({ workflows }: ChangeRequest): RequestTab[] =>
  REQUEST_TABS.filter((tab) => tab !== 'approval' || workflows.length > 0);

/** One change request: header with its actions, and its tabs. */
export function RequestPage() {
  const text = useText();
  const navigate = useNavigate();
  const { id = '', tab = 'overview' } = useParams();
  const {
    data: request,
    error,
    refetch,
  } = useGetRequestQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  useRefetchOnFocus(refetch);

  if (!isTab(tab)) return <Navigate to={requestPath(id)} replace />;
  const parts = partsOf(error);
  if (parts.length > 0) return <SplitNotice parts={parts} />;
  // A request that is shown stays when a refetch fails: somebody may be typing on it.
  if (request === undefined && error !== undefined) {
    return (
      <Page.Main>
        <Layouts.Header title={text('shared.plugin.name')} />
        <Layouts.Content>
          <Failure error={error} retry={refetch} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  if (request === undefined || request.id !== id) return <Page.Loading />;

  const Tab = TABS[tab];

  return (
    <ReviewDraftProvider key={request.id} request={request}>
      <Page.Main>
        <Page.Title>{`#${request.number} ${request.title}`}</Page.Title>
        <RequestHeader
          key={request.id}
          request={request}
          onDeleted={() => navigate(SECTION, { replace: true })}
        />
        <Layouts.Content>
          <ConflictsBanner request={request} />
          <NotPublishedNotice request={request} />
          <DenialNotice request={request} />
          <Tabs.Root
            variant="simple"
            value={tab}
            onValueChange={(value) => navigate(requestPath(id, value as RequestTab))}
          >
            <Box paddingBottom={5}>
              <Tabs.List aria-label={text('request-page.tabs')}>
                {tabsOf(request).map((name) => (
                  <Tabs.Trigger key={name} value={name}>
                    <TabLabel tab={name} request={request} />
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
              <Divider />
            </Box>
            <Tabs.Content value={tab}>
              <Suspense fallback={<Page.Loading />}>
                <Tab request={request} />
              </Suspense>
            </Tabs.Content>
          </Tabs.Root>
        </Layouts.Content>
      </Page.Main>
    </ReviewDraftProvider>
  );
}
