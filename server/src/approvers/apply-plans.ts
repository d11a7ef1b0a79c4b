import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { emit, recordAll, type TimelineLine } from '../events';
import { insertApprovers } from '../requests/approver-rows';
import { groupsIn, withRole } from '../requests/participants';
import { TABLES } from '../tables';
import type { ListMembers } from './lists';
import { isNothing, type Plan } from './plan';

/** Why a request's list changes. */
export interface Cause {
  actor: Person | null;
  /** By itself, because a list, a group or an account changed; else somebody edited the request's own list. */
  followed: boolean;
}

/**
 * Stores new lists of approvers: people and groups, reviews that no longer count, a line of each timeline, events.
 * Runs under the requests' locks, before their statuses are computed again. As many statements as for one request.
 */
export async function applyPlans(strapi: Core.Strapi, plans: Plan[], cause: Cause): Promise<void> {
  const changing = plans.filter((plan) => !isNothing(plan));
  const removed = changing.flatMap((plan) => plan.removed.map(({ id }) => id));
  const outdated = changing.flatMap((plan) => plan.outdated.map(({ id }) => id));
  if (removed.length > 0) {
    await strapi.db.query(TABLES.participant).deleteMany({ where: { id: { $in: removed } } });
  }
  await insertApprovers(
    strapi,
    changing.flatMap(({ bundle, added }) =>
      added.map((approver) => ({ requestId: bundle.request.id, approver })),
    ),
  );
  if (outdated.length > 0) {
    await strapi.db.query(TABLES.review).updateMany({
      where: { id: { $in: outdated } },
      data: { valid: false, invalidReason: 'updated_approvers' },
    });
  }
  await tell(strapi, changing, cause);
}

async function tell(strapi: Core.Strapi, plans: Plan[], cause: Cause): Promise<void> {
  await recordAll(
    strapi,
    plans.flatMap((plan) => linesOf(plan, cause)),
  );
  for (const plan of plans) {
    const { documentId: id } = plan.bundle.request;
    const [added, removed] = [addedBy(plan), removedBy(plan)];
    if (hasNewList(plan)) {
      emit(strapi, 'approvers-updated', {
        id,
        added: added.users,
        removed: removed.users,
        addedGroups: added.groups,
        removedGroups: removed.groups,
        followed: cause.followed,
      });
    }
    for (const { documentId: review } of plan.outdated) {
      emit(strapi, 'review-validity-changed', { id, review, valid: false });
    }
  }
}

const hasNewList = ({ added, removed }: Plan): boolean => added.length + removed.length > 0;

function linesOf(plan: Plan, { actor, followed }: Cause): TimelineLine[] {
  const about = { requestId: plan.bundle.request.id, actor };
  const names = ({ users, groups }: ListMembers) => [...users, ...groups].map(({ name }) => name);
  const data = { added: names(addedBy(plan)), removed: names(removedBy(plan)), followed };
  return [
    ...(hasNewList(plan) ? [{ ...about, type: 'approvers' as const, data }] : []),
    ...plan.outdated.map((review) => ({
      ...about,
      type: 'validity' as const,
      data: {
        review: review.documentId,
        valid: false,
        reason: 'updated_approvers',
        onBehalfOf: review.onBehalfOfName,
      },
    })),
  ];
}

const addedBy = ({ added }: Plan): ListMembers => ({
  users: added.flatMap((one) => (one.role === 'approver' ? [{ id: one.id, name: one.name }] : [])),
  groups: added.flatMap((one) => (one.role === 'approver_group' ? [{ id: one.id, name: one.name }] : [])),
});

const removedBy = ({ removed }: Plan): ListMembers => ({
  users: withRole(removed, 'approver'),
  groups: groupsIn(removed),
});
