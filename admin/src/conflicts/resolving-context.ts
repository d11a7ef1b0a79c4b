import { createContext, useContext } from 'react';
import type { ConflictsMeta } from '../../../contracts/conflicts';
import type { Decision, Decisions } from './decisions';

/** What every part of the conflict editor needs to know. */
export interface Resolving {
  decisions: Decisions;
  side: ConflictsMeta['side'];
  /** The person looking may not resolve. */
  isReadOnly: boolean;
  /** What the server said about values that people wrote, by path. */
  refusals: Record<string, string>;
  decide: (question: string, decision: Decision) => void;
  decideWhole: (path: string, text: string | null) => void;
}

export const ResolvingContext = createContext<Resolving | null>(null);

/** @throws outside of the conflict editor */
export function useResolving(): Resolving {
  const resolving = useContext(ResolvingContext);
  if (resolving === null) throw new Error('useResolving needs a ResolvingContext around it.');

  return resolving;
}
