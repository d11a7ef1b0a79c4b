import type { Change } from '../../../contracts/changes';
import type { Checks } from '../../../contracts/checks';
import type { MergeAnswer, MergeInput } from '../../../contracts/requests';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** The content manager caches collection type entries by `uid_documentId`, single types by `uid`. */
const documentTags = ({ contentType, documentId, resultDocumentId }: Change) =>
  [contentType, `${contentType}_LIST`, `${contentType}_ALL_ITEMS`]
    .concat([documentId, resultDocumentId].filter((id) => id !== null).map((id) => `${contentType}_${id}`))
    .map((id) => ({ type: 'Document' as const, id }));

const mergingApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    getChangeRequestChecks: build.query<Checks, string>({
      query: (request) => `/change-requests/requests/${segment(request)}/checks`,
      transformResponse: dataOf<Checks>,
      providesTags: ['ChangeRequest'],
    }),
    /** What a merge would do, without doing it: never cached, the world may have moved on. */
    planChangeRequestMerge: build.query<MergeAnswer, string>({
      query: (request) => ({
        url: `/change-requests/requests/${segment(request)}/merge`,
        method: 'POST',
        data: { dryRun: true } satisfies MergeInput,
      }),
      transformResponse: dataOf<MergeAnswer>,
      providesTags: ['ChangeRequest'],
      keepUnusedDataFor: 0,
    }),
    mergeChangeRequest: build.mutation<MergeAnswer, { request: string; digest: string }>({
      query: ({ request, digest }) => ({
        url: `/change-requests/requests/${segment(request)}/merge`,
        method: 'POST',
        data: { digest } satisfies MergeInput,
      }),
      transformResponse: dataOf<MergeAnswer>,
      invalidatesTags: (answer) =>
        answer === undefined
          ? [...REQUESTS_CHANGED]
          : [...REQUESTS_CHANGED, 'Relations', ...answer.request.changes.flatMap(documentTags)],
    }),
  }),
});

export const {
  useGetChangeRequestChecksQuery: useGetChecksQuery,
  usePlanChangeRequestMergeQuery: usePlanMergeQuery,
  useMergeChangeRequestMutation: useMergeMutation,
} = mergingApi;
