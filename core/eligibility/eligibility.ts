import { say, type Sentence } from '../sentences';

interface Named {
  id: number;
  name: string;
}

/** What decides whether somebody may review, as it is now (domain section 7). */
export interface EligibilityFacts {
  person: Named;
  /** Explicit approvers, named one by one; null: the request has no list at all, groups included. */
  users: Named[] | null;
  /** The person is a member of an approver group on the list. */
  isMember: boolean;
  /** The person holds `approve` on every target. Asked only where there is no list. */
  mayApproveAll: boolean;
  /** Who delegated their reviews to the person, for now and for everything in the request. */
  delegators: Named[];
  /** Accounts of the request's authors. */
  authors: number[];
  preventAuthorsToReview: boolean;
}

export type Eligibility = { allowed: true; inTheNameOf: Named[] } | { allowed: false; why: Sentence };

/**
 * May this person review, in whose name, and if not, why. Own name first, then those whose delegate they are;
 * delegations count for people who are named, not for members of groups.
 */
export function eligibilityOf(facts: EligibilityFacts): Eligibility {
  const { person, users, authors, preventAuthorsToReview } = facts;
  const isKept = ({ id }: Named) => preventAuthorsToReview && authors.includes(id);
  if (isKept(person)) return { allowed: false, why: say('review.author') };
  const own = isApprover(facts) ? [person] : [];
  const isNamed = ({ id }: Named) => (users ?? []).some((user) => user.id === id);
  const represented = facts.delegators.filter((one) => isNamed(one) && one.id !== person.id);
  const others = represented.filter((one) => !isKept(one));
  if (own.length + others.length > 0) return { allowed: true, inTheNameOf: [...own, ...others] };
  if (represented.length > 0) return { allowed: false, why: say('review.delegate-of-author') };
  return { allowed: false, why: say(users === null ? 'review.no-permission' : 'review.not-named') };
}

const isApprover = ({ person, users, isMember, mayApproveAll }: EligibilityFacts): boolean =>
  users === null ? mayApproveAll : isMember || users.some(({ id }) => id === person.id);
