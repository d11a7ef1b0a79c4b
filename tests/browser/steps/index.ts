export * from './content-manager';
export * from './documents';
export * from './request-page';
export * from './requests';
