import type { Check, CheckState } from '../../../contracts/checks';
import type { Sentence } from '../../../core/sentences';

/** A check of the product: how it went, why, and what makes it pass. */
export const check = (
  id: Check['id'],
  state: CheckState,
  why: Sentence,
  fix?: Sentence,
  about: Pick<Check, 'changes' | 'problems' | 'requests'> = {},
): Check => ({
  id,
  state,
  ...why,
  ...(fix && { fix: fix.message, fixText: fix.text }),
  ...about,
});
