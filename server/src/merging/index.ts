export { mergingRequest } from './marker';
export { dryRun, merge } from './merge';
