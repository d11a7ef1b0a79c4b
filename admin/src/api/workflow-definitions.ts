import type { Answer, ListAnswer } from '../../../contracts/envelope';
import type {
  ConstraintPreview,
  PreviewInput,
  WorkflowDefinition,
  WorkflowDefinitionInput,
  WorkflowDefinitionUpdate,
} from '../../../contracts/workflows';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** Query of `GET /workflow-definitions`; what is left out takes the server's default. */
export interface DefinitionsQuery {
  _q?: string;
  filters?: Record<string, unknown>;
  sort?: string;
  page?: number;
  pageSize?: number;
}

const DEFINITIONS = 'ChangeRequestWorkflowDefinitions';
const DEFINITION_LISTS = { type: DEFINITIONS, id: 'LIST' } as const;

const address = (id: string) => `/change-requests/workflow-definitions/${segment(id)}`;

const definitionsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listWorkflowDefinitions: build.query<ListAnswer<WorkflowDefinition>, DefinitionsQuery | void>({
      query: (params) => ({
        url: '/change-requests/workflow-definitions',
        method: 'GET',
        config: { params: params ?? {} },
      }),
      providesTags: [DEFINITION_LISTS],
    }),
    /** Not kept: it is edited and deleted on what it says. */
    getWorkflowDefinition: build.query<WorkflowDefinition, string>({
      query: address,
      transformResponse: dataOf<WorkflowDefinition>,
      providesTags: [DEFINITIONS],
      keepUnusedDataFor: 0,
    }),
    createWorkflowDefinition: build.mutation<WorkflowDefinition, WorkflowDefinitionInput>({
      query: (data) => ({ url: '/change-requests/workflow-definitions', method: 'POST', data }),
      transformResponse: dataOf<WorkflowDefinition>,
      invalidatesTags: [DEFINITIONS],
    }),
    updateWorkflowDefinition: build.mutation<
      WorkflowDefinition,
      { id: string; body: WorkflowDefinitionUpdate }
    >({
      query: ({ id, body }) => ({ url: address(id), method: 'PUT', data: body }),
      transformResponse: dataOf<WorkflowDefinition>,
      invalidatesTags: [DEFINITIONS, ...REQUESTS_CHANGED],
    }),
    deleteWorkflowDefinition: build.mutation<Answer<unknown>, string>({
      query: (id) => ({ url: address(id), method: 'DELETE' }),
      // Not the definition's own page: it would ask for what is gone while people are led away from it.
      invalidatesTags: (_answer, error) => (error ? [DEFINITIONS, ...REQUESTS_CHANGED] : [DEFINITION_LISTS]),
    }),
    /** Counted anew each time: entries change. */
    previewWorkflowConstraints: build.query<ConstraintPreview, PreviewInput>({
      query: (data) => ({ url: '/change-requests/workflow-definitions/preview', method: 'POST', data }),
      transformResponse: dataOf<ConstraintPreview>,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useListWorkflowDefinitionsQuery: useDefinitionsQuery,
  useLazyListWorkflowDefinitionsQuery: useLazyDefinitionsQuery,
  useGetWorkflowDefinitionQuery: useDefinitionQuery,
  useCreateWorkflowDefinitionMutation: useCreateDefinitionMutation,
  useUpdateWorkflowDefinitionMutation: useUpdateDefinitionMutation,
  useDeleteWorkflowDefinitionMutation: useDeleteDefinitionMutation,
  usePreviewWorkflowConstraintsQuery: usePreviewQuery,
} = definitionsApi;
