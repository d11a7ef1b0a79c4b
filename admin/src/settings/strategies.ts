import type { KnownStrategy } from '../../../contracts/settings';

export type { KnownStrategy };

/** The built-in strategies. The contract's own list would bring its validator along. */
export const STRATEGIES = [
  'only_approved',
  'accept_all',
  'fixed_number',
  'all_approvers',
  'all_approvers_no_fallback',
] as const satisfies KnownStrategy[];
