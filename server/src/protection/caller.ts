import type { Core } from '@strapi/strapi';
import { mergingRequest } from '../merging/marker';
import { viewerOf, type Viewer } from '../permissions';

/**
 * On whose behalf code writes right now:
 * - `server`: code outside a request (seeds, migrations, cron), and merges, which were approved
 * - a viewer: somebody with an admin session or an admin token
 * - `stranger`: everybody else inside a request: API tokens, end users, nobody at all
 *
 * What was started inside a request and goes on after it still belongs to it. So does what Strapi itself runs under
 * a context without a person, such as scheduled releases: nobody there may write despite protection.
 */
export type Caller = 'server' | 'stranger' | Viewer;

/** @returns on whose behalf code writes right now */
export function callerOf(strapi: Core.Strapi): Caller {
  if (mergingRequest() !== null) return 'server';
  const context = strapi.requestContext.get();
  if (context === undefined) return 'server';
  const { user, userAbility } = (context.state ?? {}) as { user?: unknown; userAbility?: unknown };
  return user && userAbility ? viewerOf(context) : 'stranger';
}
