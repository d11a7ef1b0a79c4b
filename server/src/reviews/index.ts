export { reviewsController } from './controller';
export { reviewsRoutes } from './routes';
export { review } from './schema';
