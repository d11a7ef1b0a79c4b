export * from './outcome';
export * from './types';
