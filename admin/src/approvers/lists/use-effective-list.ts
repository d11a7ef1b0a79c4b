import { useGetApproverListQuery, type ListOwner } from '../../api';
import { chosenOf, isNobody, NOBODY, type Chosen } from '../chosen';

interface EffectiveList {
  /** Who is on the list that counts; nobody where there is none. */
  list: Chosen;
  /** Whose list it is; the most specific one counts (domain section 7). */
  from: 'document' | 'contentType' | 'nobody';
  /** How many people a request has to name, groups not counted. */
  minimum: number;
  isLoading: boolean;
  error: unknown;
  refetch: () => void;
}

/** The list that counts for a content type, or for one document of it. */
export function useEffectiveList({ contentType, documentId }: ListOwner): EffectiveList {
  const isDocument = documentId !== undefined;
  const own = useGetApproverListQuery(
    { contentType, documentId },
    { skip: !isDocument, refetchOnMountOrArgChange: true },
  );
  const ofType = useGetApproverListQuery({ contentType }, { refetchOnMountOrArgChange: true });
  const ownList = own.data === undefined ? NOBODY : chosenOf(own.data);
  const typeList = ofType.data === undefined ? NOBODY : chosenOf(ofType.data);
  const isOwn = isDocument && !isNobody(ownList);

  return {
    list: isOwn ? ownList : typeList,
    from: isOwn ? 'document' : isNobody(typeList) ? 'nobody' : 'contentType',
    minimum: ofType.data?.minimumApprovers ?? 0,
    isLoading: own.isLoading || ofType.isLoading,
    error: own.error ?? ofType.error,
    refetch: () => {
      if (isDocument) void own.refetch();
      void ofType.refetch();
    },
  };
}
