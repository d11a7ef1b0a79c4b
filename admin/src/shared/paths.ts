import type { Change } from '../../../contracts/changes';

/** Address of the change requests section, below the admin's own root. */
export const SECTION = '/plugins/change-requests';

/** Who reviews in whose name. */
export const DELEGATIONS_PATH = `${SECTION}/delegations`;

/** What waits for one's approval, and one's own requests that wait for others'. */
export const APPROVALS_PATH = `${SECTION}/approvals`;
export const MY_REQUESTS_PATH = `${APPROVALS_PATH}/requests`;

export const REQUEST_TABS = ['overview', 'changes', 'approval', 'reviews', 'checks'] as const;
export type RequestTab = (typeof REQUEST_TABS)[number];

export const requestPath = (id: string, tab?: RequestTab): string =>
  tab === undefined || tab === 'overview' ? `${SECTION}/${id}` : `${SECTION}/${id}/${tab}`;

/** The changes tab opened at one change. */
export const changePath = (request: string, change: string): string =>
  `${requestPath(request, 'changes')}?change=${change}`;

/** Where the conflicts of one change are resolved. */
export const conflictsPath = (request: string, change: string): string =>
  `${requestPath(request, 'changes')}/${change}/conflicts`;

type Target = Pick<Change, 'kind' | 'contentType' | 'documentId' | 'resultDocumentId' | 'locale'>;

/** The document of a change in the content manager; null while it does not exist. */
export function documentPath(change: Target): string | null {
  const documentId = change.resultDocumentId ?? change.documentId;
  const query = change.locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(change.locale)}`;
  if (change.kind === 'singleType') {
    return `/content-manager/single-types/${change.contentType}${query}`;
  }
  if (documentId === null) return null;
  return `/content-manager/collection-types/${change.contentType}/${documentId}${query}`;
}
