import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { RouteObject } from 'react-router-dom';
import { MAY_OPEN } from './pages';
import type { SettingsPageName } from './paths';

const ROOM = 'change-requests';

/** The section's own address, which is none of its pages. */
const START: RouteObject = {
  path: ROOM,
  lazy: () => import('./SettingsStart').then((module) => ({ Component: module.SettingsStart })),
};

/** The plugin's section of Strapi's settings: one page each, shown to those who have the right to it. */
export function registerSettings(app: StrapiApp): void {
  const link = (
    page: SettingsPageName,
    textKey: string,
    defaultMessage: string,
    Component: () => Promise<{ default: ComponentType }>,
  ) => ({
    id: `${ROOM}-${page}`,
    to: `${ROOM}/${page}`,
    intlLabel: { id: `${ROOM}.${textKey}`, defaultMessage },
    permissions: MAY_OPEN[page],
    Component,
  });

  app.addSettingsLink(
    { id: ROOM, intlLabel: { id: `${ROOM}.shared.plugin.name`, defaultMessage: 'Change Requests' } },
    [
      link('general', 'settings.general', 'General', () =>
        import('./GeneralPage').then((module) => ({ default: module.GeneralPage })),
      ),
      link('content-types', 'settings.types', 'Content types', () =>
        import('./ContentTypesPage').then((module) => ({ default: module.ContentTypesPage })),
      ),
      link('approver-groups', 'approvers.groups', 'Approver groups', () =>
        import('../approvers/groups/GroupsSettings').then((module) => ({ default: module.GroupsSettings })),
      ),
      link('workflows', 'workflow-definitions.title', 'Approval workflows', () =>
        import('../workflow-definitions/WorkflowsSettings').then((module) => ({
          default: module.WorkflowsSettings,
        })),
      ),
    ],
  );
  app.router.addRoute((routes) =>
    routes.map((route) =>
      !route.index && route.path === 'settings/*'
        ? { ...route, children: [...(route.children ?? []), START] }
        : route,
    ),
  );
}
