export * from './build-sides';
export * from './inverse';
export * from './outcome';
export * from './rebase';
export * from './types';
