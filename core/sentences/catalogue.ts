import type { Obstacle } from '../outcome';
import type { RequestStatus } from '../status';
import type { Sentence } from './types';

/** An English ICU message that takes these values. */
export type Template<Values> = string & { readonly takes?: Values };

const takes =
  <Values>() =>
  (english: string): Template<Values> =>
    english;

const plain = takes<object>();
const labelled = takes<{ label: string }>();
const withStatus = takes<{ status: RequestStatus }>();
const withType = takes<{ type: string }>();
const inLocale = takes<{ type: string; locale: string }>();

const statusWord = (value: string) =>
  `{${value}, select, draft {a draft} ready_for_review {ready for review} ready_for_merging {ready to publish} merged {published} closed {closed} other {stale}}`;
const IS = `This request is ${statusWord('status')}`;
const RIGHT =
  '{right, select, create {create} update {update} delete {delete} publish {publish} other {read}}';
const MORE = '{more, plural, =0 {} other { (and # more)}}';
const LOCALE = '{locale, select, none {} other { in the locale "{locale}"}}';

/**
 * Every sentence the server says to people, as ICU messages by id. They are the English texts of the admin too
 * (`change-requests.server.<id>`); the other languages are in `admin/src/translations`.
 */
export const SENTENCES = {
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
  'conflicts.same-parts': takes<{ labels: string }>()(
    'The same parts of {labels} were changed elsewhere meanwhile.',
  ),
  'conflicts.edit-again': plain('Edit the proposal again, starting from what is published now.'),
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
  'drift.left-out': plain('It is left out when publishing.'),
  'drift.harmless': plain('Nothing needs to be done; the proposal itself keeps the value.'),

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
  'publishable.missing-file': takes<{ name: string }>()('The file “{name}” does not exist any more'),

  'related.none': plain('No other open request is about the same documents.'),
  'related.some': takes<{ numbers: string; count: number }>()(
    '{numbers} {count, plural, one {is} other {are}} about the same documents.',
  ),
  'check.broken': takes<{ id: string }>()(`The check "{id}" broke; see the server's log.`),

  'edit.not-allowed': plain(
    'Only authors, invited collaborators and managers of change requests may edit it.',
  ),
  'edit.no-content': plain('This change has no content to edit.'),
  'edit.no-content-of-type': withType('A change of type "{type}" has no content to edit.'),
  'edit.deletion': labelled(
    'This request already asks for the deletion of "{label}": it cannot be edited in it.',
  ),
  'edit.conflict': takes<{ label: string; places: string }>()(
    '"{label}" was changed in this request meanwhile, in the same place: {places}.',
  ),
  'edit.last-change': plain('The last change cannot be removed: close the request instead.'),
  'edit.change-removed': plain('This change was removed from the request.'),
  'edit.change-unknown': plain('This change does not exist, or you may not see it.'),
  'request.unknown': plain('This change request does not exist, or you may not see it.'),
  'request.gone': plain('This change request does not exist any more.'),
  'request.authors-only': plain('Only authors and managers of change requests may do this.'),
  'request.managers-delete': plain('Only managers of change requests may delete one.'),
  'request.history': plain('A published request is history and cannot be deleted.'),
  'request.no-discussions': plain('Discussions are not part of this version: comment in a review.'),
  'request.no-splitting': plain('Splitting is not part of this version.'),
  'request.content-changed': plain('The content has changed since you looked at it: look again.'),

  'propose.not-allowed': withType(
    'You may not request changes of {type}. Ask an administrator for the permission "Request changes".',
  ),
  'propose.fields': takes<{ fields: string }>()('You may not request changes of {fields}.'),
  'propose.unknown': inLocale(`This {type} entry does not exist${LOCALE}.`),
  'propose.exists': inLocale(`This {type} exists already${LOCALE}: propose an edition of it.`),
  'propose.twice': plain('The same document is in this request twice.'),
  'propose.not-created': withType('{type} has not been created yet: propose a creation.'),
  'propose.no-draft-and-publish': withType(
    '{type} has no Draft & Publish: there is nothing to publish or unpublish.',
  ),
  'no-difference.stored': plain('no difference: the proposal is what is stored already.'),
  'no-difference.proposed': plain('no difference: the request proposes this already.'),
  'no-difference.undone': plain(
    'no difference: this is what is stored. Remove the change from the request instead.',
  ),
  'no-difference.asked': plain('no difference: the request asks for this already.'),
  'no-difference.published': plain('no difference: the draft is what is published.'),
  'no-difference.unpublished': plain('no difference: this entry is not published.'),

  'refresh.type-removed': labelled('The content type of "{label}" was removed from the app.'),
  'refresh.conflict': labelled(
    '"{label}" is in conflict with what was changed elsewhere: nothing was refreshed.',
  ),

  'approvers.yourself': plain('You cannot name yourself as an approver.'),
  'approvers.blind': takes<{ name: string }>()('{name} may not see everything in this request.'),

  'review.draft': plain('This request is a draft: it is reviewed once it is marked as ready.'),
  'review.token': plain('API tokens may propose, but not review.'),
  'review.author': plain('You are an author of this request, and authors may not review it.'),
  'review.not-named': plain('You are not an approver of this request.'),
  'review.no-permission': plain(
    'You need the permission "Approve change requests" on everything in this request.',
  ),
  'review.not-delegated': plain('Nobody has delegated their reviews to you.'),
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
  'merge.no-merge-user': plain('The account set as merge user does not exist any more or is blocked.'),
  'merge.right': takes<{ right: string; label: string; more: number }>()(
    `You may not ${RIGHT} "{label}"${MORE}.`,
  ),
  'merge.right-of-merge-user': takes<{ name: string; right: string; label: string; more: number }>()(
    `The merge user, {name}, may not ${RIGHT} "{label}"${MORE}.`,
  ),
  'merge.failed': takes<{ label: string; cause: string | Sentence; places: string }>()(
    '"{label}" could not be published: {cause}{places, select, none {} other { ({places})}}. Nothing was changed.',
  ),
  'merge.database': plain('the database refused it'),

  'revert.not-allowed': plain('You may not request changes of everything in this request.'),
  'revert.not-published': plain('Only a published request can be reverted.'),
  'revert.nothing': plain('Nothing in this request can be undone.'),
};

export type SentenceId = keyof typeof SENTENCES;
export type ValuesOf<Id extends SentenceId> =
  (typeof SENTENCES)[Id] extends Template<infer Values> ? Values : never;
