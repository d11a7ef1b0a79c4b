import type { StrapiApp } from '@strapi/strapi/admin';
import { MenuIcon } from './approvals/MenuIcon';
import { registerContentManager } from './content-manager';
import { registerWidgets } from './home/register-widgets';
import { PERMISSIONS } from './permissions';
import { withoutRefusedRestoring } from './protection/restoring';
import { registerSettings } from './settings/register-settings';
import { registerTrads } from './translations';

const PLUGIN = 'change-requests';

/** The admin half of the plugin: its section, its settings pages and what it adds to the content manager. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addRBACMiddleware(withoutRefusedRestoring);
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: MenuIcon,
      intlLabel: { id: `${PLUGIN}.shared.plugin.name`, defaultMessage: 'Change Requests' },
      permissions: PERMISSIONS.read,
      position: 3,
      Component: async () => ({ default: (await import('./App')).App }),
    });
    registerSettings(app);
    registerWidgets(app);
  },

  bootstrap(app: StrapiApp) {
    registerContentManager(app);
  },

  registerTrads,
};
