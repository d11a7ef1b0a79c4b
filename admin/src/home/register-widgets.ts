import { CheckCircle, Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';
import { APPROVALS_PATH, MY_REQUESTS_PATH } from '../shared/paths';

const PLUGIN = 'change-requests';

const message = (key: string, defaultMessage: string) => ({
  id: `${PLUGIN}.approvals.${key}`,
  defaultMessage,
});

type Widgets = StrapiApp['widgets']['widgets'];

/**
 * What Strapi's home page shows of this plugin: what waits for somebody, and what they wait for. As long as people
 * have not arranged the page themselves, it stands after the entries and before the profile.
 */
export function registerWidgets(app: StrapiApp): void {
  const own: Widgets = [
    {
      id: 'my-approvals',
      pluginId: PLUGIN,
      icon: CheckCircle,
      title: message('widget.approvals', 'Waiting for my approval'),
      link: { label: message('title', 'My approvals'), href: APPROVALS_PATH },
      permissions: PERMISSIONS.read,
      component: async () => (await import('./ApprovalsWidget')).ApprovalsWidget,
    },
    {
      id: 'my-requests',
      pluginId: PLUGIN,
      icon: Clock,
      title: message('widget.requests', 'My requests in approval'),
      link: { label: message('requests.title', 'My requests'), href: MY_REQUESTS_PATH },
      permissions: PERMISSIONS.read,
      component: async () => (await import('./RequestsWidget')).RequestsWidget,
    },
  ];
  app.widgets.register((widgets) => {
    const profile = widgets.findIndex(({ id }) => id === 'profile-info');
    const place = profile === -1 ? widgets.length : profile;
    return [...widgets.slice(0, place), ...own, ...widgets.slice(place)];
  });
}
