import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];

export const decisionsRoutes = [
  adminRoute('POST', '/workflow-stages/:id/approve', 'decisions.approve', READ),
  adminRoute('POST', '/workflow-stages/:id/deny', 'decisions.deny', READ),
  adminRoute('POST', '/workflow-stages/:id/comment', 'decisions.comment', READ),
  adminRoute('POST', '/workflows/:id/cancel', 'decisions.cancel', READ),
];
