export * from './changes';
export * from './content-types';
export * from './documents';
export * from './merging';
export * from './requests';
export * from './reviews';
export * from './settings';
