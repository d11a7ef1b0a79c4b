/** Approver groups and lists, and what follows from them. */
import type { ApproverGroupDetail, ApproverList } from '../../../contracts/approvers';
import { strapi } from '../harness';
import { ARTICLE, idOf, must, read, settled, type Data } from '../steps';

export const ADMIN = 'admin@demo.test';
export const EDITOR = 'editor@demo.test';
export const REVIEWER = 'reviewer@demo.test';
export const REVIEWER2 = 'reviewer2@demo.test';
export const PUBLISHER = 'publisher@demo.test';
export const CONTRIBUTOR = 'contributor@demo.test';

export const ids = (...emails: string[]): number[] => emails.map(idOf);

let groups = 0;

/** A group with a name of its own, made by the administrator. */
export const group = (input: Data = {}): Promise<ApproverGroupDetail> => {
  groups += 1;
  const name = `Group ${Date.now().toString(36)} ${groups}`;
  return must(ADMIN, 'post', '/approver-groups', { name, ...input });
};

export const editGroup = (id: string, input: Data): Promise<ApproverGroupDetail> =>
  must(ADMIN, 'put', `/approver-groups/${id}`, input);

export const listPath = (documentId?: string, contentType = ARTICLE): string =>
  ['/approver-lists', contentType, documentId].filter((part) => part !== undefined).join('/');

/** Makes the list of a document, or of a content type, exactly this; nothing at all removes it. */
export const setList = (
  list: { users?: string[]; groups?: string[] },
  documentId?: string,
  contentType = ARTICLE,
): Promise<ApproverList> =>
  must(ADMIN, 'put', listPath(documentId, contentType), {
    users: ids(...(list.users ?? [])),
    groups: list.groups ?? [],
  });

/** Runs work while a content type has this list. */
export const withTypeList = async (
  list: { users?: string[]; groups?: string[] },
  work: () => Promise<void>,
  contentType = ARTICLE,
): Promise<void> => {
  await setList(list, undefined, contentType);
  try {
    await work();
  } finally {
    await setList({}, undefined, contentType);
  }
};

/** Who approves a request: ids of accounts, in any order, and names of groups. */
export const approversOf = async (id: string) => {
  const { users, groups: named, manual } = (await read(id)).approvers;
  return { users: users.map((user) => user.id).sort(), groups: named.map(({ name }) => name).sort(), manual };
};

/** Ends when the request's approvers are these: lists are followed in the background. */
export const approversBecome = (id: string, users: string[], groupNames: string[] = []): Promise<void> => {
  const wanted = JSON.stringify([ids(...users).sort(), [...groupNames].sort()]);
  return settled(async () => {
    const found = await approversOf(id);
    return JSON.stringify([found.users, found.groups]) === wanted;
  }, `approvers ${wanted}`);
};

export const statusBecomes = (id: string, status: string): Promise<void> =>
  settled(async () => (await read(id)).status === status, `status ${status}`);

/** What reviews of a request count for, by the account of the reviewer. */
export const validityOf = async (id: string): Promise<[number | null, boolean, string | null][]> =>
  (await read(id)).reviews.map(({ author, valid, invalidReason }) => [author.id, valid, invalidReason]);

/** Lines of the timeline of one type. */
export const lines = async (id: string, type: string): Promise<{ actor: Data | null; data: Data }[]> =>
  (await must(ADMIN, 'get', `/requests/${id}/timeline`)).filter(
    (line: { type: string }) => line.type === type,
  );

export const nameByEmail = async (email: string): Promise<string> => {
  const { firstname, lastname } = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: idOf(email) } });
  return `${firstname} ${lastname}`;
};
