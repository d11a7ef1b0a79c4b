import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { ACTIONS, DOCUMENT_ACTIONS } from './actions';

/** Tells the admin that an entry is no right but an enabled form; the same key is read there. */
const MARK = 'changeRequestsOnly';

const EDITING: readonly string[] = [DOCUMENT_ACTIONS.create, DOCUMENT_ACTIONS.update];

interface AdminPermission {
  action: string;
  subject: string | null;
  properties: Record<string, unknown>;
  conditions: unknown[];
}

interface CheckedPermission {
  action: string;
  subject?: string | null;
  field?: string;
}

type Middleware = (ctx: Context, next: Next) => Promise<void>;

interface AdminRoute {
  method: string;
  path: string;
  config?: { middlewares?: Middleware[] };
}

const listIn = ({ properties }: AdminPermission, name: 'fields' | 'locales'): string[] | null => {
  const list = properties[name];
  return Array.isArray(list) ? (list as string[]) : null;
};

/** What one list holds and another does not; null stands for everything there is. */
const without = (all: string[] | null, taken: (string[] | null)[]): string[] | null => {
  if (taken.includes(null)) return [];
  if (all === null) return taken.length === 0 ? null : [];
  const covered = new Set(taken.flat());
  return all.filter((one) => !covered.has(one));
};

const inBoth = (all: string[] | null, limits: (string[] | null)[]): string[] | null => {
  if (limits.includes(null)) return all;
  const allowed = limits.flat().filter((one) => one !== null);
  return all === null ? allowed : all.filter((one) => allowed.includes(one));
};

/**
 * The entry that enables the form where a person holds only `request`, with its fields and locales; null where
 * they hold the real right. Beside a real right for other locales it is for the rest of them, and for no other
 * fields: the content manager mixes the fields of all locales, and its own save drops what may not be written.
 */
function syntheticRight(
  request: AdminPermission,
  action: string,
  real: AdminPermission[],
): AdminPermission | null {
  const synthetic = { ...request, action, conditions: [] };
  if (real.length === 0) return { ...synthetic, properties: { ...request.properties, [MARK]: true } };
  const locales = without(
    listIn(request, 'locales'),
    real.map((held) => listIn(held, 'locales')),
  );
  const fields = inBoth(
    listIn(request, 'fields'),
    real.map((held) => listIn(held, 'fields')),
  );
  if (locales === null || locales.length === 0) return null;
  return {
    ...synthetic,
    properties: { ...request.properties, ...(fields && { fields }), locales, [MARK]: true },
  };
}

/**
 * Permissions as the content manager reads them, with entries to create and update wherever the person holds
 * only `request`: with the same fields and locales, so that exactly what may be proposed can be typed.
 */
export function withSyntheticRights(permissions: AdminPermission[]): AdminPermission[] {
  const held = (action: string, subject: string | null) =>
    permissions.filter((one) => one.action === action && one.subject === subject);
  const synthetic = permissions
    .filter(({ action }) => action === ACTIONS.request)
    .flatMap((request) =>
      EDITING.map((action) => syntheticRight(request, action, held(action, request.subject))),
    );
  return [...permissions, ...synthetic.filter((one) => one !== null)];
}

const answerPermissions: Middleware = async (ctx, next) => {
  await next();
  const body = ctx.body as { data?: AdminPermission[] } | undefined;
  if (body?.data) ctx.body = { ...body, data: withSyntheticRights(body.data) };
};

/** The content manager asks again, for all rights at once, as soon as one of them has a condition. */
const answerChecks: Middleware = async (ctx, next) => {
  await next();
  const { permissions } = ((ctx.request as { body?: unknown }).body ?? {}) as {
    permissions?: CheckedPermission[];
  };
  const body = ctx.body as { data?: boolean[] } | undefined;
  const { userAbility } = ctx.state;
  if (!body?.data || !permissions) return;
  const data = body.data.map((answer, index) => {
    const asked = permissions[index];
    if (answer || !asked?.subject || !EDITING.includes(asked.action)) return answer;
    return userAbility.can(ACTIONS.request, asked.subject, asked.field) as boolean;
  });
  ctx.body = { ...body, data };
};

/**
 * Gives people who may propose but not write an enabled edit form (domain section 5). Only the two answers
 * that the admin's own interface is drawn from change; every write is still authorised by real rights alone.
 *
 * Call it in `register`, before the routes are mounted. Strapi's routes are shared by all instances in a
 * process: calling it again adds nothing.
 */
export function registerSyntheticEditRights({ strapi }: { strapi: Core.Strapi }): void {
  const { routes } = (strapi.admin as unknown as { routes: { admin: { routes: AdminRoute[] } } }).routes
    .admin;
  const append = (method: string, path: string, middleware: Middleware): void => {
    const route = routes.find((candidate) => candidate.method === method && candidate.path === path);
    if (route) return appendTo(route, middleware);
    strapi.log.warn(
      `change-requests: no admin route ${method} ${path}; people without edit rights get a disabled form.`,
    );
  };
  append('GET', '/users/me/permissions', answerPermissions);
  append('POST', '/permissions/check', answerChecks);
}

function appendTo(route: AdminRoute, middleware: Middleware): void {
  const middlewares = route.config?.middlewares ?? [];
  if (middlewares.includes(middleware)) return;
  route.config = { ...route.config, middlewares: [...middlewares, middleware] };
}
