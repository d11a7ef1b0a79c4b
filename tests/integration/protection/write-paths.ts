/** Every way there is to write a document over HTTP, each on documents of its own. */
import { anonymous, login, strapi } from '../harness';
import { ARTICLE, AUTHOR, CATEGORY, documents, HOMEPAGE, type Loose } from '../steps';
import { admin, article, newArticle, OWN_LOCALES, unique, type Answer } from './world';

/** What becomes of it where a content type is intercepted: a draft request, or a refusal all the same. */
type Intercepted = 'request' | 'refused';

/** What is written, and another thing that takes part. */
interface Subject {
  documentId: string;
  other?: string;
}

export interface WritePath {
  name: string;
  intercepted: Intercepted;
  /** What is there before; made by the server itself. */
  prepare(): Promise<Subject>;
  write(as: string, subject: Subject): Promise<Answer>;
}

const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;
const SINGLE = `/content-manager/single-types/${HOMEPAGE}`;

const path = (
  name: string,
  write: WritePath['write'],
  intercepted: Intercepted = 'request',
  prepare: WritePath['prepare'] = async () => ({ documentId: await article() }),
): WritePath => ({ name, intercepted, prepare, write });

/** The one homepage, published in English, with a draft that moved on. */
const homepage = async (): Promise<Subject> => {
  const found = (await documents(HOMEPAGE).findMany({}))[0] as Loose;
  const { documentId } = found ?? (await documents(HOMEPAGE).create({ data: { heading: 'Home' } }));
  await documents(HOMEPAGE).publish({ documentId });
  await documents(HOMEPAGE).update({ documentId, data: { heading: unique('Home') } });
  return { documentId };
};

const category = async (): Promise<string> =>
  ((await documents(CATEGORY).create({ data: { name: unique('Category') } })) as Loose).documentId;

export const CONTENT_MANAGER: WritePath[] = [
  path('create', (as) => admin(as, 'post', `${COLLECTION}?locale=en`, newArticle())),
  path('create and publish', (as) =>
    admin(as, 'post', `${COLLECTION}/actions/publish?locale=en`, newArticle()),
  ),
  path('save', (as, { documentId: id }) =>
    admin(as, 'put', `${COLLECTION}/${id}?locale=en`, { title: 'Written' }),
  ),
  path('save a new locale', (as, { documentId: id }) =>
    admin(as, 'put', `${COLLECTION}/${id}?locale=it`, { title: 'Nuovo' }),
  ),
  path('save and publish', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/${id}/actions/publish?locale=en`, { title: 'Written' }),
  ),
  path('publish the draft as it is', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/${id}/actions/publish?locale=en`, {}),
  ),
  path('unpublish', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/${id}/actions/unpublish?locale=en`, {}),
  ),
  path(
    'unpublish and discard the draft',
    (as, { documentId: id }) =>
      admin(as, 'post', `${COLLECTION}/${id}/actions/unpublish?locale=en`, { discardDraft: true }),
    'refused',
  ),
  path(
    'discard the draft',
    (as, { documentId: id }) => admin(as, 'post', `${COLLECTION}/${id}/actions/discard?locale=en`, {}),
    'refused',
  ),
  path('delete', (as, { documentId: id }) => admin(as, 'delete', `${COLLECTION}/${id}?locale=en`)),
  path('delete in all locales', (as, { documentId: id }) =>
    admin(as, 'delete', `${COLLECTION}/${id}?locale=*`),
  ),
  path('duplicate', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/clone/${id}?locale=en`, newArticle()),
  ),
  path('publish several', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/actions/bulkPublish`, { documentIds: [id], locale: 'en' }),
  ),
  path('unpublish several', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/actions/bulkUnpublish`, { documentIds: [id], locale: 'en' }),
  ),
  path('delete several', (as, { documentId: id }) =>
    admin(as, 'post', `${COLLECTION}/actions/bulkDelete`, { documentIds: [id], locale: 'en' }),
  ),
  path(
    'save a single type',
    (as) => admin(as, 'put', `${SINGLE}?locale=en`, { heading: unique('Written') }),
    'request',
    homepage,
  ),
  path(
    'publish a single type',
    (as) => admin(as, 'post', `${SINGLE}/actions/publish?locale=en`, { heading: unique('Written') }),
    'request',
    homepage,
  ),
  path(
    'unpublish a single type',
    (as) => admin(as, 'post', `${SINGLE}/actions/unpublish?locale=en`, {}),
    'request',
    homepage,
  ),
  path(
    'discard the draft of a single type',
    (as) => admin(as, 'post', `${SINGLE}/actions/discard?locale=en`, {}),
    'refused',
    homepage,
  ),
  path('delete a single type', (as) => admin(as, 'delete', `${SINGLE}?locale=en`), 'request', homepage),
];

const CATEGORIES = `/content-manager/collection-types/${CATEGORY}`;

/** An article and a category that has it, on both sides of the article. */
const categorised = async (): Promise<Subject> => {
  const other = await category();
  const documentId = await article();
  await documents(ARTICLE).update({ documentId, data: { category: { documentId: other } } });
  await documents(ARTICLE).publish({ documentId });
  return { documentId, other };
};

const beside =
  (make: () => Promise<string>): WritePath['prepare'] =>
  async () => ({ documentId: await article(), other: await make() });

/** An article in a locale that nothing else is in. */
const inOwnLocale = async (): Promise<Subject> => {
  const code = OWN_LOCALES[(codes += 1)] as string;
  const locale = await strapi.plugin('i18n').service('locales').create({ code, name: code });
  const documentId = await article();
  await documents(ARTICLE).update({ documentId, locale: code, data: { title: 'Título' } });
  return { documentId, other: String(locale.id) };
};
let codes = -1;

const draftRow = (documentId: string): Promise<{ id: number }> =>
  strapi.db.query(ARTICLE).findOne({ where: { documentId, locale: 'en', publishedAt: null } });

/** Writes of something else that change an article all the same. */
export const FROM_ELSEWHERE: WritePath[] = [
  path(
    'connect an article to a new category',
    (as, { documentId }) =>
      admin(as, 'post', CATEGORIES, {
        name: unique('C'),
        slug: unique('c'),
        articles: { connect: [{ documentId, locale: 'en' }] },
      }),
    'refused',
  ),
  path(
    'connect an article to a category',
    (as, { documentId, other }) =>
      admin(as, 'put', `${CATEGORIES}/${other}`, { articles: { connect: [{ documentId, locale: 'en' }] } }),
    'refused',
    beside(category),
  ),
  path(
    'disconnect the articles of a category',
    (as, { documentId, other }) =>
      admin(as, 'put', `${CATEGORIES}/${other}`, {
        articles: { disconnect: [{ documentId, locale: 'en' }] },
      }),
    'refused',
    categorised,
  ),
  path(
    'empty the articles of a category',
    (as, { other }) => admin(as, 'put', `${CATEGORIES}/${other}`, { articles: [] }),
    'refused',
    categorised,
  ),
  path(
    'duplicate a category with its articles',
    (as, { other }) =>
      admin(as, 'post', `${CATEGORIES}/clone/${other}`, { name: unique('C'), slug: unique('c') }),
    'refused',
    categorised,
  ),
  path(
    'connect an article to an author',
    (as, { documentId, other }) =>
      admin(as, 'put', `/content-manager/collection-types/${AUTHOR}/${other}`, {
        coAuthored: { connect: [{ documentId, locale: 'en' }] },
      }),
    'refused',
    beside(async () => {
      const author = (await documents(AUTHOR).create({ data: { name: unique('Author') } })) as Loose;
      return author.documentId;
    }),
  ),
  path(
    'delete a locale with everything in it',
    (as, { other }) => admin(as, 'delete', `/i18n/locales/${other}`),
    'refused',
    inOwnLocale,
  ),
  path(
    'upload a picture into an article',
    async (as, { documentId }) => {
      const agent = await login(as);
      const response = await agent
        .post('/upload')
        .field('ref', ARTICLE)
        .field('refId', String((await draftRow(documentId)).id))
        .field('field', 'cover')
        .attach('files', Buffer.from(PICTURE, 'base64'), `${unique('picture')}.png`);
      return { status: response.status, body: response.body };
    },
    'refused',
  ),
];

/** One transparent pixel. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A call of the content API with a token. */
const api = async (
  token: string,
  method: 'post' | 'put' | 'delete',
  address: string,
  body?: object,
): Promise<Answer> => {
  const agent = anonymous().set('Authorization', `Bearer ${token}`);
  const response = await (body === undefined ? agent[method](address) : agent[method](address).send(body));
  return { status: response.status, body: response.body };
};

export const CONTENT_API: WritePath[] = [
  path('create', (token) => api(token, 'post', '/api/articles', { data: newArticle() })),
  path('create a draft', (token) => api(token, 'post', '/api/articles?status=draft', { data: newArticle() })),
  path('update', (token, { documentId: id }) =>
    api(token, 'put', `/api/articles/${id}`, { data: { title: 'Written' } }),
  ),
  path('update the draft', (token, { documentId: id }) =>
    api(token, 'put', `/api/articles/${id}?status=draft`, { data: { title: 'Written' } }),
  ),
  path('update a new locale', (token, { documentId: id }) =>
    api(token, 'put', `/api/articles/${id}?locale=it`, { data: { title: 'Nuovo' } }),
  ),
  path('publish the draft as it is', (token, { documentId: id }) =>
    api(token, 'put', `/api/articles/${id}`, { data: {} }),
  ),
  path('delete', (token, { documentId: id }) => api(token, 'delete', `/api/articles/${id}`)),
  path('delete in all locales', (token, { documentId: id }) =>
    api(token, 'delete', `/api/articles/${id}?locale=*`),
  ),
  path(
    'update a single type',
    (token) => api(token, 'put', '/api/homepage', { data: { heading: unique('Written') } }),
    'request',
    homepage,
  ),
  path('delete a single type', (token) => api(token, 'delete', '/api/homepage'), 'request', homepage),
  path(
    'connect an article to a category',
    (token, { documentId: id, other }) =>
      api(token, 'put', `/api/categories/${other}`, { data: { articles: { connect: [id] } } }),
    'refused',
    beside(category),
  ),
];

type Service = Record<string, (parameters: object) => Promise<unknown>>;

const articles = () => strapi.documents(ARTICLE as never) as unknown as Service;

/** What server code does with the Document Service, by name. */
export const SERVICE_CALLS: Record<string, (documentId: string) => Promise<unknown>> = {
  create: () => articles().create?.({ data: newArticle() }) as Promise<unknown>,
  'create, published': () =>
    articles().create?.({ data: newArticle(), status: 'published' }) as Promise<unknown>,
  update: (documentId) => articles().update?.({ documentId, data: { title: 'W' } }) as Promise<unknown>,
  'update, published': (documentId) =>
    articles().update?.({ documentId, data: { title: 'W' }, status: 'published' }) as Promise<unknown>,
  publish: (documentId) => articles().publish?.({ documentId }) as Promise<unknown>,
  unpublish: (documentId) => articles().unpublish?.({ documentId }) as Promise<unknown>,
  discardDraft: (documentId) => articles().discardDraft?.({ documentId }) as Promise<unknown>,
  delete: (documentId) => articles().delete?.({ documentId, locale: '*' }) as Promise<unknown>,
  clone: (documentId) => articles().clone?.({ documentId, data: newArticle() }) as Promise<unknown>,
  'the old entity service': async (documentId) => {
    const row = await strapi.db.query(ARTICLE).findOne({ where: { documentId } });
    return strapi.entityService.update(ARTICLE as never, row.id, { data: { title: 'W' } } as never);
  },
};
