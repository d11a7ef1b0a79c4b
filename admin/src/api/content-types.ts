import { adminApi } from '@strapi/strapi/admin';
import type { Answer } from '../../../contracts/envelope';

/** A content type as the content manager names it. */
export interface ContentTypeName {
  uid: string;
  displayName: string;
}

interface ContentManagerType {
  uid: string;
  isDisplayed: boolean;
  info: { displayName: string };
}

const contentTypesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequestContentTypes: build.query<ContentTypeName[], void>({
      query: () => '/content-manager/content-types',
      transformResponse: (answer: Answer<ContentManagerType[]>) =>
        answer.data
          .filter(({ isDisplayed }) => isDisplayed)
          .map(({ uid, info }) => ({ uid, displayName: info.displayName }))
          .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    }),
  }),
});

export const { useListChangeRequestContentTypesQuery: useContentTypesQuery } = contentTypesApi;
