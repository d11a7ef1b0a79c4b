import { useSyncExternalStore } from 'react';

function subscribe(notify: () => void) {
  document.addEventListener('visibilitychange', notify);

  return () => document.removeEventListener('visibilitychange', notify);
}

/** Whether somebody can see this window: nothing has to be asked again and again for one that nobody sees. */
export const useIsVisible = (): boolean =>
  useSyncExternalStore(subscribe, () => document.visibilityState !== 'hidden');
