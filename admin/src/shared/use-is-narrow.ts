import { useSyncExternalStore } from 'react';

/** Below this Strapi's admin puts things below one another. */
const NARROW = '(max-width: 767px)';

function subscribe(notify: () => void) {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', notify);

  return () => query.removeEventListener('change', notify);
}

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
