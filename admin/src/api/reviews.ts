import type { Review, ReviewInput, ValidityInput } from '../../../contracts/reviews';
import { dataOf, segment } from './envelope';
import { REQUESTS_CHANGED, taggedApi } from './tags';

const reviewsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequestReviews: build.query<Review[], string>({
      query: (request) => `/change-requests/requests/${segment(request)}/reviews`,
      transformResponse: dataOf<Review[]>,
      providesTags: ['ChangeRequest'],
    }),
    reviewChangeRequest: build.mutation<Review, { request: string; body: ReviewInput }>({
      query: ({ request, body }) => ({
        url: `/change-requests/requests/${segment(request)}/reviews`,
        method: 'POST',
        data: body,
      }),
      transformResponse: dataOf<Review>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
    setChangeRequestReviewValidity: build.mutation<Review, { id: string; body: ValidityInput }>({
      query: ({ id, body }) => ({
        url: `/change-requests/reviews/${segment(id)}`,
        method: 'PUT',
        data: body,
      }),
      transformResponse: dataOf<Review>,
      invalidatesTags: [...REQUESTS_CHANGED],
    }),
  }),
});

export const {
  useListChangeRequestReviewsQuery: useListReviewsQuery,
  useReviewChangeRequestMutation: useReviewMutation,
  useSetChangeRequestReviewValidityMutation: useSetReviewValidityMutation,
} = reviewsApi;
