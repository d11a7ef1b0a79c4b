export { workflowLists, workflowsController } from './controller';
export { workflowsRoutes } from './routes';
