import type { Core } from '@strapi/strapi';
import type { Check, Checks } from '../../../contracts/checks';
import { mergeRight } from '../merging/rights';
import type { Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { evaluateChecks } from './evaluate';
import { relatedCheck } from './related';

/** Answer of `GET /requests/:id/checks`: all checks, with the rights of the person looking. */
export async function checksFor(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Checks> {
  const { checks, passes } = await evaluateChecks(strapi, bundle);
  const rights = await rightsCheck(strapi, viewer, bundle);
  return {
    mergeable: passes && rights.state === 'passed',
    digest: bundle.request.digest,
    checks: [...checks, rights, await relatedCheck(strapi, viewer, bundle)],
  };
}

async function rightsCheck(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Check> {
  const { allowed, reason } = await mergeRight(strapi, viewer, bundle);
  if (allowed) return { id: 'rights', state: 'passed', message: 'You may publish this request.' };
  return {
    id: 'rights',
    state: 'failed',
    message: reason ?? 'You may not publish this request.',
    fix: 'Ask somebody with these rights to publish it.',
  };
}
