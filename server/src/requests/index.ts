export { requestsController } from './controller';
export { requestsRoutes } from './routes';
export { changeRequest, participant } from './schema';
export { recomputeRequests } from './status';
export { watchDocuments, watchSettings } from './watch';
