import type { Core } from '@strapi/strapi';
import { membersOf } from '../approvers/members';
import { emit, record } from '../events';
import { accountsWithRoles } from '../people/find';
import type { RoleHolder } from '../people/person';
import { ACTIONS, holdersOf } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { groupsIn, withRole } from '../requests/participants';
import { rightsTarget } from '../requests/targets';
import { TABLES } from '../tables';
import { approverOf, counts, type ReviewRow } from './rows';

/**
 * Reviews that would count, were they not by somebody who is no approver any more (domain section 7): the account is
 * blocked or gone, no longer on the request's list or in a group of it, or, where there is no list, without `approve`
 * on every target. As `eligibilityOf` says it for one person who is about to review; a delegation that has ended since
 * takes nothing back. A constant number of queries, however many requests and reviews; see `holdersOf`.
 */
export async function fallenReviews(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<ReviewRow[]> {
  const counting = bundles.flatMap((bundle) =>
    bundle.reviews
      .filter((review) => counts(review, bundle.request.digest))
      .map((review) => ({ bundle, review })),
  );
  if (counting.length === 0) return [];
  const reviewers = counting.flatMap(({ review }) =>
    [review.author?.id ?? [], approverOf(review) ?? []].flat(),
  );
  const accounts = await accountsWithRoles(strapi, [...new Set(reviewers)]);
  const active = new Set(accounts.map(({ id }) => id));
  const isApprover = await approversOf(strapi, [...new Set(counting.map(({ bundle }) => bundle))], accounts);
  const stands = ({ bundle, review }: (typeof counting)[number]) => {
    const approver = approverOf(review);
    if (approver === null || !active.has(approver)) return false;
    return active.has(review.author?.id ?? 0) && isApprover(bundle, review, approver);
  };
  return counting.filter((one) => !stands(one)).map(({ review }) => review);
}

type IsApprover = (bundle: RequestBundle, review: ReviewRow, approver: number) => boolean;

async function approversOf(
  strapi: Core.Strapi,
  bundles: RequestBundle[],
  accounts: RoleHolder[],
): Promise<IsApprover> {
  const members = await membersOf(
    strapi,
    bundles.flatMap(({ participants }) => groupsIn(participants).map(({ id }) => id)),
  );
  const targets = bundles
    .filter((bundle) => !hasList(bundle))
    .flatMap(({ changes }) =>
      changes.map((change) => ({
        ...rightsTarget(change),
        id: change.id,
      })),
    );
  const holders = await holdersOf(strapi, accounts, ACTIONS.approve, targets);
  const byChange = new Map([...holders].map(([{ id }, ids]) => [id, ids]));
  return ({ participants, changes, ...bundle }, review, approver) => {
    if (!hasList({ participants, changes, ...bundle })) {
      return changes.every(({ id }) => byChange.get(id)?.has(approver) === true);
    }
    if (withRole(participants, 'approver').some(({ id }) => id === approver)) return true;
    const inGroup = groupsIn(participants).some(({ id }) =>
      members.get(id)?.some((one) => one.id === approver),
    );
    return inGroup && review.onBehalfOfName === null;
  };
}

const hasList = ({ participants }: RequestBundle): boolean =>
  participants.some(({ role }) => role === 'approver' || role === 'approver_group');

/** Makes them outdated for good: whoever becomes an approver again reviews again. Under the request's lock. */
export async function invalidateFallen(strapi: Core.Strapi, bundle: RequestBundle): Promise<void> {
  const fallen = await fallenReviews(strapi, [bundle]);
  if (fallen.length === 0) return;
  const { id, documentId } = bundle.request;
  await strapi.db.query(TABLES.review).updateMany({
    where: { id: { $in: fallen.map((review) => review.id) } },
    data: { valid: false, invalidReason: 'updated_approvers' },
  });
  for (const review of fallen) {
    const about = { review: review.documentId, valid: false };
    await record(strapi, id, 'validity', null, {
      ...about,
      reason: 'updated_approvers',
      onBehalfOf: review.onBehalfOfName,
      of: review.authorName,
    });
    emit(strapi, 'review-validity-changed', { id: documentId, ...about });
  }
}
