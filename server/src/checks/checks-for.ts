import type { Core } from '@strapi/strapi';
import type { Check, Checks } from '../../../contracts/checks';
import { saidBy, say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import { mergeRight } from '../merging/rights';
import type { Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { scheduleCheck } from '../schedulers/schedule-check';
import { check } from './check';
import { evaluateChecks } from './evaluate';
import { relatedCheck } from './related';
import { seenChecks } from './seen';

/** Answer of `GET /requests/:id/checks`: all checks, with the rights of the person looking. */
export async function checksFor(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Checks> {
  const evaluation = await evaluateChecks(strapi, bundle);
  const { checks, passes, evaluated } = evaluation;
  const { digest, status } = bundle.request;
  if (!isOpen(status)) return { mergeable: false, digest, checks };
  const rights = await rightsCheck(strapi, viewer, bundle);
  return {
    mergeable: passes && rights.state === 'passed',
    digest,
    checks: [
      ...(await seenChecks(strapi, viewer, evaluation)),
      rights,
      ...(await scheduleCheck(strapi, bundle.request)),
      await relatedCheck(strapi, viewer, bundle, evaluated),
    ],
  };
}

async function rightsCheck(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Check> {
  const { allowed, reason: message = '', text } = await mergeRight(strapi, viewer, bundle);
  if (allowed) return check('rights', 'passed', say('merge.allowed'));
  return check('rights', 'failed', saidBy({ message, text }), say('merge.ask'));
}
