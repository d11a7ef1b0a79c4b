export { peopleController } from './controller';
export { peopleRoutes } from './routes';
