export { afterCommit } from '../transaction';
export * from './emit';
export { event } from './schema';
export * from './timeline';
