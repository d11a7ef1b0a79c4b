import type { Delegation } from '../../../contracts/delegations';

/** `off`: it would hold now, but the setting is off. */
export type DelegationState = 'active' | 'off' | 'planned' | 'ended';

export function stateOf({ active, from }: Delegation, isEnabled: boolean, now: number): DelegationState {
  if (active) return isEnabled ? 'active' : 'off';
  return from !== null && Date.parse(from) > now ? 'planned' : 'ended';
}
