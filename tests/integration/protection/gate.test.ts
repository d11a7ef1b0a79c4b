/** Domain section 16: whom the gate lets pass, that it never fails open, and what it costs. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ProtectionAnswer } from '../../../contracts/protection';
import { anonymous, queriesOf, strapi } from '../harness';
import {
  account,
  ARTICLE,
  CATEGORY,
  documents,
  everything,
  grant,
  must,
  settled,
  type Data,
  type Loose,
} from '../steps';
import { createToken } from '../steps/tokens';
import { admin, article, bypasser, newArticle, protecting, unique, writer } from './world';

const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;
const POLICIES = 'cr_content_type_policies';

const save = (as: string, documentId: string, locale = 'en') =>
  admin(as, 'put', `${COLLECTION}/${documentId}?locale=${locale}`, { title: unique('Written') });

const statusOf = async (as: string, documentId: string, locale?: string) =>
  (await save(as, documentId, locale)).status;

/** As another server process does it, which this one hears nothing of. */
const elsewhere = (protection: string) =>
  strapi.db.connection(POLICIES).where({ content_type: ARTICLE }).update({ protection });

const newCategory = async (): Promise<string> =>
  ((await documents(CATEGORY).create({ data: { name: unique('C'), slug: unique('c') } })) as Loose)
    .documentId;

describe('who may write despite protection', () => {
  it('in some locales', async () => {
    const documentId = await article();
    const french = (await bypasser([grant('bypass', ARTICLE, { locales: ['fr'] })])).email;
    await protecting({ [ARTICLE]: 'require' }, async () => {
      expect(await statusOf(french, documentId, 'fr')).toBe(200);
      expect(await statusOf(french, documentId, 'en')).toBe(403);
      const all = await admin(french, 'delete', `${COLLECTION}/${documentId}?locale=*`);
      expect(all.status).toBe(403);
      const created = await admin(french, 'post', `${COLLECTION}?locale=fr`, newArticle());
      expect(created.status).toBe(201);
    });
  });

  it('under a condition: only documents that meet it, and no new ones', async () => {
    const own = (await bypasser([grant('bypass', ARTICLE, { conditions: ['admin::is-creator'] })])).email;
    const { status, body } = await admin(own, 'post', `${COLLECTION}?locale=en`, newArticle());
    expect(status).toBe(201);
    const strange = await article();
    await protecting({ [ARTICLE]: 'require' }, async () => {
      expect(await statusOf(own, body.data.documentId)).toBe(200);
      expect(await statusOf(own, strange)).toBe(403);
      expect((await admin(own, 'post', `${COLLECTION}?locale=en`, newArticle())).status).toBe(403);
    });
  });

  it('is told to everybody in the admin', async () => {
    const seen = async (email: string) =>
      (await must<ProtectionAnswer>(email, 'get', '/protection')).contentTypes.find(
        ({ contentType }) => contentType === ARTICLE,
      );
    const people = {
      none: (await writer()).email,
      all: (await bypasser()).email,
      french: (await bypasser([grant('bypass', ARTICLE, { locales: ['fr'] })])).email,
      own: (await bypasser([grant('bypass', ARTICLE, { conditions: ['admin::is-creator'] })])).email,
      stranger: (await account([])).email,
    };
    expect(await seen(people.all)).toBeUndefined();
    await protecting({ [ARTICLE]: 'intercept' }, async () => {
      const is = { contentType: ARTICLE, protection: 'intercept' };
      expect(await seen(people.none)).toEqual({ ...is, bypass: false, bypassLocales: null });
      expect(await seen(people.all)).toEqual({
        ...is,
        bypass: true,
        bypassLocales: expect.arrayContaining(['en', 'fr', 'it']) as string[],
      });
      expect(await seen(people.french)).toEqual({ ...is, bypass: true, bypassLocales: ['fr'] });
      expect(await seen(people.own)).toEqual({ ...is, bypass: false, bypassLocales: null });
      expect(await seen(people.stranger)).toEqual({ ...is, bypass: false, bypassLocales: null });
      expect(await seen('admin@demo.test')).toMatchObject({ ...is, bypass: true });
    });
    expect((await anonymous().get('/change-requests/protection')).status).toBe(401);
  });
});

describe('a route of the app that writes with the Document Service', () => {
  const PATH = '/protection-test/:id';

  beforeAll(() => {
    strapi.server.router.put(PATH, async (ctx: Loose) => {
      await documents(ARTICLE).update({ documentId: ctx.params.id, data: { title: 'By a route' } });
      ctx.body = { done: true };
    });
  });

  it('is refused for whoever calls it', async () => {
    const documentId = await article();
    const call = () => anonymous().put(`/protection-test/${documentId}`).send({});
    await protecting({ [ARTICLE]: 'require' }, async () => {
      const before = await everything();
      const { status, body } = await call();
      expect([status, body.error.name, body.error.details.contentType]).toEqual([
        403,
        'PolicyError',
        ARTICLE,
      ]);
      expect(await everything()).toEqual(before);
    });
    expect((await call()).status).toBe(200);
  });
});

it('a refused upload leaves no file behind', async () => {
  const documentId = await article();
  const { id } = await strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId, locale: 'en', publishedAt: null } });
  const { accessKey } = await createToken({ type: 'full-access' });
  const folder = join(strapi.dirs.static.public, 'uploads');
  await protecting({ [ARTICLE]: 'intercept' }, async () => {
    const before = await readdir(folder);
    const { status, body } = await anonymous()
      .post('/api/upload')
      .set('Authorization', `Bearer ${accessKey}`)
      .field('ref', ARTICLE)
      .field('refId', String(id))
      .field('field', 'cover')
      .attach('files', Buffer.from('A text.'), 'text.txt');
    expect([status, body.error.details.contentType]).toEqual([403, ARTICLE]);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('when something fails', () => {
  const withoutPolicies = async (work: () => Promise<void>) => {
    await strapi.db.connection.schema.renameTable(POLICIES, 'cr_hidden_policies');
    try {
      await work();
    } finally {
      await strapi.db.connection.schema.renameTable('cr_hidden_policies', POLICIES);
    }
  };
  const forget = () => strapi.eventHub.emit('change-request.settings-changed', {});

  it('what is not known is refused, for every type and everybody; the server itself goes on', async () => {
    const documentId = await article();
    const category = await newCategory();
    const { accessKey } = await createToken({ type: 'full-access' });
    const [wanda, bill] = [(await writer()).email, (await bypasser()).email];
    await withoutPolicies(async () => {
      await forget();
      const before = await everything();
      for (const as of [wanda, bill]) {
        const { status, body } = await save(as, documentId);
        expect([status, body.error.name]).toEqual([403, 'PolicyError']);
      }
      const unprotected = `/content-manager/collection-types/${CATEGORY}/${category}`;
      expect((await admin(wanda, 'put', unprotected, { name: 'Written' })).status).toBe(403);
      const put = anonymous().set('Authorization', `Bearer ${accessKey}`).put(`/api/articles/${documentId}`);
      expect((await put.send({ data: { title: 'Written' } })).status).toBe(403);
      expect(await everything()).toEqual(before);
      await documents(CATEGORY).update({ documentId: category, data: { name: 'By the server' } });
    });
    expect(await statusOf(wanda, documentId)).toBe(200);
  });

  it('what is protected stays so when it cannot be asked again', async () => {
    const documentId = await article();
    const wanda = (await writer()).email;
    await protecting({ [ARTICLE]: 'require' }, async () => {
      expect(await statusOf(wanda, documentId)).toBe(403);
      await withoutPolicies(async () => {
        const before = await everything();
        expect(await statusOf(wanda, documentId)).toBe(403);
        expect(await everything()).toEqual(before);
      });
    });
  });
});

describe('changed by another server process', () => {
  it('lifted: the next write passes', async () => {
    const documentId = await article();
    const wanda = (await writer()).email;
    await protecting({ [ARTICLE]: 'require' }, async () => {
      expect(await statusOf(wanda, documentId)).toBe(403);
      await elsewhere('off');
      expect(await statusOf(wanda, documentId)).toBe(200);
    });
  });

  it('newly protected: noticed within seconds', async () => {
    const documentId = await article();
    const wanda = (await writer()).email;
    await protecting({ [ARTICLE]: 'off' }, async () => {
      expect(await statusOf(wanda, documentId)).toBe(200);
      const since = Date.now();
      await elsewhere('require');
      await settled(async () => (await statusOf(wanda, documentId)) === 403, 'protection is noticed');
      expect(Date.now() - since).toBeLessThan(6_000);
    });
  });
});

describe('what it costs', () => {
  const as = async (email: string, work: () => Promise<unknown>): Promise<string[]> => {
    const user = await strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
    const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
    const statements = await queriesOf(() =>
      strapi.requestContext.run({ state: { user, userAbility } } as never, async () => void (await work())),
    );
    // Strapi itself asks once more or once less for the content; the gate asks for policies and people.
    return statements.filter((sql) => /cr_|admin_/.test(sql));
  };
  const update = (documentId: string, locale?: string) => () =>
    documents(ARTICLE).update({ documentId, locale, data: { title: unique('T') } as Data });

  it('nothing for other content types, at most one query for a protected one', async () => {
    const documentId = await article();
    const category = await newCategory();
    const [bill, wanda] = [(await bypasser()).email, (await writer()).email];
    const { email: conditional, id } = await bypasser([
      grant('bypass', ARTICLE, { conditions: ['admin::is-creator'] }),
    ]);
    const own = await article();
    await documents(ARTICLE).update({ documentId: own, data: { createdBy: id } });
    const rename = () => documents(CATEGORY).update({ documentId: category, data: { name: unique('C') } });
    await as(wanda, update(documentId, 'en'));
    const plain = await as(wanda, update(documentId, 'en'));
    const plainOwn = await as(wanda, update(own, 'en'));
    const plainCategory = await as(wanda, rename);
    await protecting({ [ARTICLE]: 'require' }, async () => {
      await save(wanda, documentId);
      expect((await as(wanda, rename)).length).toBe(plainCategory.length);
      expect((await as(bill, update(documentId, 'en'))).length).toBe(plain.length);
      const refused = await as(wanda, () => expect(update(documentId)()).rejects.toThrow());
      expect(refused).toEqual([expect.stringContaining(POLICIES)]);
      // Whose right has conditions is asked of the document, and before a refusal the policy is.
      expect((await as(conditional, update(own, 'en'))).length).toBe(plainOwn.length + 1);
      const asked = await as(conditional, () => expect(update(documentId, 'en')()).rejects.toThrow());
      expect(asked).toHaveLength(2);
    });
  });
});

describe('relations from the other side', () => {
  it('a category is written as ever while its articles are left alone', async () => {
    const documentId = await article();
    const category = await newCategory();
    await documents(ARTICLE).update({ documentId, data: { category: { documentId: category } } });
    await documents(ARTICLE).publish({ documentId });
    const wanda = (await writer()).email;
    const put = (data: Data) =>
      admin(wanda, 'put', `/content-manager/collection-types/${CATEGORY}/${category}`, data);
    await protecting({ [ARTICLE]: 'require' }, async () => {
      const name = unique('C');
      expect((await put({ name, articles: { connect: [], disconnect: [] } })).status).toBe(200);
      expect((await put({ name, articles: [] })).status).toBe(403);
      expect(((await documents(CATEGORY).findOne({ documentId: category })) as Loose).name).toBe(name);
    });
  });

  it('a list that says what is stored is no change', async () => {
    const { documentId } = (await documents(ARTICLE).create({ data: newArticle() })) as Loose;
    const category = await newCategory();
    await documents(ARTICLE).update({ documentId, data: { category: { documentId: category } } });
    const { accessKey } = await createToken({ type: 'full-access' });
    const put = (articles: unknown) =>
      anonymous()
        .set('Authorization', `Bearer ${accessKey}`)
        .put(`/api/categories/${category}`)
        .send({ data: { articles } });
    await protecting({ [ARTICLE]: 'require' }, async () => {
      expect((await put([documentId])).status).toBe(200);
      expect((await put([])).status).toBe(403);
      expect((await put([documentId, await article()])).status).toBe(403);
    });
  });
});
