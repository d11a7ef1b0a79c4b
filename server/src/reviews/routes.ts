import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];

export const reviewsRoutes = [
  adminRoute('GET', '/requests/:id/reviews', 'reviews.find', READ),
  adminRoute('POST', '/requests/:id/reviews', 'reviews.give', READ),
  adminRoute('PUT', '/reviews/:id', 'reviews.setValidity', READ),
];
