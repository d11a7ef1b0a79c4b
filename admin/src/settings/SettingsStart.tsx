import { Page, useAuth } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';
import { MAY_OPEN } from './pages';
import { settingsPath, type SettingsPageName } from './paths';

const PAGES = Object.keys(MAY_OPEN) as SettingsPageName[];

/** Where the address of the settings names no page: leads to the first one that the person may open. */
export function SettingsStart() {
  const held = useAuth('ChangeRequests', ({ permissions }) => permissions);
  const first = PAGES.find((page) =>
    MAY_OPEN[page].some((needed) => held.some(({ action }) => action === needed.action)),
  );

  return first === undefined ? <Page.NoPermissions /> : <Navigate to={settingsPath(first)} replace />;
}
