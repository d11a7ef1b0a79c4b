import { useCallback } from 'react';
import { useLazyDefinitionsQuery } from '../../api';
import { nextPriority } from './definition-draft';

/** Finds the next free priority among the definitions of a content type; undefined where it cannot be asked for. */
export function useNextPriority(): (contentType: string) => Promise<number | undefined> {
  const [find] = useLazyDefinitionsQuery();

  return useCallback(
    async (contentType) => {
      const { data: answer } = await find({
        filters: { contentType: { $eq: contentType } },
        sort: 'priority:desc',
        pageSize: 1,
      });
      return answer === undefined ? undefined : nextPriority(answer.data[0]?.priority);
    },
    [find],
  );
}
