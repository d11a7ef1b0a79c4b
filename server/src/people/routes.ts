import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

export const peopleRoutes = [
  // Constraints of workflows can ask about accounts.
  adminRoute('GET', '/people', 'people.find', { oneOf: [ACTIONS.read, ACTIONS.workflows] }),
  adminRoute('GET', '/roles', 'people.roles', [ACTIONS.manage]),
];
