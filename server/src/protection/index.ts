export { protectionController } from './controller';
export { protectDocuments } from './protect';
export { protectionRoutes } from './routes';
