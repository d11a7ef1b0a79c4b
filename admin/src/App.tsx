import { lazy, Suspense } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from './permissions';
import { RequestPage } from './request-page/RequestPage';
import { RequestsPage } from './requests-list/RequestsPage';

/** Apart from the rest: most people never have a conflict. */
const ConflictsPage = lazy(() =>
  import('./conflicts/ConflictsPage').then((module) => ({ default: module.ConflictsPage })),
);

/** Apart too: it is off until somebody switches it on. */
const DelegationsPage = lazy(() =>
  import('./delegations/DelegationsPage').then((module) => ({ default: module.DelegationsPage })),
);

/** And these: most sites have no workflows. */
const ApprovalsPage = lazy(() =>
  import('./approvals/ApprovalsPage').then((module) => ({ default: module.ApprovalsPage })),
);
const MyRequestsPage = lazy(() =>
  import('./approvals/MyRequestsPage').then((module) => ({ default: module.MyRequestsPage })),
);

/** The change requests section: the list, and one page per request with its tab in the address. */
export function App() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Routes>
        <Route index element={<RequestsPage />} />
        <Route
          path="delegations"
          element={
            <Suspense fallback={<Page.Loading />}>
              <DelegationsPage />
            </Suspense>
          }
        />
        <Route
          path="approvals"
          element={
            <Suspense fallback={<Page.Loading />}>
              <ApprovalsPage />
            </Suspense>
          }
        />
        <Route
          path="approvals/requests"
          element={
            <Suspense fallback={<Page.Loading />}>
              <MyRequestsPage />
            </Suspense>
          }
        />
        <Route path=":id/:tab?" element={<RequestPage />} />
        <Route
          path=":id/changes/:changeId/conflicts"
          element={
            <Suspense fallback={<Page.Loading />}>
              <ConflictsPage />
            </Suspense>
          }
        />
      </Routes>
    </Page.Protect>
  );
}
