export { delegationsController } from './controller';
export { delegatorsFor, mandatesOf } from './delegators';
export { delegationsRoutes } from './routes';
export { delegation } from './schema';
export { reviewableForOthers } from './to-review';
