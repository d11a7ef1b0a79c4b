import { useSearchParams } from 'react-router-dom';
import type { DiffQuery } from '../../api';

const FROM = ['base', 'current'] as const;
const TO = ['proposed', 'merged'] as const;

export type From = NonNullable<DiffQuery['from']>;
export type To = NonNullable<DiffQuery['to']>;

/** What a change compares as long as nobody chose otherwise: what the author did. */
export const DEFAULT_PAIR: { from: From; to: To } = { from: 'base', to: 'proposed' };

const readState = <Name extends string>(
  value: string | null,
  names: readonly Name[],
  fallback: Name,
): Name | number => {
  const name = names.find((candidate) => candidate === value);
  if (name !== undefined) return name;
  const revision = Number(value);

  return Number.isInteger(revision) && revision > 0 ? revision : fallback;
};

/**
 * Which change the address points at and what it compares (`?change=&from=&to=`), so that a comparison can be
 * shared. Other changes compare the default pair.
 */
export function useCompared() {
  const [search, setSearch] = useSearchParams();
  const focused = search.get('change');
  const pair = {
    from: readState(search.get('from'), FROM, 'base'),
    to: readState(search.get('to'), TO, 'proposed'),
  };

  return {
    focused,
    pairOf: (change: string): { from: From; to: To } => (change === focused ? pair : DEFAULT_PAIR),
    compare: (change: string, { from, to }: { from: From; to: To }) =>
      setSearch({ change, from: String(from), to: String(to) }, { replace: true }),
  };
}
