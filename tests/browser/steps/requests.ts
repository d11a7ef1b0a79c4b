/** Change requests made and moved without the browser, where a scenario is about something else. */
import type { ChangeInput } from '../../../contracts/changes';
import type { ChangeRequest, ListedRequest } from '../../../contracts/requests';
import { must, type Name } from '../harness';
import { ARTICLE, unique } from './documents';

const BASE = '/change-requests/requests';

export const edition = (documentId: string, data: Record<string, unknown>): ChangeInput => ({
  type: 'edition',
  contentType: ARTICLE,
  documentId,
  locale: 'en',
  data,
});

/** A request of the editor's, ready for review unless it says otherwise. */
export const propose = (
  changes: ChangeInput[],
  { by = 'editor', ...rest }: { by?: Name; title?: string; draft?: boolean } = {},
): Promise<ChangeRequest> => must(by, 'POST', BASE, { title: unique('Request'), changes, ...rest });

export const review = (
  id: string,
  verdict: 'approved' | 'changes_requested' = 'approved',
  by: Name = 'reviewer',
) => must(by, 'POST', `${BASE}/${id}/reviews`, { verdict });

export const setStatus = (id: string, status: 'draft' | 'ready_for_review' | 'closed', by: Name = 'editor') =>
  must(by, 'POST', `${BASE}/${id}/status`, { status });

export const readRequest = (id: string, by: Name = 'publisher'): Promise<ChangeRequest> =>
  must(by, 'GET', `${BASE}/${id}`);

/** The requests whose title is this one. */
export const requestsTitled = async (title: string, by: Name = 'publisher'): Promise<ListedRequest[]> => {
  const found = await must<ListedRequest[]>(by, 'GET', `${BASE}?_q=${encodeURIComponent(title)}`);
  return found.filter((request) => request.title === title);
};

/** The one request with this title, whole. */
export const requestTitled = async (title: string, by: Name = 'publisher'): Promise<ChangeRequest> => {
  const [found, ...others] = await requestsTitled(title, by);
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} requests are titled "${title}"`);
  return readRequest(found.id, by);
};
