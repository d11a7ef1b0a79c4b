export { requestEndpoints, requestsController } from './controller';
export { requestsRoutes } from './routes';
export { changeRequest, participant } from './schema';
