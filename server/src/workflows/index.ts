export { decisionsController } from './controller';
export { definitionsController, definitionsRoutes } from './definitions';
export { workflowLists, workflowsController, workflowsRoutes } from './lists';
export { decisionsRoutes } from './routes';
export {
  workflow,
  workflowDefinition,
  workflowResponse,
  workflowStage,
  workflowStageDefinition,
} from './schema';
