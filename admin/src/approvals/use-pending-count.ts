import { useListStagesQuery } from '../api';
import { useIsVisible } from '../shared/use-is-visible';

const MINUTE = 60_000;

/** How many stages wait for the person looking. Asked once for all who show it, and again every minute. */
export function usePendingCount(): number {
  const isVisible = useIsVisible();
  const { data } = useListStagesQuery(
    { pending_my_approvals: true, pageSize: 1 },
    { pollingInterval: isVisible ? MINUTE : 0 },
  );

  return data?.meta.pagination.total ?? 0;
}
