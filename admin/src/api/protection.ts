import type { Answer } from '../../../contracts/envelope';
import type {
  InterceptedAnswer,
  InterceptedRequest,
  OwnDraftInput,
  ProtectedType,
  ProtectionAnswer,
} from '../../../contracts/protection';
import { REQUESTS_CHANGED, taggedApi } from './tags';

/** Long enough to be there on every page of the content manager; changes are noticed by tag and on focus. */
const KEPT_FOR_SECONDS = 3600;

const protectionApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    /** Protected content types, each with whether the person may write to it directly. */
    listProtectedContentTypes: build.query<ProtectedType[], void>({
      query: () => '/change-requests/protection',
      transformResponse: (answer: Answer<ProtectionAnswer>) => answer.data.contentTypes,
      providesTags: ['ChangeRequestPolicy'],
      keepUnusedDataFor: KEPT_FOR_SECONDS,
    }),
    /** Answers the draft request; null where nothing differs from what is stored. */
    saveToOwnDraftRequest: build.mutation<InterceptedRequest | null, OwnDraftInput>({
      query: (data) => ({ url: '/change-requests/protection/own-draft', method: 'POST', data }),
      transformResponse: (answer: InterceptedAnswer) => answer.meta.changeRequest,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useListProtectedContentTypesQuery: useProtectedTypesQuery,
  useSaveToOwnDraftRequestMutation: useSaveToDraftMutation,
} = protectionApi;

/** What is known of it already, without asking: for lists whose every row wants to know. */
export const useKnownProtectedTypes = protectionApi.endpoints.listProtectedContentTypes.useQueryState;
