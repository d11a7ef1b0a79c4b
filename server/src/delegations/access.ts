import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { notFound, notPermitted } from '../errors';
import { mayManage, type Viewer } from '../permissions';
import { delegationRows, type DelegationRow } from './rows';

/** Tokens propose; giving somebody's reviews away is nothing for them (domain section 15). */
export function requirePerson(viewer: Viewer): void {
  if (viewer.token) throw notPermitted(say('delegation.token'));
}

/** @throws PolicyError (403) without `manage`. */
export function requireManager(viewer: Viewer): void {
  if (!mayManage(viewer)) throw notPermitted(say('delegation.others'));
}

const isOwn = ({ person }: Viewer, { user, delegate }: DelegationRow): boolean =>
  [user, delegate].some((account) => account !== null && account.id === person.id);

/**
 * A delegation that the person gave or received, or any with `manage`.
 * @throws NotFoundError (404) when it does not exist or is somebody else's.
 */
export async function requireDelegation(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<DelegationRow> {
  const row = await delegationRows(strapi).findOne({ where: { documentId } });
  if (row && (isOwn(viewer, row) || mayManage(viewer))) return row;
  throw notFound(say('delegation.unknown'));
}

/**
 * As {@link requireDelegation}, to be changed: by the person who delegated, or with `manage`.
 * @throws PolicyError (403) for the delegate and for API tokens.
 */
export async function requireGiven(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<DelegationRow> {
  const row = await requireDelegation(strapi, viewer, documentId);
  requirePerson(viewer);
  if (row.user?.id === viewer.person.id || mayManage(viewer)) return row;
  throw notPermitted(say('delegation.delegate'));
}
