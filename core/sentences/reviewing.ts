import { takes, plain, RIGHT, MORE } from './templates';
import type { Sentence } from './types';

/** What is said about approvers, reviews and publishing. */
export const REVIEWING = {
  'approvers.yourself': plain('You cannot name yourself as an approver.'),
  'approvers.blind': takes<{ name: string }>()('{name} may not see everything in this request.'),
  'review.draft': plain('This request is a draft: it is reviewed once it is marked as ready.'),
  'review.token': plain('API tokens may propose, but not review.'),
  'review.author': plain('You are an author of this request, and authors may not review it.'),
  'review.delegate-of-author': plain('You act for an author of this request, and authors may not review it.'),
  'review.not-named': plain('You are not an approver of this request.'),
  'review.no-permission': plain(
    'You need the permission "Approve change requests" on everything in this request.',
  ),
  'review.unknown': plain('This review does not exist, or you may not see it.'),
  'review.history': plain('This request is published: its reviews are history.'),
  'review.not-latest': plain('Only the author of a review may change whether their latest one counts.'),
  'merge.allowed': plain('You may publish this request.'),
  'merge.ask': plain('Ask somebody with these rights to publish it.'),
  'merge.checks': plain('Not every check passes yet.'),
  'merge.token': plain('API tokens may propose, but not publish.'),
  'merge.not-named': plain(
    'Only approvers may publish it: you are not named and lack the permission "Approve change requests".',
  ),
  'merge.not-named-account': takes<{ name: string }>()(
    '{name} is no approver of this request and lacks the permission "Approve change requests".',
  ),
  'merge.no-merge-user': plain('The account set as merge user does not exist any more or is blocked.'),
  'merge.right': takes<{ right: string; label: string; more: number }>()(
    `You may not ${RIGHT} "{label}"${MORE}.`,
  ),
  'merge.right-of-account': takes<{ name: string; right: string; label: string; more: number }>()(
    `{name} may not ${RIGHT} "{label}"${MORE}.`,
  ),
  'merge.right-of-merge-user': takes<{ name: string; right: string; label: string; more: number }>()(
    `The merge user, {name}, may not ${RIGHT} "{label}"${MORE}.`,
  ),
  'merge.failed': takes<{ label: string; cause: string | Sentence; places: string }>()(
    '"{label}" could not be published: {cause}{places, select, none {} other { ({places})}}. Nothing was changed.',
  ),
  'merge.failed-whole': takes<{ cause: string | Sentence }>()(
    'It could not be published: {cause}. Nothing was changed.',
  ),
  'merge.busy': plain(
    'Others were changing the same things at the same moment. Nothing was changed: please try again.',
  ),
  'merge.database': plain('the database refused it'),
};
