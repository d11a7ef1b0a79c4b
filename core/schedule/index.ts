export * from './planned';
export * from './stale';
