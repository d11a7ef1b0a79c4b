import type {
  Change,
  ChangeDetail,
  ChangeDiff,
  ChangeInput,
  ProposalInput,
  Revision,
} from '../../../contracts/changes';
import type { Answer } from '../../../contracts/envelope';
import type { ChangeRequest } from '../../../contracts/requests';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** What `GET /changes/:id/diff` compares: the number of a revision or one of the named states. */
export interface DiffQuery {
  id: string;
  from?: 'base' | 'current' | number;
  to?: 'proposed' | 'merged' | number;
}

const changesApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    addChangeToRequest: build.mutation<Change, { request: string; body: ChangeInput }>({
      query: ({ request, body }) => ({
        url: `/change-requests/requests/${segment(request)}/changes`,
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Change>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    getProposedChange: build.query<ChangeDetail, string>({
      query: (id) => `/change-requests/changes/${segment(id)}`,
      transformResponse: dataOf<ChangeDetail>,
      providesTags: ['ChangeRequest'],
    }),
    updateProposedChange: build.mutation<Change, { id: string; body: ProposalInput }>({
      query: ({ id, body }) => ({
        url: `/change-requests/changes/${segment(id)}`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Change>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    removeChangeFromRequest: build.mutation<Answer<unknown>, string>({
      query: (id) => ({ url: `/change-requests/changes/${segment(id)}`, method: 'DELETE' }),
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    getChangeRevisions: build.query<Revision[], string>({
      query: (id) => `/change-requests/changes/${segment(id)}/revisions`,
      transformResponse: dataOf<Revision[]>,
      providesTags: ['ChangeRequest'],
    }),
    getChangeDiff: build.query<ChangeDiff, DiffQuery>({
      query: ({ id, ...params }) => ({
        url: `/change-requests/changes/${segment(id)}/diff`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: dataOf<ChangeDiff>,
      providesTags: ['ChangeRequest'],
    }),
    refreshProposedChange: build.mutation<Change, string>({
      query: (id) => ({ url: `/change-requests/changes/${segment(id)}/refresh`, method: 'POST' }),
      transformResponse: dataOf<Change>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    refreshChangeRequest: build.mutation<ChangeRequest, string>({
      query: (id) => ({ url: `/change-requests/requests/${segment(id)}/refresh`, method: 'POST' }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useAddChangeToRequestMutation: useAddChangeMutation,
  useGetProposedChangeQuery: useGetChangeQuery,
  useLazyGetProposedChangeQuery: useLazyGetChangeQuery,
  useUpdateProposedChangeMutation: useUpdateChangeMutation,
  useRemoveChangeFromRequestMutation: useRemoveChangeMutation,
  useGetChangeRevisionsQuery: useGetRevisionsQuery,
  useGetChangeDiffQuery: useGetDiffQuery,
  useRefreshProposedChangeMutation: useRefreshChangeMutation,
  useRefreshChangeRequestMutation: useRefreshRequestMutation,
} = changesApi;
