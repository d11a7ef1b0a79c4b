import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { say, type Sentence } from '../../../core/sentences';
import { invalidAt } from '../errors';
import { accountsWithRoles } from '../people/find';
import { ACTIONS, DOCUMENT_ACTIONS, type Target } from '../permissions';
import { holdersOf } from '../permissions/holders';
import { readSettings } from '../settings';

/**
 * Makes sure that people may be named as approvers of these targets: each may see all of them and, where the site
 * says so, holds `approve` on all of them (domain section 7).
 * @param placeOf where a person stands in the body
 * @param blind what is said of somebody who may not see everything
 * @throws ValidationError (400) naming the place.
 */
export async function requireNamable(
  strapi: Core.Strapi,
  people: Person[],
  targets: Target[],
  placeOf: (person: Person) => string[],
  blind: (name: string) => Sentence,
): Promise<void> {
  if (people.length === 0) return;
  const { acceptOnlyAllowedApprovers } = await readSettings(strapi);
  const accounts = await accountsWithRoles(
    strapi,
    people.flatMap(({ id }) => id ?? []),
  );
  const require = async (action: string, refusal: (name: string) => Sentence) => {
    const holders = await holdersOf(strapi, accounts, action, targets);
    for (const person of people) {
      const holds = targets.every((target) => holders.get(target)?.has(person.id as number));
      if (!holds) throw invalidAt(placeOf(person), refusal(person.name));
    }
  };
  await require(DOCUMENT_ACTIONS.read, blind);
  if (acceptOnlyAllowedApprovers) {
    await require(ACTIONS.approve, (name) => say('approvers.not-allowed', { name }));
  }
}
