export * from './inverse';
export * from './outcome';
export * from './types';
