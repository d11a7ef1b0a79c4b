import { adminRoute } from '../http/routes';

/** Everybody in the admin must know which buttons to show. */
export const protectionRoutes = [
  adminRoute('GET', '/protection', 'protection.find'),
  adminRoute('POST', '/protection/own-draft', 'protection.ownDraft'),
];
