import type { Core } from '@strapi/strapi';
import type { Permit, ViewerAction } from '../../../contracts/requests';
import { isOpen } from '../../../core/status';
import { ACTIONS, mayManage, permittedOnType, type Viewer } from '../permissions';
import { mergeRight } from '../merging/rights';
import { reviewRight } from '../reviews/eligibility';
import type { RequestBundle } from './bundle';
import type { RequestStatus } from '../../../core/status';

const yes: Permit = { allowed: true };
const no = (reason: string): Permit => ({ allowed: false, reason });

export const STATUS_WORDS: Record<RequestStatus, string> = {
  draft: 'a draft',
  ready_for_review: 'ready for review',
  ready_for_merging: 'ready to publish',
  merged: 'published',
  closed: 'closed',
  stale: 'stale',
};

/** An author, a collaborator or a holder of `manage` may edit a request (domain section 5). */
export function editRight(viewer: Viewer, bundle: RequestBundle): Permit {
  const belongs = bundle.participants.some(
    ({ role, user }) => role !== 'approver' && user?.id === viewer.person.id,
  );
  if (belongs || mayManage(viewer)) return yes;
  return no('Only authors, invited collaborators and managers of change requests may edit it.');
}

/** Only an author or a holder of `manage` may change the status (domain section 2). */
export function statusRight(viewer: Viewer, bundle: RequestBundle): Permit {
  const isAuthor = bundle.participants.some(
    ({ role, user }) => role === 'author' && user?.id === viewer.person.id,
  );
  if (isAuthor || mayManage(viewer)) return yes;
  return no('Only authors and managers of change requests may do this.');
}

/** Whoever may request changes of everything in a published request may ask for its revert. */
export function revertRight(viewer: Viewer, { changes }: RequestBundle): Permit {
  const mayAsk = changes.every(({ contentType, targetLocale }) =>
    permittedOnType(viewer, ACTIONS.request, { contentType, documentId: null, locale: targetLocale }),
  );
  return mayAsk ? yes : no('You may not request changes of everything in this request.');
}

/** What the person looking may do with the request, each with the reason why not. */
export async function permitsOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Record<ViewerAction, Permit>> {
  const { status } = bundle.request;
  const open = isOpen(status);
  const isStatus = STATUS_WORDS[status];
  const whenOpen = (permit: Permit) => (open ? permit : no(`This request is ${isStatus}.`));
  const byAuthor = statusRight(viewer, bundle);
  const reviewable = status === 'ready_for_review' || status === 'ready_for_merging';
  const isEnded = status === 'closed' || status === 'stale';
  return {
    edit: whenOpen(editRight(viewer, bundle)),
    review: reviewable
      ? await reviewRight(strapi, viewer, bundle)
      : no(status === 'draft' ? 'This request is a draft: it is reviewed once it is marked as ready.' : `This request is ${isStatus}.`),
    merge:
      status === 'ready_for_merging'
        ? await mergeRight(strapi, viewer, bundle)
        : no(open ? 'Not every check passes yet.' : `This request is ${isStatus}.`),
    comment: no('Discussions are not part of this version: comment in a review.'),
    close: whenOpen(byAuthor),
    reopen: isEnded ? byAuthor : no(`This request is ${isStatus}.`),
    refresh: whenOpen(byAuthor),
    split: no('Splitting is not part of this version.'),
    revert: status === 'merged' ? revertRight(viewer, bundle) : no(`This request is ${isStatus}.`),
  };
}
