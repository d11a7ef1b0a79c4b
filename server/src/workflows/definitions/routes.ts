import { adminRoute } from '../../http/routes';
import { ACTIONS } from '../../permissions';

const DEFINE = [ACTIONS.workflows];

export const definitionsRoutes = [
  adminRoute('GET', '/workflow-definitions', 'workflow-definitions.find', DEFINE),
  adminRoute('POST', '/workflow-definitions', 'workflow-definitions.create', DEFINE),
  adminRoute('POST', '/workflow-definitions/preview', 'workflow-definitions.preview', DEFINE),
  adminRoute('GET', '/workflow-definitions/:id', 'workflow-definitions.read', DEFINE),
  adminRoute('PUT', '/workflow-definitions/:id', 'workflow-definitions.update', DEFINE),
  adminRoute('DELETE', '/workflow-definitions/:id', 'workflow-definitions.remove', DEFINE),
];
