import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];

export const changesRoutes = [
  adminRoute('GET', '/changes/:id', 'changes.read', READ),
  adminRoute('PUT', '/changes/:id', 'changes.edit', READ),
  adminRoute('DELETE', '/changes/:id', 'changes.remove', READ),
  adminRoute('POST', '/changes/:id/refresh', 'changes.refresh', READ),
  adminRoute('GET', '/changes/:id/conflicts', 'changes.conflicts', READ),
  adminRoute('POST', '/changes/:id/resolve', 'changes.resolve', READ),
  adminRoute('GET', '/changes/:id/revisions', 'changes.revisions', READ),
  adminRoute('GET', '/changes/:id/diff', 'changes.diff', READ),
];
