export { changesController } from './controller';
export { changesRoutes } from './routes';
export { change, revision } from './schema';
