import type { Core } from '@strapi/strapi';
import type { Permit } from '../../../contracts/requests';
import { say } from '../../../core/sentences';
import { targetOf } from '../changes/rows';
import { denied } from '../errors';
import { ACTIONS, permittedTargets, type Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { withRole } from '../requests/participants';
import { readSettings } from '../settings';

/**
 * Whether the person is an approver of the request: named in its list or, only where nobody is named,
 * holder of `approve` on every target (domain section 7).
 */
export async function isApprover(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<boolean> {
  const named = withRole(bundle.participants, 'approver');
  if (named.length > 0) return named.some((person) => person.id === viewer.person.id);
  return mayApproveAll(strapi, viewer, bundle);
}

/** Holder of `approve` on every target. */
export async function mayApproveAll(
  strapi: Core.Strapi,
  viewer: Viewer,
  { changes }: RequestBundle,
): Promise<boolean> {
  const targets = changes.map(targetOf);
  const permitted = await permittedTargets(strapi, viewer, ACTIONS.approve, targets);
  return permitted.size === targets.length;
}

/**
 * May this person review this request, in whose name, and if not, why: the one answer for screen, API
 * and lists. It does not look at the status; that is a matter of state (409), not of right.
 */
export async function reviewRight(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Permit> {
  if (viewer.token) return denied(say('review.token'));
  const { preventAuthorsToReview } = await readSettings(strapi);
  const isAuthor = withRole(bundle.participants, 'author').some((author) => author.id === viewer.person.id);
  if (isAuthor && preventAuthorsToReview) return denied(say('review.author'));
  if (await isApprover(strapi, viewer, bundle)) {
    return { allowed: true, inTheNameOf: [viewer.person] };
  }
  const isListed = withRole(bundle.participants, 'approver').length > 0;
  return denied(say(isListed ? 'review.not-named' : 'review.no-permission'));
}
