import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { delegationInput, delegationUpdate } from '../../../contracts/delegations';
import type { Person } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { isEligible } from '../capture';
import { ConflictError, invalidAt, notFound } from '../errors';
import { accountsWithRoles } from '../people/find';
import { personOf } from '../people/person';
import type { Viewer } from '../permissions';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import { claimRows, inTransaction } from '../transaction';
import { requireDelegation, requireGiven, requireManager, requirePerson } from './access';
import { hasBegun, hasEnded, type DelegationRow } from './rows';

/**
 * Delegates somebody's reviews, one's own or with `manage` anybody's (domain section 7). Delegations may overlap:
 * they add up.
 * @throws ValidationError (400) naming the place, PolicyError (403) for others' reviews without `manage` and for API
 * tokens, ConflictError (409) while delegations are switched off.
 */
export async function createDelegation(
  strapi: Core.Strapi,
  viewer: Viewer,
  input: z.output<typeof delegationInput>,
): Promise<DelegationRow> {
  requirePerson(viewer);
  const userId = input.user ?? viewer.person.id;
  if (userId !== viewer.person.id) requireManager(viewer);
  await requireSwitchedOn(strapi);
  const user = await requireAccount(strapi, userId, 'user');
  const delegate = await requireDelegate(strapi, input.delegate, user);
  requireWindow(input.from ?? null, input.until ?? null);
  const { documentId }: { documentId: string } = await strapi.db.query(TABLES.delegation).create({
    data: {
      user: user.id,
      userName: user.name,
      delegate: delegate.id,
      delegateName: delegate.name,
      validFrom: input.from ?? null,
      validUntil: input.until ?? null,
      contentTypes: requireTypes(strapi, input.contentTypes ?? null),
      reason: input.reason ?? null,
    },
  });
  return requireDelegation(strapi, viewer, documentId);
}

/**
 * Changes a delegation; what is left out stays.
 * @throws NotFoundError (404), PolicyError (403) and ValidationError (400) as {@link createDelegation}, ConflictError
 * (409) when the delegator's account is gone, or when it is to be ended and has not begun.
 */
export async function updateDelegation(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof delegationUpdate>,
  now: Date,
): Promise<DelegationRow> {
  return inTransaction(strapi, async () => {
    // Of two people at once, one sees what the other one changed: together they might make a window without days.
    await claimRows(strapi, TABLES.delegation, { documentId });
    return change(strapi, viewer, documentId, input, now);
  });
}

async function change(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof delegationUpdate>,
  now: Date,
): Promise<DelegationRow> {
  const row = await requireGiven(strapi, viewer, documentId);
  if (row.user === null) {
    const problem = say('delegation.account-gone', { name: row.userName });
    throw new ConflictError(problem, { state: 'ended', possible: ['delete'] });
  }
  if (input.user !== undefined && input.user !== row.user.id) {
    throw invalidAt(
      ['user'],
      `Whose reviews are delegated cannot be changed; they are those of ${row.userName}.`,
    );
  }
  const { delegate, from, until, contentTypes, reason } = { ...input, ...(input.end && ended(row, now)) };
  if (!input.end) {
    requireWindow(from === undefined ? row.validFrom : from, until === undefined ? row.validUntil : until);
  }
  const next =
    delegate === undefined || delegate === row.delegate?.id
      ? null
      : await requireDelegate(strapi, delegate, { id: row.user.id });
  const stored: object | null = await strapi.db.query(TABLES.delegation).update({
    where: { id: row.id },
    data: {
      ...(next && { delegate: next.id, delegateName: next.name }),
      ...(from !== undefined && { validFrom: from }),
      ...(until !== undefined && { validUntil: until }),
      ...(contentTypes !== undefined && { contentTypes: requireTypes(strapi, contentTypes) }),
      ...(reason !== undefined && { reason }),
    },
  });
  if (stored === null) throw notFound(say('delegation.unknown'));
  return requireDelegation(strapi, viewer, documentId);
}

/** Deletes a delegation. Reviews that were given by it stay, with both names. */
export async function deleteDelegation(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<void> {
  const { id } = await requireGiven(strapi, viewer, documentId);
  await strapi.db.query(TABLES.delegation).delete({ where: { id } });
}

async function requireSwitchedOn(strapi: Core.Strapi): Promise<void> {
  const { delegationEnabled } = await readSettings(strapi);
  if (delegationEnabled) return;
  throw new ConflictError(say('delegation.off'), {
    state: 'delegations_off',
    possible: ['switch on the setting delegationEnabled'],
  });
}

/** What ending it now changes: nothing when it has ended already. */
function ended(row: DelegationRow, now: Date): { until?: string } {
  if (!hasBegun(row, now)) {
    throw new ConflictError(say('delegation.not-begun'), { state: 'planned', possible: ['delete'] });
  }
  return hasEnded(row, now) ? {} : { until: now.toISOString() };
}

async function requireAccount(strapi: Core.Strapi, id: number | null, path: string): Promise<Person> {
  const [account] = id === null ? [] : await accountsWithRoles(strapi, [id]);
  if (!account) throw invalidAt([path], say('delegation.no-account'));
  return personOf(account);
}

async function requireDelegate(
  strapi: Core.Strapi,
  id: number,
  user: { id: number | null },
): Promise<Person> {
  if (id === user.id) throw invalidAt(['delegate'], say('delegation.yourself'));
  return requireAccount(strapi, id, 'delegate');
}

function requireWindow(from: string | null, until: string | null): void {
  if (from === null || until === null || new Date(from) < new Date(until)) return;
  throw invalidAt(['until'], say('delegation.window'));
}

/** Null for all content types, also where none is listed. */
function requireTypes(strapi: Core.Strapi, contentTypes: string[] | null): string[] | null {
  contentTypes?.forEach((type, index) => {
    if (isEligible(strapi, type)) return;
    throw invalidAt(['contentTypes', String(index)], say('delegation.type', { type }));
  });
  return contentTypes === null || contentTypes.length === 0 ? null : [...new Set(contentTypes)];
}
