import { useEffect, useRef } from 'react';

/** Windows that are switched back and forth need not ask every time. */
const AT_MOST_EVERY = 2000;

/** Reads again when somebody comes back to this window: documents may have moved on while they were away. */
export function useRefetchOnFocus(refetch: () => unknown): void {
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  }, [refetch]);

  useEffect(() => {
    let asked = Date.now();
    const ask = () => {
      if (document.visibilityState === 'hidden' || Date.now() - asked < AT_MOST_EVERY) return;
      asked = Date.now();
      latest.current();
    };
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);

    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
}
