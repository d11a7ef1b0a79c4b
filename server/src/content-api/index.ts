export { apiDocumentsController, apiRequestsController, apiWorkflowStagesController } from './controller';
export { contentApiRoutes } from './routes';
