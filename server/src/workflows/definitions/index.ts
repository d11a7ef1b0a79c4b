export { definitionsController } from './controller';
export { definitionsRoutes } from './routes';
