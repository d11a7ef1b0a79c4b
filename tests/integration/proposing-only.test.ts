/** Issue: people who may propose but not write get an enabled form; on the server they may write nothing all the same. */
import { createArticle, login, seeded } from './harness';
import { account, ARTICLE, call, edition, everything, grant, HOMEPAGE, must, type Grant } from './steps';

const UPDATE = 'plugin::content-manager.explorer.update';
const CREATE = 'plugin::content-manager.explorer.create';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[]; changeRequestsOnly?: boolean };
  conditions: string[];
}

const permissionsOf = async (email: string): Promise<Permission[]> =>
  (await (await login(email)).get('/admin/users/me/permissions')).body.data;

const synthetic = async (email: string) =>
  (await permissionsOf(email)).filter(({ properties }) => properties.changeRequestsOnly);

const checks = async (email: string, permissions: object[]): Promise<boolean[]> =>
  (await (await login(email)).post('/admin/permissions/check').send({ permissions })).body.data;

const proposer = (fields?: string[]) => [
  grant('read', ARTICLE),
  grant('read', HOMEPAGE),
  grant('request', ARTICLE, { fields }),
  grant('request', HOMEPAGE),
];

type Write = [method: 'post' | 'put' | 'delete', path: string, body?: object];

/** Every route of the content manager by which documents are written. */
const writesOn = (id: string): Write[] => {
  const collection = `/content-manager/collection-types/${ARTICLE}`;
  const single = `/content-manager/single-types/${HOMEPAGE}`;
  const data = { title: 'Written', heading: 'Written' };
  return [
    ['post', collection, data],
    ['put', `${collection}/${id}`, data],
    ['delete', `${collection}/${id}`],
    ['post', `${collection}/clone/${id}`, data],
    ['post', `${collection}/auto-clone/${id}`],
    ['post', `${collection}/actions/publish`, data],
    ['post', `${collection}/${id}/actions/publish`, data],
    ['post', `${collection}/${id}/actions/unpublish`, {}],
    ['post', `${collection}/${id}/actions/discard`, {}],
    ['post', `${collection}/actions/bulkPublish`, { documentIds: [id] }],
    ['post', `${collection}/actions/bulkUnpublish`, { documentIds: [id] }],
    ['post', `${collection}/actions/bulkDelete`, { documentIds: [id] }],
    ['put', single, data],
    ['delete', single],
    ['post', `${single}/actions/publish`, data],
    ['post', `${single}/actions/unpublish`, {}],
    ['post', `${single}/actions/discard`, {}],
  ];
};

describe('people who may propose but not write', () => {
  let person: string;
  beforeAll(async () => {
    person = (await account(proposer())).email;
  });

  it('write nothing through any route of the content manager, in any locale', async () => {
    const { documentId } = await createArticle();
    const before = await everything();
    for (const locale of ['en', 'fr']) {
      for (const [method, path, body] of writesOn(documentId)) {
        const agent = await login(person);
        const prepared = agent[method](`${path}?locale=${locale}`);
        const { status } = await (body === undefined ? prepared : prepared.send(body));
        expect({ method, path, locale, status }).toEqual({ method, path, locale, status: 403 });
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('may propose what they may not write', async () => {
    const { documentId } = await createArticle();
    const changes = [
      edition(documentId, { summary: 'Proposed.' }),
      {
        type: 'edition',
        contentType: HOMEPAGE,
        documentId: seeded.homepage,
        locale: 'en',
        data: { heading: 'Proposed' },
      },
      { type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'Proposed' } },
      { type: 'creation', contentType: ARTICLE, documentId, locale: 'fr', data: { title: 'Proposé' } },
    ];
    for (const change of changes) {
      await must(person, 'post', '/requests', { title: 'Proposed', changes: [change] });
    }
  });

  it('are shown rights to edit and create, and nothing else than their role gives', async () => {
    const shown = await synthetic(person);
    expect(shown.map(({ action, subject }) => `${action} ${subject}`).sort()).toEqual(
      [ARTICLE, HOMEPAGE].flatMap((uid) => [`${CREATE} ${uid}`, `${UPDATE} ${uid}`]).sort(),
    );
    expect(shown.every(({ conditions }) => conditions.length === 0)).toBe(true);
    const others = (await permissionsOf(person)).filter(({ properties }) => !properties.changeRequestsOnly);
    expect(others.filter(({ action }) => action.startsWith('plugin::content-manager'))).toHaveLength(2);
  });

  it('are answered yes where the admin asks whether they may edit, and no otherwise', async () => {
    const about = (action: string, subject: string) => ({ action, subject });
    expect(
      await checks(person, [
        about(UPDATE, ARTICLE),
        about(CREATE, HOMEPAGE),
        about(UPDATE, 'api::category.category'),
        about('plugin::content-manager.explorer.delete', ARTICLE),
        about('plugin::content-manager.explorer.publish', ARTICLE),
      ]),
    ).toEqual([true, true, false, false, false]);
  });

  it('have the fields of the right to propose, and the server holds them to these', async () => {
    const limited = (await account(proposer(['title', 'seo.metaTitle']))).email;
    const [shown] = (await synthetic(limited)).filter(({ subject }) => subject === ARTICLE);
    expect(shown?.properties.fields).toEqual(['title', 'seo.metaTitle']);
    const check = (field: string) => ({ action: UPDATE, subject: ARTICLE, field });
    expect(await checks(limited, [check('title'), check('seo.metaTitle'), check('summary')])).toEqual([
      true,
      true,
      false,
    ]);
    const { documentId } = await createArticle({ seo: { metaTitle: 'Meta', metaDescription: 'As it was' } });
    const propose = (data: object) =>
      call(limited, 'post', '/requests', { title: 'Fields', changes: [edition(documentId, { ...data })] });
    expect((await propose({ title: 'Better' })).status).toBe(201);
    expect((await propose({ title: 'Better', summary: 'Not mine' })).status).toBe(403);
    expect((await propose({ seo: { metaTitle: 'Meta', metaDescription: 'Not mine' } })).status).toBe(403);
  });
});

describe('beside real rights', () => {
  const shownTo = async (grants: Grant[]) =>
    (await synthetic((await account(grants)).email)).map(({ action, properties }) => ({
      action,
      locales: properties.locales,
    }));

  it('nothing is added for people who may write', async () => {
    const writer = [grant('read', ARTICLE), grant('create', ARTICLE), grant('update', ARTICLE)];
    expect(await shownTo([...writer, grant('request', ARTICLE)])).toEqual([]);
    expect(await shownTo(writer)).toEqual([]);
  });

  it('the locales without a real right are added, and writing them is refused', async () => {
    const french = { locales: ['fr'] };
    const grants = [
      grant('read', ARTICLE),
      grant('request', ARTICLE),
      grant('create', ARTICLE, french),
      grant('update', ARTICLE, french),
    ];
    expect(await shownTo(grants)).toEqual([
      { action: CREATE, locales: ['en'] },
      { action: UPDATE, locales: ['en'] },
    ]);
    const { email } = await account(grants);
    const { documentId } = await createArticle();
    const agent = await login(email);
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    expect((await agent.put(`${path}?locale=en`).send({ summary: 'No' })).status).toBe(403);
    expect((await agent.put(`${path}?locale=fr`).send({ title: 'Oui' })).status).toBe(200);
  });
});
