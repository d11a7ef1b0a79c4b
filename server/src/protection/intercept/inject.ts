import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

export type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

export interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

interface Router {
  routes?: Route[];
}

/** Middlewares of ours, also those of an earlier Strapi in this process: it shares the routes with the present one. */
const ours = new WeakSet<object>();

const isOurs = (middleware: unknown): boolean => typeof middleware === 'function' && ours.has(middleware);

/** Lets a middleware run after authentication and policies, before the route's handler. */
export function inject(route: Route, middleware: Middleware): void {
  ours.add(middleware);
  const others = (route.config?.middlewares ?? []).filter((one) => !isOurs(one));
  route.config = { ...route.config, middlewares: [...others, middleware] };
}

/** Routes of the content manager. */
export function contentManagerRoutes(strapi: Core.Strapi): Route[] {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: { admin: { routes: Route[] } };
  };
  return routes.admin.routes;
}

/**
 * Routes of the app's own APIs. Some are made by functions, which Strapi calls when it mounts the routes: they are
 * called here, once, in its place. Only possible when every plugin is registered.
 */
export function apiRoutes(strapi: Core.Strapi): Route[] {
  const apis = Object.values(strapi.apis) as unknown as { routes?: Record<string, unknown> }[];
  return apis.flatMap((api) => {
    const routers = Object.entries(api.routes ?? {}).map(([name, router]): [string, Router] => [
      name,
      (typeof router === 'function' ? router({ strapi }) : router) as Router,
    ]);
    api.routes = Object.fromEntries(routers);
    return routers.flatMap(([, { routes }]) => routes ?? []);
  });
}
