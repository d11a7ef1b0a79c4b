import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

export const peopleRoutes = [adminRoute('GET', '/people', 'people.find', [ACTIONS.read])];
