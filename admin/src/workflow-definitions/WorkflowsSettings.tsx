import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../permissions';
import { CreatePage } from './form/CreatePage';
import { EditPage } from './form/EditPage';
import { DefinitionsPage } from './list/DefinitionsPage';

/** Settings › Change Requests › Approval workflows: the list, and a page for each definition. */
export function WorkflowsSettings() {
  return (
    <Page.Protect permissions={PERMISSIONS.workflows}>
      <Routes>
        <Route index element={<DefinitionsPage />} />
        <Route path="create" element={<CreatePage />} />
        <Route path=":id" element={<EditPage />} />
      </Routes>
    </Page.Protect>
  );
}
