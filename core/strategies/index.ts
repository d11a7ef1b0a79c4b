export * from './strategies';
