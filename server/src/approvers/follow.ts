import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { recomputeRequests } from '../recomputation/recompute';
import { bundlesOf } from '../requests/bundle';
import { withLockedRequests } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { TABLES } from '../tables';
import { applyPlans } from './apply-plans';
import { followingPlans } from './following';
import { isNothing } from './plan';

/** Requests that are read, and where needed locked, together. */
const BATCH = 50;

/** Whether only what follows changes, or, with the members of groups, maybe the status of any request. */
export type Reach = 'lists' | 'statuses';

/**
 * After lists, groups or accounts changed: these requests follow, and statuses are computed again. Doing it twice
 * does nothing more. Requests are locked only where something is to be changed.
 */
export async function followAll(
  strapi: Core.Strapi,
  requestIds: number[],
  reach: Reach,
  actor: Person | null,
): Promise<void> {
  for (let start = 0; start < requestIds.length; start += BATCH) {
    const batch = requestIds.slice(start, start + BATCH);
    const requests: RequestRow[] = await strapi.db
      .query(TABLES.request)
      .findMany({ where: { id: { $in: batch } }, orderBy: { id: 'asc' } });
    const plans = await followingPlans(strapi, await bundlesOf(strapi, requests));
    const behind = plans.filter((plan) => !isNothing(plan)).map(({ bundle }) => bundle.request.id);
    if (behind.length > 0) await followTogether(strapi, behind, actor);
    await recomputeRequests(strapi, reach === 'statuses' ? batch : behind);
    // People's requests go first.
    await setImmediate();
  }
}

/** One that fails must not keep the others from following. */
async function followTogether(strapi: Core.Strapi, ids: number[], actor: Person | null): Promise<void> {
  try {
    await follow(strapi, ids, actor);
  } catch (error) {
    const [id] = ids;
    if (ids.length > 1) for (const one of ids) await followTogether(strapi, [one], actor);
    else
      strapi.log.error(
        `Approvers of change request #${id} could not be brought up to date: ${String(error)}`,
      );
  }
}

const follow = (strapi: Core.Strapi, ids: number[], actor: Person | null): Promise<void> =>
  withLockedRequests(strapi, ids, async (requests) => {
    const plans = await followingPlans(strapi, await bundlesOf(strapi, requests));
    await applyPlans(strapi, plans, { actor, followed: true });
  });
