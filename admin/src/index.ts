import { Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerContentManager } from './content-manager';
import { PERMISSIONS } from './permissions';
import { registerTrads } from './translations';

const PLUGIN = 'change-requests';

/** The admin half of the plugin: its section, its settings page and what it adds to the content manager. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: Discuss,
      intlLabel: { id: `${PLUGIN}.shared.plugin.name`, defaultMessage: 'Change Requests' },
      permissions: PERMISSIONS.read,
      position: 3,
      Component: async () => ({ default: (await import('./App')).App }),
    });
    app.addSettingsLink('global', {
      id: PLUGIN,
      to: PLUGIN,
      intlLabel: { id: `${PLUGIN}.shared.plugin.name`, defaultMessage: 'Change Requests' },
      permissions: PERMISSIONS.settings,
      Component: async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage }),
    });
  },

  bootstrap(app: StrapiApp) {
    registerContentManager(app);
  },

  registerTrads,
};
