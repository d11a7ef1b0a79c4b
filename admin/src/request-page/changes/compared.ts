import { useSearchParams } from 'react-router-dom';
import { NAMED_STATES, type DiffState } from '../../api';

/** Two states of a change to compare. */
export interface Pair {
  from: DiffState;
  to: DiffState;
}

/** What a change compares as long as nobody chose otherwise: what the author did. */
export const DEFAULT_PAIR: Pair = { from: 'base', to: 'proposed' };

/** A state out of an address or a list; the fallback where it is none. */
export function readState(value: string | null, fallback: DiffState): DiffState {
  const name = NAMED_STATES.find((candidate) => candidate === value);
  if (name !== undefined) return name;
  const revision = Number(value);

  return Number.isInteger(revision) && revision > 0 ? revision : fallback;
}

/**
 * Which change the address points at and what it compares (`?change=&from=&to=`), so that a comparison can be
 * shared. Other changes compare the default pair.
 */
export function useCompared() {
  const [search, setSearch] = useSearchParams();
  const focused = search.get('change');
  const pair = {
    from: readState(search.get('from'), DEFAULT_PAIR.from),
    to: readState(search.get('to'), DEFAULT_PAIR.to),
  };

  return {
    focused,
    pairOf: (change: string): Pair => (change === focused ? pair : DEFAULT_PAIR),
    compare: (change: string, { from, to }: Pair) =>
      setSearch({ change, from: String(from), to: String(to) }, { replace: true }),
  };
}
