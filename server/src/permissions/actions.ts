import type { Core } from '@strapi/strapi';
import { eligibleContentTypes } from '../capture';

/** Strapi admin permissions of the plugin (domain section 15). */
export const ACTIONS = {
  request: 'plugin::change-requests.request',
  approve: 'plugin::change-requests.approve',
  bypass: 'plugin::change-requests.bypass',
  read: 'plugin::change-requests.read',
  manage: 'plugin::change-requests.manage',
  settings: 'plugin::change-requests.settings',
  workflows: 'plugin::change-requests.workflows',
  permissions: 'plugin::change-requests.permissions',
  changeLog: 'plugin::change-requests.change-log',
} as const;

/** Strapi's own rights on documents, as the content manager names them. */
export const DOCUMENT_ACTIONS = {
  read: 'plugin::content-manager.explorer.read',
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
  delete: 'plugin::content-manager.explorer.delete',
  publish: 'plugin::content-manager.explorer.publish',
} as const;

const onDocuments = (uid: string, displayName: string, properties: string[]) => ({
  section: 'contentTypes',
  pluginName: 'change-requests',
  uid,
  displayName,
  options: { applyToProperties: properties },
});

const onPlugin = (uid: string, displayName: string, subCategory = 'general') => ({
  section: 'plugins',
  pluginName: 'change-requests',
  uid,
  displayName,
  subCategory,
});

/** Registers the actions with Strapi, so that its roles, conditions, locales and field lists apply to them. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const subjects = eligibleContentTypes(strapi);
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      { ...onDocuments('request', 'Request changes', ['fields', 'locales']), subjects },
      { ...onDocuments('approve', 'Approve change requests', ['locales']), subjects },
      { ...onDocuments('bypass', 'Write directly despite protection', ['locales']), subjects },
      onPlugin('read', 'Open the section'),
      onPlugin('manage', "Act on anybody's change request"),
      onPlugin('settings', 'Change the settings', 'administration'),
      onPlugin('workflows', 'Define approval workflows', 'administration'),
      onPlugin('permissions', 'Grant object permissions', 'administration'),
      onPlugin('change-log', 'Read the change log', 'administration'),
    ]);
}
