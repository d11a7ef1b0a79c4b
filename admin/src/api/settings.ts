import type { Person } from '../../../contracts/people';
import type {
  ContentTypePolicy,
  PolicyInput,
  SettingsAnswer,
  SettingsInput,
} from '../../../contracts/settings';
import { dataOf, segment } from './envelope';
import { taggedApi } from './tags';

const settingsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    getChangeRequestSettings: build.query<SettingsAnswer, void>({
      query: () => '/change-requests/settings',
      transformResponse: dataOf<SettingsAnswer>,
      providesTags: ['ChangeRequestSettings'],
    }),
    updateChangeRequestSettings: build.mutation<SettingsAnswer, SettingsInput>({
      query: (data) => ({ url: '/change-requests/settings', method: 'PUT', data }),
      transformResponse: dataOf<SettingsAnswer>,
      invalidatesTags: ['ChangeRequestSettings', 'ChangeRequest'],
    }),
    listContentTypePolicies: build.query<ContentTypePolicy[], void>({
      query: () => '/change-requests/content-type-policies',
      transformResponse: dataOf<ContentTypePolicy[]>,
      providesTags: ['ChangeRequestPolicy'],
    }),
    updateContentTypePolicy: build.mutation<ContentTypePolicy, { contentType: string; body: PolicyInput }>({
      query: ({ contentType, body }) => ({
        url: `/change-requests/content-type-policies/${segment(contentType)}`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<ContentTypePolicy>,
      invalidatesTags: ['ChangeRequestPolicy', 'ChangeRequest'],
    }),
    /** People who may be named as approvers, by a part of their name. */
    listChangeRequestPeople: build.query<Person[], string | void>({
      query: (name) => ({
        url: '/change-requests/people',
        method: 'GET',
        config: { params: name ? { _q: name } : {} },
      }),
      transformResponse: dataOf<Person[]>,
    }),
  }),
});

export const {
  useGetChangeRequestSettingsQuery: useGetSettingsQuery,
  useUpdateChangeRequestSettingsMutation: useUpdateSettingsMutation,
  useListContentTypePoliciesQuery: useListPoliciesQuery,
  useUpdateContentTypePolicyMutation: useUpdatePolicyMutation,
  useListChangeRequestPeopleQuery: usePeopleQuery,
} = settingsApi;
