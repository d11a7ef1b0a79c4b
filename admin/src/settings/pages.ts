import { PERMISSIONS } from '../permissions';
import type { SettingsPageName } from './paths';

/** The rights of which one opens a settings page, in the order of the pages. */
export const MAY_OPEN: Record<SettingsPageName, (typeof PERMISSIONS)['settings']> = {
  general: PERMISSIONS.settings,
  'content-types': [...PERMISSIONS.settings, ...PERMISSIONS.manage],
  'approver-groups': PERMISSIONS.manage,
  workflows: PERMISSIONS.workflows,
};
