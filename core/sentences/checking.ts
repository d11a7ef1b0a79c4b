import type { Shape } from '../drift';
import type { Obstacle } from '../outcome';
import type { RequestStatus } from '../status';
import { takes, plain, labelled, withStatus, statusWord, IS, shapeWord } from './templates';
import type { Sentence } from './types';

/** What the checks of a request say. */
export const CHECKING = {
  /** The words of another package, or of Strapi: shown as they are. */
  'as-is': takes<{ message: string }>()('{message}'),
  'status.draft': plain('The request is still a draft.'),
  'status.ready_for_review': plain('The request is open and ready for review.'),
  'status.ready_for_merging': plain('The request is open and ready to be published.'),
  'status.merged': plain('The request has been published already.'),
  'status.closed': plain('The request is closed.'),
  'status.stale': plain('The request is stale.'),
  'status.mark-ready': plain('Mark it as ready for review.'),
  'status.reopen': plain('Reopen it.'),
  'status.is': withStatus(`${IS}.`),
  'status.is-ended': withStatus(`${IS}: reopen it first.`),
  'status.no-publishing': withStatus(`${IS} and cannot be published.`),
  'status.no-review': withStatus(`${IS} and cannot be reviewed.`),
  'status.no-transition': takes<{ status: RequestStatus; to: RequestStatus }>()(
    `${IS} and cannot become ${statusWord('to')} by hand.`,
  ),
  'status.possible': takes<{ first: RequestStatus; second: RequestStatus }>()(
    `Possible: "${statusWord('first')}" or "${statusWord('second')}".`,
  ),
  'approval.none': plain('No valid approval yet; at least one is needed.'),
  'approval.given': takes<{ count: number }>()(
    'Approved by {count, plural, one {# valid review} other {# valid reviews}}, none against.',
  ),
  'approval.against': takes<{ count: number }>()(
    '{count, plural, one {# reviewer asks} other {# reviewers ask}} for changes; every valid review must approve.',
  ),
  'approval.not-needed': plain('No approval is required.'),
  'approval.number': takes<{ approvals: number; needed: number }>()(
    '{approvals} of {needed, plural, one {# needed approval} other {# needed approvals}} given.',
  ),
  'approval.everybody': plain('Every approver approved.'),
  'approval.missing': takes<{ names: string }>()('Approval is missing from {names}.'),
  'approval.no-list': plain('No approver is named, and this strategy requires a list.'),
  'approval.ask': plain('Ask the approvers for a review.'),
  'approval.unknown-strategy': takes<{ id: string }>()(
    'The approval strategy "{id}" is not installed any more; choose another in the settings.',
  ),
  'approval.broken-strategy': takes<{ name: string }>()(
    `The approval strategy "{name}" failed; see the server's log.`,
  ),
  'conflicts.none': plain('Nothing was changed elsewhere meanwhile.'),
  'conflicts.type-removed': takes<{ labels: string }>()(
    'The content type of {labels} was removed from the app.',
  ),
  'conflicts.remove-or-restore': plain(
    'Remove these changes from the request, or bring the content type back.',
  ),
  'conflicts.obstacle': takes<{ label: string; obstacle: Obstacle; more: number }>()(
    '"{label}" {obstacle, select, document_gone {does not exist any more} already_exists {exists already} nothing_left {is already as requested: nothing is left to do} other {was changed after this was proposed; what would go is not what was reviewed}}.{more, plural, =0 {} other { # more likewise.}}',
  ),
  'conflicts.refresh-or-remove': plain('Refresh the change, or remove it from the request.'),
  'conflicts.keep-one': plain('Resolve the conflict: keep what the request proposes, or what is stored.'),
  'conflicts.same-parts': takes<{ labels: string }>()(
    'The same parts of {labels} were changed elsewhere meanwhile.',
  ),
  'conflicts.resolve': plain('Resolve the conflicts.'),
  'conflicts.place': labelled('"{label}" was changed differently.'),
  'conflicts.outdated': takes<{ labels: string }>()(
    '{labels} changed elsewhere meanwhile, in other parts: both edits are kept.',
  ),
  'conflicts.publish-or-refresh': plain(
    'Publish as it is, or refresh to review it on top of the newest state.',
  ),
  'drift.field': takes<{ name: string; type: string }>()(
    'The field "{name}" is not part of {type} any more.',
  ),
  'drift.retyped': takes<{ name: string; was: Shape; now: Shape }>()(
    `"{name}" was ${shapeWord('was')}, and is ${shapeWord('now')} now.`,
  ),
  'drift.form': takes<{ name: string; shape: Shape }>()(
    `"{name}" is still ${shapeWord('shape')}, but of another kind.`,
  ),
  'drift.component': takes<{ name: string }>()('The component "{name}" is not available there any more.'),
  'drift.left-out': takes<{ more: number }>()(
    'It is left out when publishing{more, plural, =0 {} one {, as is # other place} other {, as are # other places}}; the rest is published.',
  ),
  'drift.harmless': plain('Nothing needs to be done; this revision itself keeps the value.'),
  'publishable.yes': plain('Everything can be published.'),
  'publishable.no': takes<{ label: string; problem: Sentence; more: number }>()(
    '"{label}" cannot be published: {problem}{more, plural, =0 {} other { (# more)}}',
  ),
  'publishable.edit-again': plain('Edit the proposal again.'),
  'publishable.same-value': takes<{ name: string }>()(
    '{name}: another change of this request has the same value.',
  ),
  'publishable.missing-target': takes<{ name: string }>()('“{name}” does not exist any more'),
  'publishable.unpublished-target': takes<{ name: string }>()(
    '“{name}” is not published, so the relation to it would be lost',
  ),
  'publishable.missing-related': takes<{ type: string }>()(
    'A related entry (“{type}”) does not exist any more',
  ),
  'publishable.unpublished-related': takes<{ type: string }>()(
    'A related entry (“{type}”) is not published, so the relation to it would be lost',
  ),
  'publishable.missing-some-file': plain('A file does not exist any more'),
  'publishable.not-accepted': plain('A value is not accepted; the checks of the request say which'),
  'publishable.unseen': plain('It cannot be published: the reason is in fields that you may not read.'),
  'publishable.ask-reader': plain('Ask somebody who may read these fields to edit the proposal again.'),
  'publishable.missing-file': takes<{ name: string }>()('The file “{name}” does not exist any more'),
  'related.none': plain('No other open request is about the same documents.'),
  'related.some': takes<{ numbers: string; count: number }>()(
    '{numbers} {count, plural, one {is} other {are}} about the same documents.',
  ),
  'check.broken': takes<{ id: string }>()(`The check "{id}" broke; see the server's log.`),
};
