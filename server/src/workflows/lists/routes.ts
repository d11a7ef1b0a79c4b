import { adminRoute } from '../../http/routes';
import { ACTIONS } from '../../permissions';

const READ = [ACTIONS.read];

export const workflowsRoutes = [
  // A definition's page lists its workflows.
  adminRoute('GET', '/workflows', 'workflows.find', { oneOf: [ACTIONS.read, ACTIONS.workflows] }),
  adminRoute('GET', '/workflows/:id', 'workflows.read', READ),
  adminRoute('GET', '/workflow-stages', 'workflows.stages', READ),
  adminRoute('GET', '/workflow-names', 'workflows.names', READ),
];
