import type { Change } from '../../../contracts/changes';
import type { ListAnswer } from '../../../contracts/envelope';
import type { ListedRequest } from '../../../contracts/requests';
import { segment } from './envelope';
import { REQUEST_LISTS, taggedApi } from './tags';

/** A change request that touches a document, with its change to that document. */
export type DocumentRequest = ListedRequest & { change: Change };

export interface DocumentRequestsQuery {
  contentType: string;
  documentId: string;
  locale?: string;
}

const documentsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    listChangeRequestsOfDocument: build.query<DocumentRequest[], DocumentRequestsQuery>({
      query: ({ contentType, documentId, locale }) => ({
        url: `/change-requests/documents/${segment(contentType)}/${segment(documentId)}/requests`,
        method: 'GET',
        config: { params: locale === undefined ? {} : { locale } },
      }),
      transformResponse: (answer: ListAnswer<DocumentRequest>) => answer.data,
      providesTags: [REQUEST_LISTS],
    }),
  }),
});

export const { useListChangeRequestsOfDocumentQuery: useDocumentRequestsQuery } = documentsApi;
