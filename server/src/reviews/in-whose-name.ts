import type { Person } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { invalidAt } from '../errors';

/**
 * In whose name a review is given, out of the names that `reviewRight` allows. Who does not say it reviews in their
 * own name; where that is not possible, in the only other name there is.
 * @throws ValidationError (400) naming `onBehalfOf` and the possible names: for any other name, and where it was left
 * out and several are possible.
 */
export function inWhoseName(reviewer: Person, possible: Person[], asked: number | null): Person {
  const named = (wanted: number | null) => possible.find(({ id }) => id === wanted);
  const only = possible.length === 1 ? possible[0] : undefined;
  const chosen = asked === null ? (named(reviewer.id) ?? only) : named(asked);
  if (chosen) return chosen;
  const names = possible.map(({ name }) => name).join(', ');
  throw invalidAt(
    ['onBehalfOf'],
    asked === null ? say('delegation.choose-name', { names }) : say('delegation.other-name', { names }),
  );
}
