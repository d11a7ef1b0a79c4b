/** What people do with change requests in the tests: over HTTP, with their own session, as the admin does it. */
import type { ChangeInput } from '../../../contracts/changes';
import type { ChangeRequest, MergeAnswer } from '../../../contracts/requests';
import type { Review } from '../../../contracts/reviews';
import { login } from '../harness';
import type { Loose } from './loose';

export const ARTICLE = 'api::article.article';
export const AUTHOR = 'api::author.author';
export const CATEGORY = 'api::category.category';
export const HOMEPAGE = 'api::homepage.homepage';

export type Data = Record<string, unknown>;
export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Reply<Body = Loose> {
  status: number;
  data: Body;
  meta: Data;
  error: { status: number; name: string; message: string; details: Loose } | undefined;
}

/** One call of the plugin's admin API as that person. */
export const call = async <Body = Loose>(
  email: string,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Reply<Body>> => {
  const agent = await login(email);
  const prepared = agent[method](`/change-requests${path}`);
  const response = await (body === undefined ? prepared : prepared.send(body as object));
  const { data, meta, error } = response.body ?? {};
  return { status: response.status, data, meta, error };
};

/** As `call`, and it must succeed. */
export const must = async <Body = Loose>(
  email: string,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Body> => {
  const reply = await call<Body>(email, method, path, body);
  if (reply.status >= 300) {
    throw new Error(`${email} ${method} ${path}: ${reply.status} ${JSON.stringify(reply.error)}`);
  }
  return reply.data;
};

let titles = 0;

/** A request of the editor's (or somebody else's) with these changes, ready for review unless it says otherwise. */
export const propose = (
  changes: ChangeInput[],
  { by = 'editor@demo.test', ...rest }: Data & { by?: string } = {},
): Promise<ChangeRequest> => {
  titles += 1;
  return must(by, 'post', '/requests', { title: `Request ${titles} of the tests`, changes, ...rest });
};

/** An edition, by default of an article in English. */
export const edition = (
  documentId: string,
  data: Data,
  contentType = ARTICLE,
  locale: string | null = 'en',
): ChangeInput => ({
  type: 'edition',
  contentType,
  documentId,
  ...(locale !== null && contentType !== CATEGORY && contentType !== AUTHOR ? { locale } : {}),
  data,
});

export const read = (id: string, by = 'publisher@demo.test'): Promise<ChangeRequest> =>
  must(by, 'get', `/requests/${id}`);

export const review = (
  id: string,
  verdict: 'approved' | 'changes_requested' = 'approved',
  by = 'reviewer@demo.test',
): Promise<Review> => must(by, 'post', `/requests/${id}/reviews`, { verdict });

/** Approves and merges; what the merge answered. */
export const approveAndMerge = async (id: string): Promise<MergeAnswer> => {
  await review(id);
  return must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
};

/** Proposes, approves and merges. */
export const putThrough = async (changes: ChangeInput[], options: Data = {}): Promise<MergeAnswer> =>
  approveAndMerge((await propose(changes, options)).id);
