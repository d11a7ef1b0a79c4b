import type { Core } from '@strapi/strapi';
import type { Permit } from '../../../contracts/requests';
import { eligibilityOf, type EligibilityFacts } from '../../../core/eligibility';
import { say } from '../../../core/sentences';
import { groupsOfAccount } from '../approvers/members';
import { delegatorsFor, mandatesOf } from '../delegations/delegators';
import { denied } from '../errors';
import { ACTIONS, type Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { groupsIn, withRole } from '../requests/participants';
import { permittedChanges } from '../requests/targets';
import { readSettings } from '../settings';

type Facts = Omit<EligibilityFacts, 'preventAuthorsToReview'>;

const accountsOf = (people: { id: number | null; name: string }[]) =>
  people.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));

/** What decides whether the person is an approver; null for API tokens, which have no account. */
async function factsOf(strapi: Core.Strapi, viewer: Viewer, bundle: RequestBundle): Promise<Facts | null> {
  const { id, name } = viewer.person;
  if (viewer.token || id === null) return null;
  const [named, groups] = [withRole(bundle.participants, 'approver'), groupsIn(bundle.participants)];
  const hasList = named.length + groups.length > 0;
  const own = groups.length > 0 ? await groupsOfAccount(strapi, id) : new Set();
  return {
    person: { id, name },
    users: hasList ? accountsOf(named) : null,
    isMember: groups.some((group) => own.has(group.id)),
    mayApproveAll: !hasList && (await mayApproveAll(strapi, viewer, bundle)),
    delegators: named.length > 0 ? await delegatorsOf(strapi, viewer, bundle) : [],
    authors: accountsOf(withRole(bundle.participants, 'author')).map((author) => author.id),
  };
}

/** Who delegated their reviews to the person, as of now and for everything in the request. */
async function delegatorsOf(strapi: Core.Strapi, { person }: Viewer, { changes }: RequestBundle) {
  const mandates = await mandatesOf(strapi, person, new Date());
  return delegatorsFor(
    mandates,
    changes.map(({ contentType }) => contentType),
  );
}

/**
 * Whether the person is an approver of the request: named in its list, member of a group in it, delegate of
 * somebody who is named or, only where there is no list, holder of `approve` on every target (domain section 7).
 */
export async function isApprover(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<boolean> {
  const facts = await factsOf(strapi, viewer, bundle);
  return facts !== null && eligibilityOf({ ...facts, preventAuthorsToReview: false }).allowed;
}

/** Holder of `approve` on every target. */
export async function mayApproveAll(
  strapi: Core.Strapi,
  viewer: Viewer,
  { changes }: RequestBundle,
): Promise<boolean> {
  const permitted = await permittedChanges(strapi, viewer, ACTIONS.approve, changes);
  return permitted.size === changes.length;
}

/**
 * May this person review this request, in whose name, and if not, why: the one answer for screen, API
 * and lists. It does not look at the status; that is a matter of state (409), not of right.
 */
export async function reviewRight(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
): Promise<Permit> {
  const facts = await factsOf(strapi, viewer, bundle);
  if (facts === null) return denied(say('review.token'));
  const { preventAuthorsToReview } = await readSettings(strapi);
  const answer = eligibilityOf({ ...facts, preventAuthorsToReview });
  return answer.allowed ? answer : denied(answer.why);
}
