import { useCallback } from 'react';
import { usePendingCount } from './use-pending-count';

/** Adds to a name how many stages wait for the person looking, where any does. */
export function useCounted(): (name: string) => string {
  const count = usePendingCount();

  return useCallback((name) => (count > 0 ? `${name} (${count})` : name), [count]);
}
