import { HAS_ONE_OF } from './policies';

export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: { policies: unknown[] };
}

/** What a route needs: all of these plugin-wide actions, or one of them. */
export type Needs = string[] | { oneOf: string[] };

/**
 * An admin route: needs a session and, where given, plugin-wide actions. What a person may do with one particular
 * request is decided by the service behind it.
 */
export function adminRoute(
  method: AdminRoute['method'],
  path: string,
  handler: string,
  needs: Needs = [],
): AdminRoute {
  const policies: unknown[] = ['admin::isAuthenticatedAdmin'];
  if (!Array.isArray(needs)) policies.push({ name: HAS_ONE_OF, config: { actions: needs.oneOf } });
  else if (needs.length > 0) policies.push({ name: 'admin::hasPermissions', config: { actions: needs } });
  return { method, path, handler, config: { policies } };
}
