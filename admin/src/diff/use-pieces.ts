import { startTransition, useEffect, useState } from 'react';

interface State<Piece> {
  pieces: readonly Piece[];
  /** How many are shown by now, and how many shall be. */
  shown: number;
  wanted: number;
}

interface Pieces<Piece> {
  shown: readonly Piece[];
  /** Those that are only shown when somebody asks for them. */
  rest: readonly Piece[];
  showMore: () => void;
}

/**
 * Shows a long list piece by piece, each in a task of its own, so that the page answers meanwhile. Starts
 * anew when the list is another one.
 *
 * @param first how many pieces are shown without being asked for
 * @param step how many more are shown each time somebody asks
 */
export function usePieces<Piece>(pieces: readonly Piece[], first: number, step: number): Pieces<Piece> {
  const [state, setState] = useState<State<Piece>>({ pieces, shown: 1, wanted: first });
  const current = state.pieces === pieces ? state : { pieces, shown: 1, wanted: first };
  if (current !== state) setState(current);
  const { shown, wanted } = current;
  const isGrowing = shown < Math.min(wanted, pieces.length);

  useEffect(() => {
    if (!isGrowing) return undefined;
    const timer = setTimeout(() =>
      startTransition(() => setState((before) => ({ ...before, shown: before.shown + 1 }))),
    );
    return () => clearTimeout(timer);
  }, [isGrowing, shown]);

  return {
    shown: pieces.slice(0, shown),
    rest: pieces.slice(Math.max(shown, wanted)),
    showMore: () => setState((before) => ({ ...before, wanted: before.wanted + step })),
  };
}
