export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: { policies: unknown[] };
}

/**
 * An admin route: needs a session and, where given, all of the plugin-wide actions. What a person may do
 * with one particular request is decided by the service behind it.
 */
export function adminRoute(
  method: AdminRoute['method'],
  path: string,
  handler: string,
  actions: string[] = [],
): AdminRoute {
  const policies: unknown[] = ['admin::isAuthenticatedAdmin'];
  if (actions.length > 0) policies.push({ name: 'admin::hasPermissions', config: { actions } });
  return { method, path, handler, config: { policies } };
}
