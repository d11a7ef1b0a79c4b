import type { Core } from '@strapi/strapi';
import type { ChangeRequest } from '../../../contracts/requests';
import { isOpen } from '../../../core/status';
import { evaluateChanges } from '../changes/outcomes';
import { presentChange } from '../changes/present';
import { revisionsOf } from '../changes/store';
import type { Badge } from '../changes/badges';
import type { Viewer } from '../permissions';
import { presentReview, type ReviewRow } from '../reviews/rows';
import { bundleOf, type RequestBundle } from './bundle';
import { permitsOf } from './permits';
import { presentCommon } from './present-list';
import type { RequestRow } from './rows';

/** A request as the contract shows it to this person. Its badges come from freshly read documents. */
export async function presentRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
): Promise<ChangeRequest> {
  const bundle = await bundleOf(strapi, request);
  const badges = await freshBadges(strapi, bundle);
  const revisions = await revisionsOf(strapi, bundle.changes.map((change) => change.id));
  return {
    ...presentCommon(request, bundle.participants, [...badges.values()]),
    description: request.description,
    changes: bundle.changes.map((change) =>
      presentChange(
        strapi,
        change,
        revisions.filter((revision) => revision.changeId === change.id),
        badges.get(change.id) as Badge,
      ),
    ),
    reviews: presentReviews(viewer, bundle),
    workflows: [],
    viewer: await permitsOf(strapi, viewer, bundle),
  };
}

async function freshBadges(
  strapi: Core.Strapi,
  { request, changes }: RequestBundle,
): Promise<Map<number, Badge>> {
  if (!isOpen(request.status)) {
    return new Map(changes.map((change) => [change.id, { outdated: false, conflicts: 0 }]));
  }
  const evaluated = await evaluateChanges(strapi, changes, () => request.mergeTarget);
  return new Map(
    evaluated.map(({ change, outcome }) => [
      change.id,
      { outdated: outcome.outdated, conflicts: outcome.conflicts.length },
    ]),
  );
}

/** Reviews, newest last, each with whether the person may change its validity. */
export function presentReviews(viewer: Viewer, { request, reviews }: RequestBundle) {
  return reviews.map((review) =>
    presentReview(review, request.status !== 'merged' && mayToggle(viewer, review, reviews)),
  );
}

/** The author of a review may toggle their latest one in that name (domain section 8). */
export function mayToggle(viewer: Viewer, review: ReviewRow, reviews: ReviewRow[]): boolean {
  if (viewer.token) return false;
  if (review.author?.id !== viewer.person.id) return false;
  const sameIdentity = reviews.filter(
    (other) =>
      other.author?.id === review.author?.id && other.onBehalfOf?.id === review.onBehalfOf?.id,
  );
  return sameIdentity.at(-1)?.id === review.id;
}
