import type { Core } from '@strapi/strapi';
import { isNotUnique } from '../database-errors';
import { TABLES } from '../tables';

/** A lease that this process holds. */
export interface Lease<Data> {
  id: number;
  version: number;
  data: Data | null;
}

interface LeaseRow<Data> extends Lease<Data> {
  heldUntil: string | null;
}

/** How long work may go on without a sign of life before others take it over, in milliseconds. */
export const LEASE_LASTS = 60_000;

/** Takes the lease of this name, with what its last holder left behind; null while somebody else has it. */
export async function claimLease<Data>(strapi: Core.Strapi, name: string): Promise<Lease<Data> | null> {
  const row = await leaseRow<Data>(strapi, name);
  if (row.heldUntil !== null && new Date(row.heldUntil).getTime() > Date.now()) return null;
  const lease = { id: row.id, version: row.version, data: row.data };
  return (await keepLease(strapi, lease, row.data)) ? lease : null;
}

/** Says how far the work is and that it goes on. False when somebody else took it over: then stop. */
export function keepLease<Data>(
  strapi: Core.Strapi,
  lease: Lease<Data>,
  data: Data | null,
): Promise<boolean> {
  return change(strapi, lease, data, new Date(Date.now() + LEASE_LASTS).toISOString());
}

/** Ends the work; how far it got stays for the next one. */
export async function releaseLease<Data>(strapi: Core.Strapi, lease: Lease<Data>): Promise<void> {
  await change(strapi, lease, lease.data, null);
}

/** Compare and set: only who knows the present version changes anything. */
async function change<Data>(
  strapi: Core.Strapi,
  lease: Lease<Data>,
  data: Data | null,
  heldUntil: string | null,
): Promise<boolean> {
  const { id, version } = lease;
  const { count } = await strapi.db
    .query(TABLES.lease)
    .updateMany({ where: { id, version }, data: { data, heldUntil, version: version + 1 } });
  if (count !== 1) return false;
  Object.assign(lease, { data, version: version + 1 });
  return true;
}

/** The row of this name, which nobody ever deletes; made where there is none. */
export async function leaseRow<Data>(strapi: Core.Strapi, name: string): Promise<LeaseRow<Data>> {
  const table = strapi.db.query(TABLES.lease);
  const row: LeaseRow<Data> | null = await table.findOne({ where: { name } });
  if (row) return row;
  try {
    return await table.create({ data: { name, version: 0 } });
  } catch (error) {
    // Another process made it at the same moment.
    if (!isNotUnique(error)) throw error;
    return table.findOne({ where: { name } });
  }
}
