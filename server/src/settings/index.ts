export { configuration } from './configuration';
export { settingsController } from './controller';
export { strategiesOf } from './policies';
export { settingsRoutes } from './routes';
export { policy } from './schema';
export { readSettings } from './settings';
