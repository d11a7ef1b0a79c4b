import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];

export const delegationsRoutes = [
  adminRoute('GET', '/delegations', 'delegations.find', READ),
  adminRoute('POST', '/delegations', 'delegations.create', READ),
  adminRoute('GET', '/delegations/:id', 'delegations.read', READ),
  adminRoute('PUT', '/delegations/:id', 'delegations.update', READ),
  adminRoute('DELETE', '/delegations/:id', 'delegations.remove', READ),
];
