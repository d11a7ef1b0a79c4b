import type {
  Delegation,
  DelegationInput,
  DelegationList,
  DelegationScope,
  DelegationUpdate,
} from '../../../contracts/delegations';
import type { Answer } from '../../../contracts/envelope';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** Query of `GET /delegations`; what is left out takes the server's default. */
export interface DelegationsQuery {
  scope?: DelegationScope;
  page?: number;
  pageSize?: number;
}

const DELEGATIONS = 'ChangeRequestDelegations';

/** Whoever delegates decides who reviews what. */
const DELEGATIONS_CHANGED = [DELEGATIONS, ...REQUESTS_CHANGED] as const;

const ADDRESS = '/change-requests/delegations';
const addressOf = (id: string) => `${ADDRESS}/${segment(id)}`;

const delegationsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listDelegations: build.query<DelegationList, DelegationsQuery>({
      query: (params) => ({ url: ADDRESS, method: 'GET', config: { params } }),
      providesTags: [DELEGATIONS, 'ChangeRequestSettings'],
    }),
    createDelegation: build.mutation<Delegation, DelegationInput>({
      query: (data) => ({ url: ADDRESS, method: 'POST', data }),
      transformResponse: dataOf<Delegation>,
      invalidatesTags: [...DELEGATIONS_CHANGED],
    }),
    updateDelegation: build.mutation<Delegation, { id: string; body: DelegationUpdate }>({
      query: ({ id, body }) => ({ url: addressOf(id), method: 'PUT', data: body }),
      transformResponse: dataOf<Delegation>,
      invalidatesTags: [...DELEGATIONS_CHANGED],
    }),
    deleteDelegation: build.mutation<Answer<unknown>, string>({
      query: (id) => ({ url: addressOf(id), method: 'DELETE' }),
      invalidatesTags: [...DELEGATIONS_CHANGED],
    }),
  }),
});

export const {
  useListDelegationsQuery,
  useCreateDelegationMutation,
  useUpdateDelegationMutation,
  useDeleteDelegationMutation,
} = delegationsApi;
