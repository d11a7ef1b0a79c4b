import { plain, takes } from './templates';

/** What is said about approver lists and groups. */
export const APPROVING = {
  'approvers.own-group': takes<{ name: string }>()(
    'You are a member of the group "{name}" and cannot name it as an approver.',
  ),
  'approvers.blind-document': takes<{ name: string }>()('{name} may not see this entry.'),
  'approvers.blind-type': takes<{ name: string }>()('{name} may not see entries of this content type.'),
  'approvers.not-allowed': takes<{ name: string }>()(
    '{name} lacks the permission "Approve change requests" there, and only who has it may be named.',
  ),
  'approvers.too-few': takes<{ minimum: number; count: number }>()(
    '{minimum, plural, one {At least # person has} other {At least # people have}} to be named as approvers, groups not counted; {count, plural, =0 {nobody is} one {# person is} other {# people are}}.',
  ),
  'groups.unknown': plain('This approver group does not exist any more.'),
  'groups.name-taken': takes<{ name: string }>()('There is an approver group "{name}" already.'),
  'lists.unknown': plain('This entry or content type does not exist, or you may not see it.'),
};
