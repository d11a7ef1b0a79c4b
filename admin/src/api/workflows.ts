import type { Answer, ListAnswer } from '../../../contracts/envelope';
import type {
  CancelInput,
  DecisionInput,
  ListedStage,
  StageCommentInput,
  Workflow,
  WorkflowName,
  WorkflowScope,
} from '../../../contracts/workflows';
import { dataOf, segment } from './envelope';
import { REQUEST_LISTS, REQUESTS_CHANGED, taggedApi } from './tags';

interface WorkflowPage {
  filters?: Record<string, unknown>;
  page?: number;
  pageSize?: number;
  _q?: string;
}

/** Query of `GET /workflow-stages`: those that wait for the person looking, or those that they answered. */
export interface StagesQuery extends WorkflowPage {
  pending_my_approvals: boolean;
}

/** Query of `GET /workflows`; what is left out takes the server's default. */
export interface WorkflowsQuery extends WorkflowPage {
  scope?: WorkflowScope;
}

/** An approval or a denial of a stage. */
export interface Decision {
  stage: string;
  verb: 'approve' | 'deny';
  body: DecisionInput;
  /** Of several at once, each but the last: what is shown is read again once, after all of them. */
  hasMore?: boolean;
}

const stageAddress = (id: string, verb: string) => `/change-requests/workflow-stages/${segment(id)}/${verb}`;

const workflowsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequestStages: build.query<ListAnswer<ListedStage>, StagesQuery>({
      query: (params) => ({ url: '/change-requests/workflow-stages', method: 'GET', config: { params } }),
      providesTags: [REQUEST_LISTS],
    }),
    listChangeRequestWorkflows: build.query<ListAnswer<Workflow>, WorkflowsQuery>({
      query: (params) => ({ url: '/change-requests/workflows', method: 'GET', config: { params } }),
      providesTags: [REQUEST_LISTS],
    }),
    listChangeRequestWorkflowNames: build.query<WorkflowName[], { _q?: string; id?: string[] }>({
      query: (params) => ({ url: '/change-requests/workflow-names', method: 'GET', config: { params } }),
      transformResponse: dataOf<WorkflowName[]>,
      providesTags: [REQUEST_LISTS],
    }),
    decideChangeRequestStage: build.mutation<Answer<unknown>, Decision>({
      query: ({ stage, verb, body }) => ({ url: stageAddress(stage, verb), method: 'POST', data: body }),
      invalidatesTags: (_answer, _error, { hasMore }) => (hasMore === true ? [] : [...REQUESTS_CHANGED]),
    }),
    commentOnChangeRequestStage: build.mutation<Answer<unknown>, { stage: string; body: StageCommentInput }>({
      query: ({ stage, body }) => ({ url: stageAddress(stage, 'comment'), method: 'POST', data: body }),
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    cancelChangeRequestWorkflow: build.mutation<Answer<unknown>, { id: string; body: CancelInput }>({
      query: ({ id, body }) => ({
        url: `/change-requests/workflows/${segment(id)}/cancel`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useListChangeRequestStagesQuery: useListStagesQuery,
  useListChangeRequestWorkflowsQuery: useListWorkflowsQuery,
  useListChangeRequestWorkflowNamesQuery: useWorkflowNamesQuery,
  useDecideChangeRequestStageMutation: useDecideStageMutation,
  useCommentOnChangeRequestStageMutation: useCommentOnStageMutation,
  useCancelChangeRequestWorkflowMutation: useCancelWorkflowMutation,
} = workflowsApi;
