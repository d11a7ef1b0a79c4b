import type { ApproverGroup, ApproverGroupInput, ApproverGroupUpdate } from '../../../../contracts/approvers';
import type { FieldProblems } from '../../shared/field-problems';
import { chosenOf, NOBODY, type Chosen } from '../chosen';

export const GROUP_FIELDS = ['name', 'description', 'users', 'roles'] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** A group while it is edited. */
export interface GroupDraft {
  name: string;
  description: string;
  people: Chosen;
  roles: number[];
}

export const LONGEST_NAME = 255;
export const LONGEST_DESCRIPTION = 65_535;

export const draftOf = (group: ApproverGroup | null): GroupDraft =>
  group === null
    ? { name: '', description: '', people: NOBODY, roles: [] }
    : {
        name: group.name,
        description: group.description ?? '',
        people: chosenOf({ users: group.users, groups: [] }),
        roles: group.roles.map(({ id }) => id),
      };

/** What is wrong with the draft before the server is asked, as keys of sentences. */
export const problemsOf = ({ name }: GroupDraft): FieldProblems<GroupField> =>
  name.trim() === '' ? { name: 'approvers.groups.name.missing' } : {};

export const inputOf = ({ name, description, people, roles }: GroupDraft): ApproverGroupInput => ({
  name: name.trim(),
  description: description.trim() === '' ? null : description,
  users: people.users.flatMap(({ id }) => id ?? []),
  roles,
});

const asSet = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** The parts of the draft that differ from what is stored: only they are sent, so that nobody's other edits are undone. */
export function changesOf(draft: GroupDraft, stored: GroupDraft): ApproverGroupUpdate {
  const [now, before] = [inputOf(draft), inputOf(stored)];

  return Object.fromEntries(
    GROUP_FIELDS.filter((field) => asSet(now[field]) !== asSet(before[field])).map((field) => [
      field,
      now[field],
    ]),
  );
}

/** Whether there is something to save. */
export const isModified = (draft: GroupDraft, stored: GroupDraft): boolean =>
  Object.keys(changesOf(draft, stored)).length > 0;
