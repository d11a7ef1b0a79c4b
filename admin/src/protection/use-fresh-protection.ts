import { useProtectedTypesQuery } from '../api';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';

/** A page that is opened asks again if it is longer ago than this. */
const FRESH_FOR_SECONDS = 30;

/** Keeps what is known of protection up to date for as long as the component is on the page. */
export function useFreshProtection() {
  const { data, error, isLoading, refetch } = useProtectedTypesQuery(undefined, {
    refetchOnMountOrArgChange: FRESH_FOR_SECONDS,
  });
  useRefetchOnFocus(refetch);

  return { isKnown: data !== undefined, error, isLoading, refetch };
}
