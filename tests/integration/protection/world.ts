/** People, protection and documents for the tests of this folder. */
import type { ChangeRequest } from '../../../contracts/requests';
import type { Protection } from '../../../contracts/settings';
import { createArticle, idle, login } from '../harness';
import {
  account,
  ARTICLE,
  AUTHOR,
  CATEGORY,
  documents,
  grant,
  HOMEPAGE,
  must,
  type Data,
  type Grant,
  type Loose,
} from '../steps';

const ADMIN = 'admin@demo.test';

/** Runs work while content types are protected. */
export const protecting = async (
  protections: Record<string, Protection>,
  work: () => Promise<void>,
): Promise<void> => {
  const uids = Object.keys(protections);
  const before = new Map<string, Protection>();
  for (const uid of uids) {
    const { protection } = await must(ADMIN, 'get', `/content-type-policies/${uid}`);
    before.set(uid, protection);
    await must(ADMIN, 'put', `/content-type-policies/${uid}`, { protection: protections[uid] });
  }
  try {
    await work();
  } finally {
    for (const [uid, protection] of before) {
      await must(ADMIN, 'put', `/content-type-policies/${uid}`, { protection });
    }
    await idle();
  }
};

/** Locales that a test makes for itself, one after the other. */
export const OWN_LOCALES = [...'abcdefgh'].map((letter) => `pt-${letter}a`);

const LOCALES = ['en', 'fr', 'it', ...OWN_LOCALES];

/** Every right that Strapi has on documents, in every locale of these tests. */
const writing = (): Grant[] =>
  [ARTICLE, HOMEPAGE, CATEGORY, AUTHOR].flatMap((uid) =>
    ['create', 'read', 'update', 'delete', 'publish'].map((verb) => grant(verb, uid, { locales: LOCALES })),
  );

const proposing = (): Grant[] =>
  [ARTICLE, HOMEPAGE, CATEGORY, AUTHOR].map((uid) => grant('request', uid, { locales: LOCALES }));

const beside = [
  'plugin::i18n.locale.delete',
  'plugin::i18n.locale.read',
  'plugin::upload.assets.create',
  'plugin::upload.read',
].map((action) => ({ action, subject: null }));

/** Somebody who may write everything in Strapi, and propose, but has no `bypass`. */
export const writer = () => account([...writing(), ...proposing(), ...beside], 'Wanda');

/** Somebody who may write, but neither propose nor bypass. */
export const silentWriter = () => account([...writing(), ...beside], 'Silas');

/** Somebody who may write despite protection; by default every document of every type. */
export const bypasser = (
  grants: Grant[] = [ARTICLE, HOMEPAGE, CATEGORY, AUTHOR].map((uid) =>
    grant('bypass', uid, { locales: LOCALES }),
  ),
) => account([...writing(), ...proposing(), ...beside, ...grants], 'Bill');

/** A published article whose draft has moved on, in English, and a published French version. */
export const article = async (): Promise<string> => {
  const { documentId } = (await createArticle({
    links: [{ label: 'One', url: 'https://example.org' }],
  })) as Loose;
  await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Titre' } });
  await documents(ARTICLE).publish({ documentId, locale: 'fr' });
  await documents(ARTICLE).update({ documentId, data: { body: 'Unfinished\n' } });
  return documentId;
};

export interface Answer {
  status: number;
  body: Loose;
}

/** A call with an admin session. */
export const admin = async (
  email: string,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const agent = await login(email);
  const response = await (body === undefined
    ? agent[method](path)
    : agent[method](path).send(body as object));
  return { status: response.status, body: response.body };
};

let names = 0;
export const unique = (name: string): string => `${name}-${Date.now().toString(36)}-${(names += 1)}`;

/** Data of a new article that no other has. */
export const newArticle = (): Data => ({ title: unique('New'), slug: unique('new'), code: unique('NEW') });

/** Drafts of somebody's on one document. */
export const draftsOn = async (
  email: string,
  documentId: string,
  uid = ARTICLE,
): Promise<ChangeRequest[]> => {
  const listed = await must<Loose[]>(
    email,
    'get',
    `/requests?scope=mine&filters[targetDocumentId]=${documentId}&filters[contentType]=${uid}&filters[status]=draft`,
  );
  return Promise.all(listed.map(({ id }) => must<ChangeRequest>(email, 'get', `/requests/${id}`)));
};
