/**
 * A new locale of a document is a creation, but not of something new (sections 5 and 10): what it shares with the
 * other locales is read, and proposed, only by who may read the document in one of them.
 */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  HOMEPAGE,
  must,
  propose,
  type Data,
} from '../steps';

const EDITOR = 'editor@demo.test';
const OWN = { conditions: ['admin::is-creator'] };

const inFrench = (documentId: string | undefined, data: Data = {}, contentType = ARTICLE) => ({
  type: 'creation' as const,
  contentType,
  ...(documentId !== undefined && { documentId }),
  locale: 'fr',
  data: { title: 'Traduit', slug: `traduit-${documentId}`, ...data },
});

const asked = (by: string, change: object) =>
  call(by, 'post', '/requests', { title: 'In French', changes: [change] });

/** Reads and proposes articles of their own only. */
let owner: { id: number; email: string };
let article: string;
let code: string;

const makeCreator = (documentId: string) =>
  strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { createdBy: owner.id } });

beforeAll(async () => {
  owner = await account([grant('read', ARTICLE, OWN), grant('request', ARTICLE), grant('read', CATEGORY)]);
  ({ documentId: article, code } = await createArticle({ title: 'English' }));
});

describe('a new locale', () => {
  it('is not proposed of a document that does not exist, or may not be seen', async () => {
    const [hidden, missing] = [
      await asked(owner.email, inFrench(article)),
      await asked(owner.email, inFrench('abcdefghijklmnopqrstuvwx')),
    ];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.error?.message).toBe(missing.error?.message);
    expect((await asked(EDITOR, inFrench('abcdefghijklmnopqrstuvwx'))).status).toBe(404);
    // Where there is nothing yet in this locale, the others must not be told of either.
    expect((await asked(owner.email, { ...inFrench(article), locale: 'en' })).status).toBe(404);
  });

  it('is proposed by who may read the document in another locale', async () => {
    const { documentId } = await createArticle({ title: 'Own' });
    expect((await asked(owner.email, inFrench(documentId))).status).toBe(404);
    await makeCreator(documentId);
    const made = await asked(owner.email, inFrench(documentId));
    expect([made.status, made.error]).toEqual([201, undefined]);
    expect((await call(owner.email, 'get', `/requests/${made.data.id}`)).status).toBe(200);
  });

  it('of a single type is one of the entry there is', async () => {
    const home = await strapi.db.query(HOMEPAGE).findOne({});
    const french = (documentId?: string) => ({
      ...inFrench(documentId, {}, HOMEPAGE),
      data: { heading: 'Accueil' },
    });
    expect(home).not.toBeNull();
    expect((await asked(EDITOR, french('abcdefghijklmnopqrstuvwx'))).status).toBe(404);
    const { documentId } = home;
    const isThere = (await documents(HOMEPAGE).findOne({ documentId, locale: 'fr' })) !== null;
    expect((await asked(EDITOR, french(documentId))).status).toBe(isThere ? 409 : 201);
  });

  it('is seen by who may see the document: in lists, by itself, and in what it shares', async () => {
    const request: ChangeRequest = await propose([inFrench(article)]);
    const found = async () =>
      (await must(owner.email, 'get', `/requests?filters[number]=${request.number}`)).map(
        ({ id }: { id: string }) => id,
      );
    const change = request.changes[0]?.id;
    expect(await found()).toEqual([]);
    expect((await call(owner.email, 'get', `/requests/${request.id}`)).status).toBe(404);
    expect((await call(owner.email, 'get', `/changes/${change}`)).status).toBe(404);
    await makeCreator(article);
    expect(await found()).toEqual([request.id]);
    expect((await must(owner.email, 'get', `/changes/${change}`)).proposed).toMatchObject({ code });
    await strapi.db.query(ARTICLE).updateMany({ where: { documentId: article }, data: { createdBy: null } });
    expect(await found()).toEqual([]);
  });

  it('shows of what it shares only the fields that may be read of the document', async () => {
    const { documentId, ...own } = await createArticle({ title: 'Partly' });
    const request: ChangeRequest = await propose([inFrench(documentId)]);
    const change = request.changes[0]?.id;
    const partly = await account([
      grant('read', ARTICLE, { fields: ['title', 'slug'] }),
      grant('read', ARTICLE, { ...OWN, fields: ['title', 'slug', 'code'] }),
    ]);
    const proposed = async () => (await must(partly.email, 'get', `/changes/${change}`)).proposed;
    expect(await proposed()).toMatchObject({ title: 'Traduit' });
    expect(await proposed()).not.toHaveProperty('code');
    await strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { createdBy: partly.id } });
    expect(await proposed()).toMatchObject({ code: own.code });
  });

  it('of a document that is gone by now is seen by nobody whose rights depend on it, as an edition', async () => {
    const { documentId } = await createArticle({ title: 'Gone soon' });
    await makeCreator(documentId);
    const request: ChangeRequest = await propose([inFrench(documentId)]);
    expect((await call(owner.email, 'get', `/requests/${request.id}`)).status).toBe(200);
    await documents(ARTICLE).delete({ documentId, locale: '*' });
    expect((await call(owner.email, 'get', `/requests/${request.id}`)).status).toBe(404);
    expect((await call(EDITOR, 'get', `/requests/${request.id}`)).status).toBe(200);
  });

  it('is not put together with what others may see', async () => {
    const { documentId: shown } = await createArticle({ title: 'Shown' });
    await makeCreator(shown);
    const { documentId } = await createArticle({ title: 'Not shown' });
    const reply = await call(EDITOR, 'post', '/requests', {
      title: 'Both',
      changes: [edition(shown, { title: 'x' }), inFrench(documentId)],
    });
    expect([reply.status, reply.error?.details.errors[0].path]).toEqual([400, ['changes', '1']]);
  });
});
