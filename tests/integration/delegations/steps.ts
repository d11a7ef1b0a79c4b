/** What people do with delegations in these tests. */
import type { Delegation } from '../../../contracts/delegations';
import type { ListedRequest, Permit } from '../../../contracts/requests';
import { createArticle, strapi } from '../harness';
import {
  account,
  ARTICLE,
  CATEGORY,
  call,
  documents,
  edition,
  grant,
  must,
  propose,
  read,
  type Data,
  type Grant,
} from '../steps';

const ADMIN = 'admin@demo.test';
const LOCATION = `/delegations-${Date.now()}`;

export interface Account {
  id: number;
  email: string;
  name: string;
}

let people = 0;

/** A new account that reads articles and categories, and what else it is granted. */
export const somebody = async (grants: Grant[] = []): Promise<Account> => {
  const firstname = `Delegation${(people += 1)}`;
  const made = await account([grant('read', ARTICLE), grant('read', CATEGORY), ...grants], firstname);
  const found = await must<{ id: number; name: string }[]>(ADMIN, 'get', `/people?_q=${firstname}`);
  return { ...made, name: found.find(({ id }) => id === made.id)?.name ?? '' };
};

/** Delegations are off in every other test: put this into `beforeAll`, and false into `afterAll`. */
export const switchDelegations = async (delegationEnabled: boolean): Promise<void> => {
  await must(ADMIN, 'put', '/settings', { delegationEnabled });
  // Statuses are computed again in the background; nobody must be in the middle of it when the run ends.
  await strapi.eventHub.emit('change-request.settings-changed', {});
};

export const delegate = (user: Account, to: Account, more: Data = {}): Promise<Delegation> =>
  must(user.email, 'post', '/delegations', { delegate: to.id, ...more });

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A request of the editor's for one article, with these people named as approvers. */
export const proposal = async (approvers: Account[], more: Data & { by?: string } = {}) => {
  const { documentId } = await createArticle();
  return propose([edition(documentId, { title: 'Proposed' })], {
    location: LOCATION,
    approvers: { users: approvers.map(({ id }) => id), groups: [] },
    ...more,
  });
};

/** A change of another content type. */
export const ofCategory = async () => {
  const { documentId } = await documents(CATEGORY).create({
    data: { name: `Delegated ${Date.now()} ${Math.random()}` },
  });
  return edition(documentId, { description: 'Proposed' }, CATEGORY);
};

const isListed = async (id: string, by: Account): Promise<boolean> => {
  const page = await must<ListedRequest[]>(
    by.email,
    'get',
    `/requests?scope=to_review&pageSize=100&filters[location][$eq]=${LOCATION}`,
  );
  return page.some((one) => one.id === id);
};

/** May they review it: the request's answer, with which the list and a real review must agree. */
export const right = async (id: string, by: Account): Promise<Permit> => {
  const { review } = (await read(id, by.email)).viewer;
  expect([by.name, 'is listed', await isListed(id, by)]).toEqual([by.name, 'is listed', review.allowed]);
  if (!review.allowed) {
    const { status } = await call(by.email, 'post', `/requests/${id}/reviews`, { verdict: 'approved' });
    expect(status).toBe(403);
  }
  return review;
};

/** In whose name they may review it; nobody's: the sentence that says why. */
export const namesFor = async (id: string, by: Account): Promise<string[] | string> => {
  const { allowed, inTheNameOf = [], text } = await right(id, by);
  return allowed ? inTheNameOf.map(({ name }) => name) : (text?.[0]?.id ?? '');
};

export const reviewAs = (id: string, by: Account, more: Data = {}) =>
  call(by.email, 'post', `/requests/${id}/reviews`, { verdict: 'approved', ...more });
