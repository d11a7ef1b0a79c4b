import type { ChangeDetail } from '../../../contracts/changes';
import type {
  ConflictsAnswer,
  RefreshInput,
  RefreshPreview,
  ResolveAllInput,
  ResolveInput,
  ResolvePreview,
} from '../../../contracts/conflicts';
import type { ChangeRequest } from '../../../contracts/requests';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

type OnChange = { id: string; body: Omit<ResolveInput, 'dryRun'> };

/** What is refreshed: one change, or every change of a request. */
export type RefreshTarget = { change: string } | { request: string };

const refreshAddress = (target: RefreshTarget): string =>
  'change' in target
    ? `/change-requests/changes/${segment(target.change)}/refresh`
    : `/change-requests/requests/${segment(target.request)}/refresh`;

const conflictsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    /** Never cached: decisions are made on it. */
    getChangeConflicts: build.query<ConflictsAnswer, string>({
      query: (id) => `/change-requests/changes/${segment(id)}/conflicts`,
      providesTags: ['ChangeRequest'],
      keepUnusedDataFor: 0,
    }),
    resolveChangeConflicts: build.mutation<ChangeDetail, OnChange>({
      query: ({ id, body }) => ({
        url: `/change-requests/changes/${segment(id)}/resolve`,
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<ChangeDetail>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    /** What resolving would make of the document; saves nothing, so nothing has to be read again. */
    previewChangeResolution: build.mutation<ResolvePreview, OnChange>({
      query: ({ id, body }) => ({
        url: `/change-requests/changes/${segment(id)}/resolve`,
        method: 'POST',
        data: { ...body, dryRun: true } satisfies ResolveInput,
      }),
      transformResponse: dataOf<ResolvePreview>,
    }),
    resolveAllConflictsOfRequest: build.mutation<ChangeRequest, { id: string; body: ResolveAllInput }>({
      query: ({ id, body }) => ({
        url: `/change-requests/requests/${segment(id)}/resolve`,
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    previewChangeRequestRefresh: build.query<RefreshPreview, RefreshTarget>({
      query: (target) => ({
        url: refreshAddress(target),
        method: 'POST',
        data: { dryRun: true } satisfies RefreshInput,
      }),
      transformResponse: dataOf<RefreshPreview>,
      providesTags: ['ChangeRequest'],
      keepUnusedDataFor: 0,
    }),
    refreshFromCurrentContent: build.mutation<unknown, RefreshTarget>({
      query: (target) => ({ url: refreshAddress(target), method: 'POST', data: {} }),
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useGetChangeConflictsQuery: useGetConflictsQuery,
  useResolveChangeConflictsMutation: useResolveMutation,
  usePreviewChangeResolutionMutation: usePreviewResolutionMutation,
  useResolveAllConflictsOfRequestMutation: useResolveAllMutation,
  usePreviewChangeRequestRefreshQuery: usePreviewRefreshQuery,
  useRefreshFromCurrentContentMutation: useRefreshMutation,
} = conflictsApi;
