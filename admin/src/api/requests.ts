import type { Answer, ListAnswer } from '../../../contracts/envelope';
import type { TimelineEvent } from '../../../contracts/events';
import type { Approvers, ApproversInput } from '../../../contracts/people';
import type {
  ChangeRequest,
  CreateRequestInput,
  ListedRequest,
  RequestScope,
  StatusInput,
  UpdateRequestInput,
} from '../../../contracts/requests';
import { dataOf, segment } from './envelope';
import { REQUEST_LISTS, REQUESTS_CHANGED, taggedApi } from './tags';

/** Query of `GET /requests`; what is left out takes the server's default. */
export interface RequestQuery {
  scope?: RequestScope;
  filters?: Record<string, unknown>;
  sort?: string;
  page?: number;
  pageSize?: number;
  _q?: string;
}

type OnRequest<Body> = { id: string; body: Body };

const requestsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequests: build.query<ListAnswer<ListedRequest>, RequestQuery | void>({
      query: (params) => ({
        url: '/change-requests/requests',
        method: 'GET',
        config: { params: params ?? {} },
      }),
      providesTags: [REQUEST_LISTS],
    }),
    getChangeRequest: build.query<ChangeRequest, string>({
      query: (id) => `/change-requests/requests/${segment(id)}`,
      transformResponse: dataOf<ChangeRequest>,
      providesTags: ['ChangeRequest'],
    }),
    getChangeRequestTimeline: build.query<TimelineEvent[], string>({
      query: (id) => `/change-requests/requests/${segment(id)}/timeline`,
      transformResponse: dataOf<TimelineEvent[]>,
      providesTags: ['ChangeRequest'],
    }),
    createChangeRequest: build.mutation<ChangeRequest, CreateRequestInput>({
      query: (data) => ({ url: '/change-requests/requests', method: 'POST', data }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    updateChangeRequest: build.mutation<ChangeRequest, OnRequest<UpdateRequestInput>>({
      query: ({ id, body }) => ({
        url: `/change-requests/requests/${segment(id)}`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    revertChangeRequest: build.mutation<ChangeRequest, string>({
      query: (id) => ({ url: `/change-requests/requests/${segment(id)}/revert`, method: 'POST' }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    splitChangeRequest: build.mutation<ChangeRequest[], string>({
      query: (id) => ({ url: `/change-requests/requests/${segment(id)}/split`, method: 'POST' }),
      transformResponse: dataOf<ChangeRequest[]>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    deleteChangeRequest: build.mutation<Answer<unknown>, string>({
      query: (id) => ({ url: `/change-requests/requests/${segment(id)}`, method: 'DELETE' }),
      // Not the request's own page: it would ask for what is gone while people are led away from it.
      invalidatesTags: (_answer, error) => (error ? [...REQUESTS_CHANGED] : [REQUEST_LISTS]),
    }),
    setChangeRequestStatus: build.mutation<ChangeRequest, OnRequest<StatusInput>>({
      query: ({ id, body }) => ({
        url: `/change-requests/requests/${segment(id)}/status`,
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<ChangeRequest>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    setChangeRequestApprovers: build.mutation<Approvers, OnRequest<ApproversInput>>({
      query: ({ id, body }) => ({
        url: `/change-requests/requests/${segment(id)}/approvers`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Approvers>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useListChangeRequestsQuery: useListRequestsQuery,
  useLazyListChangeRequestsQuery: useLazyListRequestsQuery,
  useGetChangeRequestQuery: useGetRequestQuery,
  useLazyGetChangeRequestQuery: useLazyGetRequestQuery,
  useGetChangeRequestTimelineQuery: useGetTimelineQuery,
  useCreateChangeRequestMutation: useCreateRequestMutation,
  useUpdateChangeRequestMutation: useUpdateRequestMutation,
  useDeleteChangeRequestMutation: useDeleteRequestMutation,
  useRevertChangeRequestMutation: useRevertRequestMutation,
  useSplitChangeRequestMutation: useSplitRequestMutation,
  useSetChangeRequestStatusMutation: useSetStatusMutation,
  useSetChangeRequestApproversMutation: useSetApproversMutation,
} = requestsApi;
