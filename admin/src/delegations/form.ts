import type { Delegation, DelegationInput, DelegationUpdate } from '../../../contracts/delegations';
import type { Person } from '../../../contracts/people';

/** A delegation being written. */
export interface DelegationForm {
  /** Whose reviews; only who manages change requests may choose. */
  user: Person;
  delegate: Person | null;
  from: string | null;
  until: string | null;
  /** None: all. */
  contentTypes: string[];
  reason: string;
}

export const newForm = (user: Person): DelegationForm => ({
  user,
  delegate: null,
  from: null,
  until: null,
  contentTypes: [],
  reason: '',
});

export const formOf = (delegation: Delegation): DelegationForm => ({
  user: delegation.user,
  delegate: delegation.delegate.id === null ? null : delegation.delegate,
  from: delegation.from,
  until: delegation.until,
  contentTypes: delegation.contentTypes ?? [],
  reason: delegation.reason ?? '',
});

export type FormProblem = 'no-delegate' | 'themselves' | 'window' | 'past';

/** What keeps the form from being saved, and at which field; null when nothing does. What is over may stay over. */
export function problemOf(
  { user, delegate, from, until }: DelegationForm,
  now: number,
  storedUntil: string | null = null,
): { field: keyof DelegationForm; problem: FormProblem } | null {
  if (delegate === null) return { field: 'delegate', problem: 'no-delegate' };
  if (delegate.id === user.id) return { field: 'delegate', problem: 'themselves' };
  if (until === null) return null;
  if (from !== null && Date.parse(until) <= Date.parse(from)) return { field: 'until', problem: 'window' };
  if (until !== storedUntil && Date.parse(until) <= now) return { field: 'until', problem: 'past' };
  return null;
}

const written = ({ delegate, from, until, contentTypes, reason }: DelegationForm) => ({
  delegate: delegate?.id ?? undefined,
  from,
  until,
  contentTypes: contentTypes.length === 0 ? null : contentTypes,
  reason: reason.trim() === '' ? null : reason.trim(),
});

/** Body of `POST /delegations`; null while nobody is chosen. */
export function inputOf(form: DelegationForm): DelegationInput | null {
  const { delegate, ...rest } = written(form);
  if (delegate === undefined || form.user.id === null) return null;
  return { user: form.user.id, delegate, ...rest };
}

/** Body of `PUT /delegations/:id`: what differs from what is stored. */
export function updateOf(form: DelegationForm, stored: Delegation): DelegationUpdate {
  const before = Object.entries(written(formOf(stored)));
  const unchanged = new Map(before.map(([key, value]) => [key, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(written(form)).filter(([key, value]) => JSON.stringify(value) !== unchanged.get(key)),
  );
}
