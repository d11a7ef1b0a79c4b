export * from './content';
export * from './loose';
export * from './people';
export * from './requests';
export * from './settings';
export * from './statuses';
export * from './stored';
