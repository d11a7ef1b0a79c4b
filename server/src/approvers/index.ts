export { approversController } from './controller';
export { approversRoutes } from './routes';
export { watchApprovers } from './watch';
export { approverGroup, approverList } from './schema';
