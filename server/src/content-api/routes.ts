import { TOKEN_STRATEGIES } from './viewer';

/**
 * A route of the content API, for API tokens only: end users and anonymous callers are no one that could be
 * named as an author. A token needs the permission that is called like the handler.
 */
const tokenRoute = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { auth: { strategies: TOKEN_STRATEGIES } },
});

/** Tokens propose; nothing that reviews, decides or merges has a route here (domain section 15). */
export const contentApiRoutes = [
  tokenRoute('GET', '/requests', 'api-requests.find'),
  tokenRoute('POST', '/requests', 'api-requests.create'),
  tokenRoute('GET', '/requests/:id', 'api-requests.findOne'),
  tokenRoute('POST', '/requests/:id/status', 'api-requests.setStatus'),
  tokenRoute('POST', '/requests/:id/changes', 'api-requests.addChange'),
  tokenRoute('GET', '/documents/:contentType/:documentId/requests', 'api-documents.find'),
  tokenRoute('GET', '/workflow-stages', 'api-workflow-stages.find'),
];
