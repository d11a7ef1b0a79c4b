import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];

export const requestsRoutes = [
  adminRoute('GET', '/requests', 'requests.find', READ),
  // Whoever may propose may do so without opening the section.
  adminRoute('POST', '/requests', 'requests.create'),
  adminRoute('GET', '/requests/:id', 'requests.read', READ),
  adminRoute('PUT', '/requests/:id', 'requests.update', READ),
  adminRoute('DELETE', '/requests/:id', 'requests.remove', READ),
  adminRoute('POST', '/requests/:id/status', 'requests.move', READ),
  adminRoute('POST', '/requests/:id/changes', 'requests.addChange', READ),
  adminRoute('PUT', '/requests/:id/approvers', 'requests.approvers', READ),
  adminRoute('GET', '/requests/:id/checks', 'requests.checks', READ),
  adminRoute('GET', '/requests/:id/timeline', 'requests.timeline', READ),
  adminRoute('POST', '/requests/:id/refresh', 'requests.refresh', READ),
  adminRoute('POST', '/requests/:id/resolve', 'requests.resolve', READ),
  adminRoute('POST', '/requests/:id/split', 'requests.split', READ),
  adminRoute('POST', '/requests/:id/revert', 'requests.revert', READ),
  adminRoute('POST', '/requests/:id/merge', 'requests.merge', READ),
  adminRoute('GET', '/documents/:contentType/:documentId/requests', 'requests.ofDocument', READ),
];
