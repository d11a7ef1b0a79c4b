import { plain, takes, withType } from './templates';

/** What is said about delegations, and about reviewing in somebody else's name. */
export const DELEGATING = {
  'delegation.unknown': plain('This delegation does not exist, or you may not see it.'),
  'delegation.off': plain(
    'Delegations are switched off. Ask somebody who may change the settings to switch them on.',
  ),
  'delegation.token': plain('API tokens may propose, but not delegate.'),
  'delegation.others': plain('Only managers of change requests may see and make delegations of others.'),
  'delegation.delegate': plain(
    'Only the person who delegated, or a manager of change requests, may change this delegation.',
  ),
  'delegation.yourself': plain('Nobody can be their own delegate.'),
  'delegation.no-account': plain('There is no such account, or it is blocked.'),
  'delegation.window': plain('A delegation has to end after it begins.'),
  'delegation.type': withType('Changes of "{type}" cannot be requested, so there is nothing to delegate.'),
  'delegation.not-begun': plain('This delegation has not begun yet: delete it instead of ending it.'),
  'delegation.account-gone': takes<{ name: string }>()(
    '{name} has no account any more: this delegation has ended and can only be deleted.',
  ),
  'delegation.choose-name': takes<{ names: string }>()(
    'You review this in the name of somebody else: say of whom. Possible: {names}.',
  ),
  'delegation.other-name': takes<{ names: string }>()(
    'You may not review this in the name of that person. Possible: {names}.',
  ),
  'delegation.over': takes<{ name: string }>()(
    'You may not review this in the name of {name} any more: the review cannot be made valid again.',
  ),
};
