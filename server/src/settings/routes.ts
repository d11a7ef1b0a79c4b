import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

export const settingsRoutes = [
  adminRoute('GET', '/settings', 'settings.read', [ACTIONS.settings]),
  adminRoute('PUT', '/settings', 'settings.write', [ACTIONS.settings]),
  adminRoute('GET', '/content-type-policies', 'settings.policies', [ACTIONS.settings]),
  adminRoute('GET', '/content-type-policies/:contentType', 'settings.policy', [ACTIONS.settings]),
  adminRoute('PUT', '/content-type-policies/:contentType', 'settings.writePolicy', [ACTIONS.settings]),
];
