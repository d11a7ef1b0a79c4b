import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from './permissions';
import { RequestPage } from './request-page/RequestPage';
import { RequestsPage } from './requests-list/RequestsPage';

/** The change requests section: the list, and one page per request with its tab in the address. */
export function App() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Routes>
        <Route index element={<RequestsPage />} />
        <Route path=":id/:tab?" element={<RequestPage />} />
      </Routes>
    </Page.Protect>
  );
}
