import type { Core } from '@strapi/strapi';
import { ACCOUNT_COLUMNS, nameOf, type Account, type Actor } from '../people/person';
import { readSettings } from '../settings';
import { TABLES } from '../tables';

/** In whose name somebody may review, and changes of which content types (null: all). */
export interface Mandate {
  user: { id: number; name: string };
  contentTypes: string[] | null;
}

/**
 * Everybody who delegated their reviews to this person for that moment (domain section 7), one entry each: several
 * delegations by one person add up. None while the setting is off, and none by accounts that are blocked or gone.
 * It is not transitive: what was delegated to the delegator is not asked for. A constant number of queries.
 */
export async function mandatesOf(strapi: Core.Strapi, { id }: Actor, now: Date): Promise<Mandate[]> {
  if (id === null) return [];
  const { delegationEnabled } = await readSettings(strapi);
  if (!delegationEnabled) return [];
  const rows: { user: Account; contentTypes: string[] | null }[] = await strapi.db
    .query(TABLES.delegation)
    .findMany({
      select: ['id', 'contentTypes'],
      where: {
        delegate: { id },
        user: { isActive: true, blocked: { $not: true } },
        $and: [
          { $or: [{ validFrom: { $null: true } }, { validFrom: { $lte: now } }] },
          { $or: [{ validUntil: { $null: true } }, { validUntil: { $gt: now } }] },
        ],
      },
      populate: { user: { select: ACCOUNT_COLUMNS } },
      orderBy: { id: 'asc' },
    });
  const byUser = new Map<number, Mandate>();
  for (const { user, contentTypes } of rows) {
    const known = byUser.get(user.id);
    if (known) known.contentTypes = united(known.contentTypes, contentTypes);
    else byUser.set(user.id, { user: { id: user.id, name: nameOf(user) }, contentTypes });
  }
  return [...byUser.values()];
}

const united = (some: string[] | null, more: string[] | null): string[] | null =>
  some === null || more === null ? null : [...new Set([...some, ...more])];

/** Those who delegated to the person for everything in a request with changes of these content types. */
export const delegatorsFor = (mandates: Mandate[], contentTypes: string[]): Mandate['user'][] =>
  mandates
    .filter((mandate) => contentTypes.every((type) => mandate.contentTypes?.includes(type) ?? true))
    .map(({ user }) => user);
