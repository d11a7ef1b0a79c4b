export * from './actions';
export * from './document-rights';
export * from './fields';
export * from './first-start';
export * from './synthetic-edit-rights';
export * from './viewer';
