import { useCallback } from 'react';
import { useContentTypesQuery } from '../api';
import { useText } from '../shared/text';

/** Names content types for people; one that the person may not open, or that is gone, is only "content". */
export function useTypeName(): (uid: string) => string {
  const text = useText();
  const { data: contentTypes } = useContentTypesQuery();

  return useCallback(
    (uid) =>
      contentTypes?.find((type) => type.uid === uid)?.displayName ??
      (contentTypes === undefined ? '' : text('approvals.type.unknown')),
    [contentTypes, text],
  );
}
