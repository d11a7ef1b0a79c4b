import type { Permission } from '@strapi/strapi/admin';

type Needed = Pick<Permission, 'action' | 'subject'>;
const pluginWide = (name: string): Needed[] => [{ action: `plugin::change-requests.${name}`, subject: null }];

/** Plugin-wide rights of domain section 15, as Strapi's admin asks for them. */
export const PERMISSIONS = {
  read: pluginWide('read'),
  manage: pluginWide('manage'),
  settings: pluginWide('settings'),
  workflows: pluginWide('workflows'),
};
