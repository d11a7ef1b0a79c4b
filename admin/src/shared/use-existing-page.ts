import { useEffect } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import type { ListAnswer } from '../../../contracts/envelope';

/**
 * Leads from a page that is not there any more to the last one that is: the last rows of it were dealt with, and the
 * list is not empty for that.
 * @returns whether it is leading there
 */
export function useExistingPage(answer: ListAnswer<unknown> | undefined): boolean {
  const [, setAddress] = useQueryParams<{ page?: string }>();
  const { pageCount = 0 } = answer?.meta.pagination ?? {};
  const isBeyond = answer !== undefined && answer.data.length === 0 && pageCount > 0;

  useEffect(() => {
    if (isBeyond) setAddress({ page: String(pageCount) }, 'push', true);
  }, [isBeyond, pageCount, setAddress]);

  return isBeyond;
}
