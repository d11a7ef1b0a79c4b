import { lazy, Suspense } from 'react';
import { Box, Divider, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import type { ChangeRequest } from '../../../contracts/requests';
import { useGetRequestQuery } from '../api';
import { Failure } from '../shared/Failure';
import { REQUEST_TABS, requestPath, SECTION, type RequestTab } from '../shared/paths';
import { useText } from '../shared/text';
import { ChecksTab } from './checks/ChecksTab';
import { OverviewTab } from './overview/OverviewTab';
import { RequestHeader } from './RequestHeader';
import { ReviewDraftProvider } from './reviews/review-draft';
import { ReviewsTab } from './reviews/ReviewsTab';
import { TabLabel } from './TabLabel';

/** Apart from the rest: it brings the text comparison along. */
const ChangesTab = lazy(() =>
  import('./changes/ChangesTab').then((module) => ({ default: module.ChangesTab })),
);

const TABS: Record<RequestTab, React.ComponentType<{ request: ChangeRequest }>> = {
  overview: OverviewTab,
  changes: ChangesTab,
  reviews: ReviewsTab,
  checks: ChecksTab,
};

const isTab = (value: string): value is RequestTab => (REQUEST_TABS as readonly string[]).includes(value);

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

  if (!isTab(tab)) return <Navigate to={requestPath(id)} replace />;
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
          <Tabs.Root
            variant="simple"
            value={tab}
            onValueChange={(value) => navigate(requestPath(id, value as RequestTab))}
          >
            <Box paddingBottom={5}>
              <Tabs.List aria-label={text('request-page.tabs')}>
                {REQUEST_TABS.map((name) => (
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
