import type {
  ApproverGroup,
  ApproverGroupDetail,
  ApproverGroupInput,
  ApproverGroupUpdate,
  ApproverList,
  Role,
} from '../../../contracts/approvers';
import type { Answer, ListAnswer } from '../../../contracts/envelope';
import type { ApproversInput } from '../../../contracts/people';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** Query of `GET /approver-groups`; what is left out takes the server's default. */
export interface GroupsQuery {
  _q?: string;
  page?: number;
  pageSize?: number;
}

/** Whose list: of a content type, or of one document of it. */
export interface ListOwner {
  contentType: string;
  documentId?: string;
}

/** A list, and how many people the site asks a request to name. */
export type ApproverListAnswer = ApproverList & { minimumApprovers: number };

const APPROVERS = 'ChangeRequestApprovers';

/** Groups and lists decide who reviews which request. */
const APPROVERS_CHANGED = [APPROVERS, ...REQUESTS_CHANGED] as const;

const groupAddress = (id: string) => `/change-requests/approver-groups/${segment(id)}`;

const listAddress = ({ contentType, documentId }: ListOwner) =>
  ['/change-requests/approver-lists', contentType, documentId]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : segment(part)))
    .join('/');

const approversApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listApproverGroups: build.query<ListAnswer<ApproverGroup>, GroupsQuery | void>({
      query: (params) => ({
        url: '/change-requests/approver-groups',
        method: 'GET',
        config: { params: params ?? {} },
      }),
      providesTags: [APPROVERS],
    }),
    /** Not kept: it is edited and deleted on what it says. */
    getApproverGroup: build.query<ApproverGroupDetail, string>({
      query: groupAddress,
      transformResponse: dataOf<ApproverGroupDetail>,
      providesTags: [APPROVERS],
      keepUnusedDataFor: 0,
    }),
    createApproverGroup: build.mutation<ApproverGroupDetail, ApproverGroupInput>({
      query: (data) => ({ url: '/change-requests/approver-groups', method: 'POST', data }),
      transformResponse: dataOf<ApproverGroupDetail>,
      invalidatesTags: [APPROVERS],
    }),
    updateApproverGroup: build.mutation<ApproverGroupDetail, { id: string; body: ApproverGroupUpdate }>({
      query: ({ id, body }) => ({ url: groupAddress(id), method: 'PUT', data: body }),
      transformResponse: dataOf<ApproverGroupDetail>,
      invalidatesTags: [...APPROVERS_CHANGED],
    }),
    deleteApproverGroup: build.mutation<Answer<unknown>, string>({
      query: (id) => ({ url: groupAddress(id), method: 'DELETE' }),
      invalidatesTags: [...APPROVERS_CHANGED],
    }),
    getApproverList: build.query<ApproverListAnswer, ListOwner>({
      query: listAddress,
      transformResponse: ({ data, meta }: Answer<ApproverList>) => ({
        ...data,
        minimumApprovers: Number(meta.minimumApprovers ?? 0),
      }),
      providesTags: [APPROVERS],
    }),
    /** The lists of all content types at once; those without are left out. */
    listContentTypeApprovers: build.query<ApproverList[], void>({
      query: () => '/change-requests/approver-lists',
      transformResponse: dataOf<ApproverList[]>,
      providesTags: [APPROVERS],
    }),
    setApproverList: build.mutation<ApproverList, { owner: ListOwner; body: ApproversInput }>({
      query: ({ owner, body }) => ({ url: listAddress(owner), method: 'PUT', data: body }),
      transformResponse: dataOf<ApproverList>,
      invalidatesTags: [...APPROVERS_CHANGED],
    }),
    /** Every role of the site, to make groups of. */
    listChangeRequestRoles: build.query<Role[], void>({
      query: () => '/change-requests/roles',
      transformResponse: dataOf<Role[]>,
    }),
  }),
});

export const {
  useListApproverGroupsQuery: useGroupsQuery,
  useGetApproverGroupQuery: useGroupQuery,
  useCreateApproverGroupMutation: useCreateGroupMutation,
  useUpdateApproverGroupMutation: useUpdateGroupMutation,
  useDeleteApproverGroupMutation: useDeleteGroupMutation,
  useGetApproverListQuery,
  useListContentTypeApproversQuery: useTypeListsQuery,
  useSetApproverListMutation,
  useListChangeRequestRolesQuery: useRolesQuery,
} = approversApi;
