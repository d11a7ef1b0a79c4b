import { LARGEST_PAGE, type ListAnswer } from '../../../contracts/envelope';
import type { DocumentRequest } from '../../../contracts/requests';
import { OPEN_STATUSES } from '../../../core/status';
import { segment } from './envelope';
import { REQUEST_LISTS, taggedApi } from './tags';

export interface DocumentRequestsQuery {
  contentType: string;
  documentId: string;
  locale?: string;
}

const documentsApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    /** The open ones: as many and as new as fit on one page. `meta.pagination.total` says how many there are. */
    listOpenChangeRequestsOfDocument: build.query<ListAnswer<DocumentRequest>, DocumentRequestsQuery>({
      query: ({ contentType, documentId, locale }) => ({
        url: `/change-requests/documents/${segment(contentType)}/${segment(documentId)}/requests`,
        method: 'GET',
        config: {
          params: {
            ...(locale !== undefined && { locale }),
            filters: { status: { $in: [...OPEN_STATUSES] } },
            pageSize: LARGEST_PAGE,
          },
        },
      }),
      providesTags: [REQUEST_LISTS],
    }),
  }),
});

export const { useListOpenChangeRequestsOfDocumentQuery: useOpenRequestsOfDocumentQuery } = documentsApi;
