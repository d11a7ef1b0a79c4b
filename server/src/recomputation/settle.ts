import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isOpen, OPEN_STATUSES } from '../../../core/status';
import { passing } from '../checks';
import { bundleOf, bundlesOf, type RequestBundle } from '../requests/bundle';
import { withLockedRequest } from '../requests/lock';
import { requestRows } from '../requests/request-rows';
import type { RequestRow } from '../requests/rows';
import { recompute } from '../requests/status';
import { fallenReviews, invalidateFallen } from '../reviews/standing';
import { isTorn, splitLocked, tornRequests } from '../splitting';
import { TABLES } from '../tables';
import { claimRows } from '../transaction';
import { isTransient } from '../transient';
import { behindTheirWorkflows } from '../workflows/up-to-date';
import { mark, rightsAreMoving } from './markers';

/** What is not as it should be, by the number of the request. */
interface Doubts {
  /** Its documents are not viewable by the same people any more. */
  torn: Set<number>;
  /** A review counts that was given by somebody who may not review any more. */
  fallen: Set<number>;
  /** The stored status is not what the checks say, or a workflow not what it should be. */
  status: Set<number>;
}

/**
 * Makes open requests what they should be by now; ended ones are left alone: reviews of people who may not review any
 * more do not count, requests that not the same people may see are split, statuses follow the checks. What they are
 * judged by is read for all of them at once, and only those that would change are locked and judged again behind the
 * lock.
 */
export async function settle(strapi: Core.Strapi, ids: number[]): Promise<void> {
  // Who is changing one of them right now may have judged it by what was there before; who begins later sees what is.
  await claimRows(strapi, TABLES.request, { id: { $in: ids } });
  const { torn, fallen, status } = await doubtsAbout(strapi, ids).catch((error: unknown) => {
    strapi.log.error(`Comparing the statuses of change requests failed: ${String(error)}`);
    return { torn: new Set(ids), fallen: new Set(ids), status: new Set(ids) };
  });
  const aboutRights = torn.size + fallen.size > 0;
  const rights = aboutRights && !(await rightsAreMoving(strapi));
  for (const id of new Set([...(rights ? [...torn, ...fallen] : []), ...status])) {
    await settleOne(strapi, id, rights);
    // People's requests go first.
    await setImmediate();
  }
}

async function doubtsAbout(strapi: Core.Strapi, ids: number[]): Promise<Doubts> {
  const requests = await requestRows(strapi).findMany({
    where: { id: { $in: ids }, status: { $in: [...OPEN_STATUSES] } },
    orderBy: { id: 'asc' },
  });
  const bundles = await bundlesOf(strapi, requests);
  const computed = bundles.filter(({ request }) => isComputed(request));
  const ready = await passing(strapi, computed);
  const isWrong = ({ request: { id, status } }: RequestBundle) =>
    (status === 'ready_for_merging') !== ready.has(id);
  return {
    torn: await tornRequests(strapi, bundles),
    fallen: new Set((await fallenReviews(strapi, bundles)).map(({ requestId }) => requestId)),
    status: new Set([
      ...computed.filter(isWrong).map(({ request }) => request.id),
      ...(await behindTheirWorkflows(strapi, computed)),
    ]),
  };
}

const isComputed = ({ status }: RequestRow) =>
  status === 'ready_for_review' || status === 'ready_for_merging';

/** One that fails must not keep the others from being looked at; where somebody was in the way, it comes later. */
async function settleOne(strapi: Core.Strapi, id: number, rights: boolean): Promise<void> {
  try {
    await withLockedRequest(strapi, id, async (request) => {
      if (!isOpen(request.status)) return;
      if (rights) {
        const bundle = await bundleOf(strapi, request);
        await invalidateFallen(strapi, bundle);
        if (await isTorn(strapi, bundle)) {
          await splitLocked(strapi, bundle, null);
          return;
        }
      }
      await recompute(strapi, request);
    });
  } catch (error) {
    if (error instanceof errors.NotFoundError) return;
    if (isTransient(error)) return mark(strapi, 'put_off', 0);
    strapi.log.error(`Computing the status of change request #${id} failed: ${String(error)}`);
  }
}
