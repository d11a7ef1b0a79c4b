import type { Approvers, ApproversInput, Group, Person } from '../../../contracts/people';

/** People and groups chosen as approvers, in the order in which they were chosen. */
export interface Chosen {
  users: Person[];
  groups: Group[];
}

/** A person or a group as searches offer it: the value tells them apart, whose ids are of different kinds. */
export type Candidate = { value: string; name: string } & (
  | { kind: 'user' }
  | { kind: 'group'; group: Group }
);

export const NOBODY: Chosen = { users: [], groups: [] };

const valueOfUser = ({ id }: Person): string => `user ${id}`;
const valueOfGroup = ({ id }: Group): string => `group ${id}`;

/** Approvers as stored, for editing: who has no account any more cannot be kept. */
export const chosenOf = ({ users, groups }: Pick<Approvers, 'users' | 'groups'>): Chosen => ({
  users: users.filter(({ id }) => id !== null),
  groups,
});

/** What is chosen, each with the value by which it can be removed. */
export const candidatesOf = ({ users, groups }: Chosen): Candidate[] => [
  ...groups.map(
    (group): Candidate => ({ value: valueOfGroup(group), name: group.name, kind: 'group', group }),
  ),
  ...users.map((user): Candidate => ({ value: valueOfUser(user), name: user.name, kind: 'user' })),
];

/** What was found and is not chosen yet: groups first, being fewer. */
export function offered(found: Chosen, chosen: Chosen): Candidate[] {
  const taken = new Set(candidatesOf(chosen).map(({ value }) => value));

  return candidatesOf(found).filter(({ value }) => !taken.has(value));
}

/** Those whose names hold what is typed. */
export function named({ users, groups }: Chosen, typed: string): Chosen {
  const search = typed.trim().toLocaleLowerCase();
  const holds = ({ name }: { name: string }) => name.toLocaleLowerCase().includes(search);

  return { users: users.filter(holds), groups: groups.filter(holds) };
}

/** With what the value stands for among what was found; unchanged where it stands for nothing. */
export function withValue(chosen: Chosen, found: Chosen, value: string): Chosen {
  if (candidatesOf(chosen).some((candidate) => candidate.value === value)) return chosen;
  const user = found.users.find((person) => valueOfUser(person) === value);
  if (user !== undefined) return { ...chosen, users: [...chosen.users, user] };
  const group = found.groups.find((other) => valueOfGroup(other) === value);

  return group === undefined ? chosen : { ...chosen, groups: [...chosen.groups, group] };
}

export const withoutValue = ({ users, groups }: Chosen, value: string): Chosen => ({
  users: users.filter((person) => valueOfUser(person) !== value),
  groups: groups.filter((group) => valueOfGroup(group) !== value),
});

/** Everybody of both, each once: how lists of several documents become one. */
export function united(lists: Chosen[]): Chosen {
  return lists.reduce(
    (all, list) => candidatesOf(list).reduce((chosen, { value }) => withValue(chosen, list, value), all),
    NOBODY,
  );
}

export const isNobody = ({ users, groups }: Chosen): boolean => users.length + groups.length === 0;

/** Whether both name the same people and groups, in whatever order. */
export function isSame(one: Chosen, other: Chosen): boolean {
  const values = (chosen: Chosen) =>
    candidatesOf(chosen)
      .map(({ value }) => value)
      .sort()
      .join();

  return values(one) === values(other);
}

export const inputOf = ({ users, groups }: Chosen): Required<ApproversInput> => ({
  users: users.flatMap(({ id }) => id ?? []),
  groups: groups.map(({ id }) => id),
});
