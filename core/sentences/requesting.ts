import { takes, plain, labelled, withType, inLocale, LOCALE } from './templates';

/** What is said about proposing, editing and refreshing. */
export const REQUESTING = {
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
  'resolve.nothing': labelled('Nothing in "{label}" is in conflict.'),
  'resolve.moved': labelled('"{label}" was changed since you looked at these conflicts: look at them again.'),
  'resolve.left': takes<{ label: string; count: number }>()(
    '{count, plural, one {# conflict} other {# conflicts}} in "{label}" left to decide: nothing was saved.',
  ),
  'resolve.hidden': labelled(
    '"{label}" has conflicts in fields that you may not see: somebody who may has to resolve them.',
  ),
  'resolve.unknown': takes<{ path: string }>()('There is no conflict at "{path}" (any more).'),
  'resolve.choice': labelled('The conflict "{label}" cannot be settled like that.'),
  'resolve.no-value': labelled('The value for "{label}" is missing.'),
  'resolve.twice': labelled(
    '"{label}" would change an entry that another change of this request is about already.',
  ),
  'refresh.token': plain('API tokens may propose, but not refresh.'),
  'revert.token': plain('API tokens may propose, but not revert.'),
  'revert.not-allowed': plain('You may not request changes of everything in this request.'),
  'revert.not-published': plain('Only a published request can be reverted.'),
  'revert.nothing': plain('Nothing in this request can be undone.'),
};
