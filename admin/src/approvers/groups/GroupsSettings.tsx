import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../permissions';
import { GroupForm } from './GroupForm';
import { GroupPage } from './GroupPage';
import { GroupsPage } from './GroupsPage';

/** Settings › Change Requests › Approver groups: the list, and a page for each group. */
export function GroupsSettings() {
  return (
    <Page.Protect permissions={PERMISSIONS.manage}>
      <Routes>
        <Route index element={<GroupsPage />} />
        <Route path="create" element={<GroupForm group={null} />} />
        <Route path=":id" element={<GroupPage />} />
      </Routes>
    </Page.Protect>
  );
}
