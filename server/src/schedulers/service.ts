import type { Core } from '@strapi/strapi';
import { inOneProcess } from './one-process';
import { dueMerges, mergeAsPlanned } from './planned-merges';
import { STALE_LEASE, type Next } from './daily';
import { followStaleRequests } from './stale-requests';

/**
 * The jobs of domain section 14 as a service, for those who run them by something else than Strapi's cron. Each is
 * done by one server process at a time: while another one is at it, nothing happens here.
 */
export interface Schedulers {
  /** Tells of stale requests and closes those that were told of long enough ago. */
  stale(now: Date): Promise<void>;
  /** Publishes what is planned for this moment or an earlier one. */
  plannedMerges(now: Date): Promise<void>;
}

export const schedulersService = ({ strapi }: { strapi: Core.Strapi }): Schedulers => ({
  async stale(now) {
    await inOneProcess<Next>(strapi, STALE_LEASE, async (next, goesOn) => {
      await followStaleRequests(strapi, now, goesOn);
      return next;
    });
  },
  async plannedMerges(now) {
    if ((await dueMerges(strapi, now)).length === 0) return;
    await inOneProcess<never>(strapi, 'planned-merges', async (nothing, goesOn) => {
      await mergeAsPlanned(strapi, now, goesOn);
      return nothing;
    });
  },
});

export const schedulersOf = (strapi: Core.Strapi): Schedulers =>
  strapi.plugin('change-requests').service('schedulers');
