export { lease, recomputation } from './schema';
export { watchDocuments } from './watch';
export { watchRights } from './watch-rights';
