import { adminApi } from '@strapi/strapi/admin';
import type { Answer } from '../../../contracts/envelope';

/** A content type as the content manager names it. */
export interface ContentTypeName {
  uid: string;
  displayName: string;
  kind: 'collectionType' | 'singleType';
}

interface ContentManagerType {
  uid: string;
  isDisplayed: boolean;
  kind: ContentTypeName['kind'];
  info: { displayName: string };
}

const contentTypesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequestContentTypes: build.query<ContentTypeName[], void>({
      query: () => '/content-manager/content-types',
      transformResponse: (answer: Answer<ContentManagerType[]>) =>
        answer.data
          .filter(({ isDisplayed }) => isDisplayed)
          .map(({ uid, kind, info }) => ({ uid, kind, displayName: info.displayName }))
          .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    }),
  }),
});

export const { useListChangeRequestContentTypesQuery: useContentTypesQuery } = contentTypesApi;
