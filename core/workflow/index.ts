export * from './attachment';
export * from './counting';
export * from './machine';
export * from './may-decide';
export * from './states';
