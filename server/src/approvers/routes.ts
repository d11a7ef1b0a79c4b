import { adminRoute } from '../http/routes';
import { ACTIONS } from '../permissions';

const READ = [ACTIONS.read];
/** Whoever defines workflows names groups in them. */
const READ_OR_DEFINE = { oneOf: [ACTIONS.read, ACTIONS.workflows] };
const MANAGE = [ACTIONS.manage];

export const approversRoutes = [
  adminRoute('GET', '/approver-groups', 'approvers.find', READ_OR_DEFINE),
  adminRoute('POST', '/approver-groups', 'approvers.create', MANAGE),
  adminRoute('GET', '/approver-groups/:id', 'approvers.read', READ),
  adminRoute('PUT', '/approver-groups/:id', 'approvers.update', MANAGE),
  adminRoute('DELETE', '/approver-groups/:id', 'approvers.remove', MANAGE),
  adminRoute('GET', '/approver-lists', 'approvers.typeLists', READ),
  adminRoute('GET', '/approver-lists/:contentType', 'approvers.readList', READ),
  adminRoute('PUT', '/approver-lists/:contentType', 'approvers.writeList', MANAGE),
  adminRoute('GET', '/approver-lists/:contentType/:documentId', 'approvers.readList', READ),
  adminRoute('PUT', '/approver-lists/:contentType/:documentId', 'approvers.writeList', MANAGE),
];
