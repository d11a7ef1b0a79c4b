import type { Core } from '@strapi/strapi';
import { claimLease, keepLease, releaseLease } from '../recomputation/leases';

/** Says that the work goes on; false when another server process took it over: then stop. */
export type GoesOn = () => Promise<boolean>;

/**
 * Runs work in one server process at a time. What it answers is kept for the next one; what it throws leaves that as
 * it was.
 * @returns whether it ran here
 */
export async function inOneProcess<Data>(
  strapi: Core.Strapi,
  name: string,
  work: (last: Data | null, goesOn: GoesOn) => Promise<Data | null>,
): Promise<boolean> {
  const lease = await claimLease<Data>(strapi, name);
  if (lease === null) return false;
  try {
    lease.data = await work(lease.data, () => keepLease(strapi, lease, lease.data));
  } finally {
    await releaseLease(strapi, lease);
  }
  return true;
}
