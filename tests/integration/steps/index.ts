export * from './loose';
export * from './people';
export * from './requests';
export * from './settings';
export * from './stored';
