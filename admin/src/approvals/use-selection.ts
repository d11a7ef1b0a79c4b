import { useState } from 'react';
import type { ListedStage } from '../../../contracts/workflows';

export interface Selection {
  /** Those chosen that are still in the list, in its order. */
  stages: ListedStage[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Chooses exactly these. */
  set: (ids: string[]) => void;
}

/** Which rows of the list are chosen. What leaves the list is not chosen any more. */
export function useSelection(possible: ListedStage[]): Selection {
  const [ids, setIds] = useState<string[]>([]);

  return {
    stages: possible.filter(({ id }) => ids.includes(id)),
    has: (id) => ids.includes(id),
    toggle: (id) =>
      setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    set: setIds,
  };
}
