/**
 * Sections 9 and 10: what the checks say quotes nothing that the person may not read: no title of a related document,
 * nothing in fields that they may not read. What everybody reads of a failed merge quotes nothing at all.
 */
import type { Check } from '../../../contracts/checks';
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, queriesOf, strapi } from '../harness';
import { inMinutes, runPlanned, SOON, told } from '../schedulers/steps';
import {
  account,
  ARTICLE,
  AUTHOR,
  call,
  CATEGORY,
  documents,
  edition,
  file,
  grant,
  must,
  propose,
  read,
  review,
  type Data,
} from '../steps';

const EDITOR = 'editor@demo.test';
const PUBLISHER = 'publisher@demo.test';
const ADMIN = 'admin@demo.test';
const SECRET = `Secret${Date.now()}`;
const RELATED = 'A related entry (“Author”) is not published, so the relation to it would be lost';

/** Reads and publishes articles, and no author. */
let reader: { email: string };
/** Reads the authors of their own only. */
let owner: { email: string };
/** Reads the title and the code of articles, and nothing else. */
let narrow: { email: string };

const rights = (fields?: string[]) => [
  grant('read', ARTICLE, { fields }),
  grant('create', ARTICLE),
  grant('update', ARTICLE),
  grant('publish', ARTICLE),
  grant('request', ARTICLE),
  grant('approve', ARTICLE),
];

beforeAll(async () => {
  reader = await account(rights());
  owner = await account([...rights(), grant('read', AUTHOR, { conditions: ['admin::is-creator'] })]);
  narrow = await account(rights(['title', 'code']));
});

const newAuthor = async (): Promise<string> =>
  (await documents(AUTHOR).create({ data: { name: `${SECRET} author` } })).documentId;

/** Behind Strapi's back, so that nobody hears of it before the merge does. */
const unpublish = (documentId: string) =>
  strapi.db
    .connection(strapi.db.metadata.get(AUTHOR).tableName)
    .where({ document_id: documentId })
    .whereNotNull('published_at')
    .delete();

const withAuthor = async (data: Data = {}, author?: string): Promise<ChangeRequest> => {
  const { documentId } = await createArticle({ title: 'Open' });
  return propose([edition(documentId, { author: author ?? (await newAuthor()), ...data })]);
};

/** Approved while its author was published, who is no more. */
const approved = async (options: Data = {}): Promise<ChangeRequest> => {
  const author = await newAuthor();
  await documents(AUTHOR).publish({ documentId: author });
  const { documentId } = await createArticle({ title: 'Open' });
  const request = await propose([edition(documentId, { author })], options);
  await review(request.id);
  expect((await read(request.id)).status).toBe('ready_for_merging');
  await unpublish(author);
  return request;
};

const checksOf = async (id: string, by: string): Promise<Check[]> =>
  (await must(by, 'get', `/requests/${id}/checks`)).checks;

const publishable = async (id: string, by: string): Promise<Check | undefined> =>
  (await checksOf(id, by)).find((check) => check.id === 'publishable');

/** Takes the code of another article, which publishing does not allow. */
const takenCode = async (): Promise<string> => (await createArticle()).code as string;

describe('the check of what can be published', () => {
  it('names a related document to those who may read it, and its type to the others', async () => {
    const { id } = await withAuthor();
    expect((await publishable(id, EDITOR))?.message).toContain(`“${SECRET} author” is not published`);
    for (const { email } of [reader, owner]) {
      const checks = await checksOf(id, email);
      expect(JSON.stringify(checks)).not.toContain(SECRET);
      expect(checks.find((check) => check.id === 'publishable')).toMatchObject({
        state: 'failed',
        message: `"Open" cannot be published: ${RELATED}`,
        problems: [{ path: 'author.0', message: RELATED }],
      });
    }
  });

  it('does so for a document that is gone, too', async () => {
    const author = await newAuthor();
    const { id } = await withAuthor({}, author);
    await strapi.db
      .connection(strapi.db.metadata.get(AUTHOR).tableName)
      .where({ document_id: author })
      .delete();
    expect((await publishable(id, ADMIN))?.message).toContain(`“${SECRET} author” does not exist any more`);
    const seen = await publishable(id, reader.email);
    expect(seen?.message).toBe(
      '"Open" cannot be published: A related entry (“Author”) does not exist any more',
    );
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  it('names a related document that the person wrote themselves', async () => {
    const author = await newAuthor();
    const user = await strapi.db.query('admin::user').findOne({ where: { email: owner.email } });
    await strapi.db.query(AUTHOR).updateMany({ where: { documentId: author }, data: { createdBy: user.id } });
    const { id } = await withAuthor({}, author);
    expect((await publishable(id, owner.email))?.message).toContain(`“${SECRET} author”`);
  });

  it('says nothing of fields that the person may not read, not even how many there are', async () => {
    const cover = await file(SECRET);
    const hidden = await withAuthor({ cover });
    await strapi.db.query('plugin::upload.file').delete({ where: { id: cover } });
    expect((await publishable(hidden.id, EDITOR))?.problems).toHaveLength(2);
    const seen = await publishable(hidden.id, narrow.email);
    expect(seen).toMatchObject({
      state: 'failed',
      message: 'It cannot be published: the reason is in fields that you may not read.',
    });
    expect([seen?.problems, seen?.changes]).toEqual([undefined, undefined]);

    const code = await takenCode();
    const mixed = await withAuthor({ code });
    expect((await publishable(mixed.id, reader.email))?.message).toContain('(1 more)');
    expect(await publishable(mixed.id, narrow.email)).toMatchObject({
      message: '"Open" cannot be published: This attribute must be unique',
      problems: [{ path: 'code' }],
    });
    for (const { id } of [hidden, mixed]) {
      const answers = JSON.stringify([await checksOf(id, narrow.email), await read(id, narrow.email)]);
      expect(answers).not.toMatch(new RegExp(`${SECRET}|“Author”|author\\.0`));
    }
  });

  it('names a field with the same value as in another change to those who may read it', async () => {
    const slug = `same-${Date.now()}`;
    const changes = ['One', 'Two'].map((name) => ({
      type: 'creation' as const,
      contentType: CATEGORY,
      data: { name: `${name} ${slug}`, slug },
    }));
    const { id } = await propose(changes, { by: ADMIN });
    const { email } = await account([grant('read', CATEGORY, { fields: ['name'] })]);
    expect((await publishable(id, ADMIN))?.message).toContain('slug: another change of this request');
    expect((await publishable(id, email))?.message).toBe(
      'It cannot be published: the reason is in fields that you may not read.',
    );
  });

  it('asks as much for many related documents as for one', async () => {
    const request = async (count: number) => {
      const coAuthors = await Promise.all(Array.from({ length: count }, newAuthor));
      return (await withAuthor({ coAuthors })).id;
    };
    const [one, six] = [await request(1), await request(6)];
    const look = (id: string) => queriesOf(() => checksOf(id, owner.email));
    await look(one);
    expect(await look(six)).toHaveLength((await look(one)).length);
  });
});

describe('a merge that fails', () => {
  it('answers with what the person may read, and tells everybody nothing else', async () => {
    const { id, changes } = await approved();
    const heard = await told('merge-failed', async () => {
      const reply = await call(reader.email, 'post', `/requests/${id}/merge`, {});
      expect(reply.status).toBe(409);
      expect(reply.error).toMatchObject({
        message: `"Open" cannot be published: ${RELATED}`,
        details: {
          state: 'checks_failed',
          checks: [{ id: 'publishable', problems: [{ path: 'author.0', message: RELATED }] }],
        },
      });
      expect(JSON.stringify(reply)).not.toContain(SECRET);
    });
    expect(heard).toEqual([expect.objectContaining({ message: `"Open" cannot be published: ${RELATED}` })]);
    await tellsNothing(id, changes[0]?.id as string);
  });

  it('names the document to somebody who may read it, and still to nobody else', async () => {
    const { id, changes } = await approved();
    const reply = await call(PUBLISHER, 'post', `/requests/${id}/merge`, {});
    expect(reply.error?.message).toContain(`“${SECRET} author” is not published`);
    expect(reply.error?.details.checks[0].problems[0].message).toContain(SECRET);
    await tellsNothing(id, changes[0]?.id as string);
  });

  it('at its planned time leaves a reason that names nothing', async () => {
    for (const status of ['ready_for_merging', 'ready_for_review']) {
      const { id, changes } = await approved({ by: PUBLISHER, mergeAt: inMinutes(SOON) });
      await strapi.db
        .query('plugin::change-requests.change-request')
        .update({ where: { documentId: id }, data: { status } });
      const heard = await told('merge-failed', () => runPlanned(SOON));
      expect(JSON.stringify(heard)).not.toContain(SECRET);
      expect((await read(id, PUBLISHER)).mergeAtFailure?.message).toContain(RELATED);
      await tellsNothing(id, changes[0]?.id as string);
    }
  });

  it('for a value quotes neither the value nor the field', async () => {
    const { documentId } = await createArticle({ title: 'Open' });
    const other = await createArticle();
    const code = `Code${Date.now()}`;
    const { id } = await propose([edition(documentId, { code })]);
    await review(id);
    await strapi.db
      .connection(strapi.db.metadata.get(ARTICLE).tableName)
      .where({ document_id: other.documentId })
      .update({ code });
    const reply = await call(reader.email, 'post', `/requests/${id}/merge`, {});
    expect(reply.error?.message).toBe('"Open" cannot be published: This attribute must be unique');
    const [failure] = (await must(reader.email, 'get', `/requests/${id}/timeline`)).filter(
      ({ type }: { type: string }) => type === 'merge_failed',
    );
    expect(failure.data.message).toBe(
      '"Open" cannot be published: A value is not accepted; the checks of the request say which',
    );
  });
});

/** Wherever somebody looks who may not read the author, and in what is kept for those who may. */
async function tellsNothing(id: string, change: string): Promise<void> {
  for (const { email } of [reader, owner, narrow]) {
    const paths = [
      `/requests/${id}`,
      `/requests/${id}/checks`,
      `/requests/${id}/timeline`,
      `/changes/${change}`,
      `/changes/${change}/conflicts`,
      `/changes/${change}/diff`,
      '/requests?pageSize=100',
    ];
    for (const path of paths)
      expect([path, JSON.stringify(await must(email, 'get', path)).includes(SECRET)]).toEqual([path, false]);
  }
  const timeline = await must<{ type: string; data: Data }[]>(EDITOR, 'get', `/requests/${id}/timeline`);
  const failures = timeline.filter(({ type }) => type === 'merge_failed');
  expect(failures).toHaveLength(1);
  expect(failures[0]?.data.message).toContain(RELATED);
  expect(JSON.stringify(failures)).not.toContain(SECRET);
}
