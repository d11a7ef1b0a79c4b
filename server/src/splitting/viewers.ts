import type { Core } from '@strapi/strapi';
import { isEligible } from '../capture';
import type { ChangeRow } from '../changes/rows';
import { activeAccounts } from '../people/find';
import { ACTIONS, DOCUMENT_ACTIONS, holdersOf, holdersOfAction } from '../permissions';
import { rightsTarget } from '../requests/targets';

/** What of a change decides who may see it. */
export type SeenChange = Pick<ChangeRow, 'type' | 'contentType' | 'targetDocumentId' | 'targetLocale'>;

/**
 * Who may see what each change is about: the active admin accounts with Strapi's right to read it, conditions and
 * locales included. A new document is seen by whoever may read the type in its locale, a new locale by whoever may
 * read the document in any, what is left of a removed content type by whoever manages requests: as lists have it
 * (`visibleRequests`).
 * The number of queries does not depend on the number of changes; see `holdersOf`.
 */
export async function viewersOf<C extends SeenChange>(
  strapi: Core.Strapi,
  changes: C[],
): Promise<Map<C, Set<number>>> {
  const accounts = await activeAccounts(strapi);
  const present = changes.filter(({ contentType }) => isEligible(strapi, contentType));
  const targets = present.map((change) => ({ ...rightsTarget(change), change }));
  const holders = await holdersOf(strapi, accounts, DOCUMENT_ACTIONS.read, targets);
  const viewers = new Map([...holders].map(([{ change }, ids]) => [change, ids]));
  const removed = changes.filter((change) => !viewers.has(change));
  if (removed.length === 0) return viewers;
  const managers = await holdersOfAction(strapi, accounts, ACTIONS.manage);
  for (const change of removed) viewers.set(change, managers);
  return viewers;
}

/** One key per set of people who see all of these changes: of one document in several locales. */
export function audienceOf<C extends SeenChange>(viewers: Map<C, Set<number>>, changes: C[]): string {
  const [first = new Set<number>(), ...others] = changes.map(
    (change) => viewers.get(change) ?? new Set<number>(),
  );
  return [...first]
    .filter((id) => others.every((other) => other.has(id)))
    .sort((a, b) => a - b)
    .join();
}
