export { editProposalLink } from './edit-link';
export { registerContentManager } from './register-content-manager';
