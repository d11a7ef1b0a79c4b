import type {
  Change,
  ChangeDetail,
  ChangeDiff,
  ChangeInput,
  ProposalInput,
  Revision,
} from '../../../contracts/changes';
import type { Answer } from '../../../contracts/envelope';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** States of a change that have a name; every revision is one more. */
export const NAMED_STATES = ['base', 'current', 'proposed', 'merged'] as const;
export type DiffState = (typeof NAMED_STATES)[number] | number;

/** What `GET /changes/:id/diff` compares: any two states. */
export interface DiffQuery {
  id: string;
  from?: DiffState;
  to?: DiffState;
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
} = changesApi;
