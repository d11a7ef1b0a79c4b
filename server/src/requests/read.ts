import type { Core } from '@strapi/strapi';
import type { ChangeRequest } from '../../../contracts/requests';
import { isOpen } from '../../../core/status';
import { evaluateChanges } from '../changes/outcomes';
import { presentChange } from '../changes/present';
import { revisionsOf } from '../changes/store';
import type { Badge } from '../changes/badges';
import type { Viewer } from '../permissions';
import { presentReviews } from '../reviews/present';
import { presentWorkflows } from '../workflows/present';
import { workflowsOf } from '../workflows/store';
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
  const revisions = await revisionsOf(
    strapi,
    bundle.changes.map((change) => change.id),
  );
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
    reviews: await presentReviews(strapi, viewer, bundle),
    workflows: await presentWorkflows(strapi, viewer, await workflowsOf(strapi, [request.id])),
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
