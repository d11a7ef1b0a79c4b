/** Section 10: a document that is not viewable by the same people as the others does not go into their request. */
import { createArticle, queriesOf, seeded, strapi } from '../harness';
import {
  account,
  ARTICLE,
  AUTHOR,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  must,
  propose,
  putThrough,
  rowCounts,
} from '../steps';

const EDITOR = 'editor@demo.test';
const OWN = { conditions: ['admin::is-creator'] };

const article = async (data = {}) =>
  edition((await createArticle(data)).documentId, { title: `New ${Math.random()}` });
const category = async () => {
  const { documentId } = await documents(CATEGORY).create({ data: { name: `Adding ${Math.random()}` } });
  return edition(documentId, { description: 'D' }, CATEGORY);
};
const refusal = (place: string[]) => ({
  status: 400,
  error: {
    name: 'ValidationError',
    message: expect.stringContaining('they are not visible to the same people'),
    details: { errors: [{ path: place }] },
  },
});

describe('without people who may see less than others', () => {
  it('documents of different types go into one request', async () => {
    const { changes } = await propose([await article(), await category()]);
    expect(changes).toHaveLength(2);
  });
});

describe('somebody may read articles only', () => {
  let reader: { id: number };

  beforeAll(async () => {
    reader = await account([grant('read', ARTICLE)]);
  });

  it('a new request about an article and a category is refused, and nothing is left behind', async () => {
    const changes = [await article(), await category()];
    const before = await rowCounts();
    const reply = await call(EDITOR, 'post', '/requests', { title: 'Both', changes });
    expect(reply).toMatchObject(refusal(['changes', '1']));
    expect(await rowCounts()).toEqual(before);
  });

  it('a category is not added to a request about an article; another article is', async () => {
    const { id } = await propose([await article()]);
    const before = await rowCounts();
    expect(await call(EDITOR, 'post', `/requests/${id}/changes`, await category())).toMatchObject(
      refusal(['documentId']),
    );
    expect(await rowCounts()).toEqual(before);
    expect((await call(EDITOR, 'post', `/requests/${id}/changes`, await article())).status).toBe(201);
  });

  it('a new entry counts as its type: a new article is added, a new category is not', async () => {
    const { id } = await propose([await article()]);
    const create = (contentType: string, data: object) =>
      call(EDITOR, 'post', `/requests/${id}/changes`, { type: 'creation', contentType, data });
    expect((await create(ARTICLE, { title: 'New' })).status).toBe(201);
    expect((await create(CATEGORY, { name: `New ${Math.random()}` })).status).toBe(400);
  });

  it('the refusal is said in the words of the catalogue, so that it can be translated', async () => {
    const changes = [
      await category(),
      edition(seeded.author, { name: 'Somebody else' }, AUTHOR),
      await article(),
    ];
    const { error } = await call(EDITOR, 'post', '/requests', { title: 'Three', changes });
    expect(error?.details.text).toEqual([
      { id: 'compatibility.viewers', values: { label: expect.any(String), other: expect.any(String) } },
    ]);
    expect(error?.details.errors).toMatchObject([{ path: ['changes', '2'] }]);
  });

  it('a blocked account keeps nobody from anything', async () => {
    await strapi.db.query('admin::user').update({ where: { id: reader.id }, data: { blocked: true } });
    expect((await propose([await article(), await category()])).changes).toHaveLength(2);
    await strapi.db.query('admin::user').update({ where: { id: reader.id }, data: { blocked: false } });
  });

  it('a revert of what was published together before is refused', async () => {
    await strapi.db.query('admin::user').update({ where: { id: reader.id }, data: { isActive: false } });
    const { request } = await putThrough([await article(), await category()]);
    await strapi.db.query('admin::user').update({ where: { id: reader.id }, data: { isActive: true } });
    const reply = await call(EDITOR, 'post', `/requests/${request.id}/revert`);
    expect([reply.status, reply.error?.message]).toEqual([400, expect.stringContaining('same people')]);
    await strapi.db.query('admin::user').update({ where: { id: reader.id }, data: { isActive: false } });
  });
});

describe('people who read what they created', () => {
  it('two articles of one creator go together, those of two do not', async () => {
    const [one, two] = [
      await account([grant('read', ARTICLE, OWN)]),
      await account([grant('read', ARTICLE, OWN)]),
    ];
    const mine = [await article({ createdBy: one.id }), await article({ createdBy: one.id })];
    const theirs = await article({ createdBy: two.id });
    const { id } = await propose(mine);
    expect(await call(EDITOR, 'post', `/requests/${id}/changes`, theirs)).toMatchObject(
      refusal(['documentId']),
    );
  });

  it('take as many queries for twenty of them as for two', async () => {
    const first = await createArticle();
    const make = async () => {
      const changes = [edition(first.documentId, { title: 'x' }), await article()];
      return queriesOf(() => must(EDITOR, 'post', '/requests', { title: 'Counted', changes }));
    };
    const few = await make();
    const role = await account([grant('read', ARTICLE, OWN)]);
    for (let index = 0; index < 20; index += 1) {
      await strapi.service('admin::user').create({
        email: `creator-${Date.now()}-${index}@demo.test`,
        firstname: 'Creator',
        lastname: String(index),
        password: 'Demo-1234',
        isActive: true,
        registrationToken: null,
        roles: [role.roleId],
      });
    }
    const many = await make();
    // A query for the rights of the role that is new, and what the background may ask meanwhile; none a person.
    expect(many.length).toBeLessThanOrEqual(few.length + 4);
    const users = await strapi.db.query('admin::user').findMany({ where: { roles: { id: role.roleId } } });
    await strapi.db.query('admin::user').deleteMany({ where: { id: { $in: users.map(({ id }) => id) } } });
  });
});

describe('rules of other packages', () => {
  let refused: string | null = null;
  let broken = false;

  beforeAll(() => {
    strapi
      .plugin('change-requests')
      .service('registry')
      .registerCompatibilityRule({
        id: 'tests.company',
        refuse({ document, others }: { document: object; others: object[] }) {
          if (broken) throw new Error('broken');
          return refused && `${refused} ${JSON.stringify([document, others])}`;
        },
      });
  });
  afterEach(() => {
    refused = null;
    broken = false;
  });

  it('refuse a document in the company of others, with their sentence and the place', async () => {
    const [first, second] = [await article(), await article()];
    refused = 'Not together.';
    const reply = await call(EDITOR, 'post', '/requests', { title: 'x', changes: [first, second] });
    expect(reply.status).toBe(400);
    expect(reply.error?.message).toContain('Not together.');
    expect(reply.error?.details.errors[0].path).toEqual(['changes', '0']);
    expect((await propose([first])).changes).toHaveLength(1);
  });

  it('one that breaks refuses, without an error of the server', async () => {
    const { id } = await propose([await article()]);
    broken = true;
    const reply = await call(EDITOR, 'post', `/requests/${id}/changes`, await article());
    expect([reply.status, reply.error?.details.text[0].id]).toEqual([400, 'compatibility.broken']);
  });
});
