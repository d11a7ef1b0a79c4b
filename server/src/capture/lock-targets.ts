import type { Core } from '@strapi/strapi';
import { claimRows } from '../transaction';
import { documentSchema } from './document-schema';
import { whereTargets, type Target } from './targets';

/**
 * Locks the rows of the targets, draft and published, until the transaction ends, so that nobody changes
 * them between the checks of a merge and its writes (domain section 9).
 */
export async function lockTargets(
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
): Promise<void> {
  if (targets.length === 0) return;
  await claimRows(strapi, uid, whereTargets(documentSchema(strapi, uid), targets));
}
