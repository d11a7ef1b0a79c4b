import type { Core } from '@strapi/strapi';
import type { Permit, ViewerAction } from '../../../contracts/requests';
import { say } from '../../../core/sentences';
import { isOpen } from '../../../core/status';
import { denied } from '../errors';
import { ACTIONS, mayManage, permittedOnType, type Viewer } from '../permissions';
import { mergeRight } from '../merging/rights';
import { reviewRight } from '../reviews/eligibility';
import { byDocument } from '../splitting/documents';
import type { RequestBundle } from './bundle';
import { isAbout } from './participants';

const yes: Permit = { allowed: true };

/** An author, a collaborator or a holder of `manage` may edit a request (domain section 5). */
export function editRight(viewer: Viewer, bundle: RequestBundle): Permit {
  const belongs = bundle.participants.some((row) => row.role !== 'approver' && isAbout(row, viewer.person));
  if (belongs || mayManage(viewer)) return yes;
  return denied(say('edit.not-allowed'));
}

/** Only an author or a holder of `manage` may change the status (domain section 2). */
export function statusRight(viewer: Viewer, bundle: RequestBundle): Permit {
  const isAuthor = bundle.participants.some((row) => row.role === 'author' && isAbout(row, viewer.person));
  if (isAuthor || mayManage(viewer)) return yes;
  return denied(say('request.authors-only'));
}

/** Whoever may change the status may split a request by hand (domain section 10). */
export function splitRight(viewer: Viewer, bundle: RequestBundle): Permit {
  if (viewer.person.token !== undefined) return denied(say('split.token'));
  return statusRight(viewer, bundle);
}

/** Whoever may request changes of everything in a published request may ask for its revert. */
export function revertRight(viewer: Viewer, { changes }: RequestBundle): Permit {
  const mayAsk = changes.every(({ contentType, targetLocale }) =>
    permittedOnType(viewer, ACTIONS.request, { contentType, documentId: null, locale: targetLocale }),
  );
  return mayAsk ? yes : denied(say('revert.not-allowed'));
}

/** What the person looking may do with the request, each with the reason why not. */
export async function permitsOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Record<ViewerAction, Permit>> {
  const { status } = bundle.request;
  const open = isOpen(status);
  const asItIs = denied(say('status.is', { status }));
  const whenOpen = (permit: Permit) => (open ? permit : asItIs);
  const byAuthor = statusRight(viewer, bundle);
  const reviewable = status === 'ready_for_review' || status === 'ready_for_merging';
  const isApiToken = viewer.person.token !== undefined;
  const isEnded = status === 'closed' || status === 'stale';
  return {
    edit: whenOpen(editRight(viewer, bundle)),
    review: reviewable
      ? await reviewRight(strapi, viewer, bundle)
      : status === 'draft'
        ? denied(say('review.draft'))
        : asItIs,
    merge:
      status === 'ready_for_merging'
        ? await mergeRight(strapi, viewer, bundle)
        : open
          ? denied(say('merge.checks'))
          : asItIs,
    comment: denied(say('request.no-discussions')),
    close: whenOpen(byAuthor),
    reopen: isEnded ? byAuthor : asItIs,
    refresh: isApiToken ? denied(say('refresh.token')) : whenOpen(byAuthor),
    split: whenOpen(
      byDocument(bundle.changes).length > 1 ? splitRight(viewer, bundle) : denied(say('split.single')),
    ),
    revert: isApiToken
      ? denied(say('revert.token'))
      : status === 'merged'
        ? revertRight(viewer, bundle)
        : asItIs,
  };
}
