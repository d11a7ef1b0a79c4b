/** What a migration renamed is followed: requests keep their change, status, reviews and digest. */
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, disturbed, people, quiet, strapi, undisturbed } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  call,
  CATEGORY,
  documents,
  draftOf,
  edition,
  must,
  propose,
  read,
  review,
} from '../steps';
import { define } from '../workflows/definition-steps';

const ADMIN = 'admin@demo.test';
const OLD = 'api::post.post';
const renames = () => strapi.plugin('change-requests').service('renames');
const connection = (table: string) => strapi.db.connection(table);

const everything = async () => {
  await quiet();
  const tables = [
    'cr_requests',
    'cr_changes',
    'cr_revisions',
    'cr_reviews',
    'cr_content_type_policies',
    'cr_approver_lists',
    'cr_delegations',
    'cr_workflow_definitions',
  ];
  const rows: Record<string, unknown> = {};
  for (const table of tables) {
    rows[table] = (await connection(table).select().orderBy('id')).map(
      ({ updated_at: _, lock_version: __, ...row }: Record<string, unknown>) => row,
    );
  }
  return rows;
};

// Nobody has such a content type or locale while it is renamed: whoever looked meanwhile would take reviews back.
beforeEach(undisturbed);
afterEach(disturbed);

/** A request without the times at which its rows were written. */
const timeless = (request: ChangeRequest) => ({
  ...request,
  updatedAt: '',
  changes: request.changes.map((change) => ({ ...change, updatedAt: '' })),
});

/** As if the type had always been called differently: everything that names it, by the service itself. */
const asBefore = () => renames().renameContentType(ARTICLE, OLD);

describe('a content type with another uid', () => {
  it('keeps requests approved, mergeable, and about the same documents', async () => {
    const [related, { documentId }] = [await createArticle(), await createArticle()];
    const request = await propose([
      edition(documentId, { title: 'Renamed', related: { connect: [related.documentId] } }),
      { type: 'creation', contentType: ARTICLE, data: { title: 'New', slug: `new-${documentId}` } },
    ]);
    await review(request.id);
    const before = await read(request.id);
    expect(before.status).toBe('ready_for_merging');
    const all = await everything();

    await asBefore();
    const [change] = await connection('cr_changes')
      .where({ request_id: request.number })
      .select()
      .orderBy('id');
    expect(change.content_type).toBe(OLD);
    const [revision] = await connection('cr_revisions').where({ change_id: change.id }).select();
    expect(JSON.stringify(revision.sides)).toContain(OLD);
    expect(JSON.stringify(revision.sides)).not.toContain(ARTICLE);
    // Whoever looks meanwhile gets an answer, not an error.
    expect((await call(ADMIN, 'get', `/requests/${request.id}`)).status).toBe(200);

    await renames().renameContentType(OLD, ARTICLE);
    await renames().renameContentType(OLD, ARTICLE);
    expect(await everything()).toEqual(all);
    const after = await read(request.id);
    expect(timeless(after)).toEqual(timeless(before));
    expect((await call('publisher@demo.test', 'post', `/requests/${request.id}/merge`)).status).toBe(200);
    expect((await draftOf(ARTICLE, documentId, 'en', '*')).related).toMatchObject([
      { documentId: related.documentId },
    ]);
  });

  it('takes workflow definitions along; one whose priority is taken comes after the other', async () => {
    const definition = await define({ contentType: CATEGORY, constraints: { name: { $contains: 'a' } } });
    const all = await everything();
    await renames().renameContentType(CATEGORY, OLD);
    const renamed = await connection('cr_workflow_definitions').where({ content_type: OLD }).select();
    expect(renamed).toHaveLength(1);
    expect((await call(ADMIN, 'get', `/workflow-definitions/${definition.id}`)).data).toMatchObject({
      contentType: OLD,
    });
    const { id } = await define({ contentType: CATEGORY, priority: definition.priority });
    await renames().renameContentType(OLD, CATEGORY);
    expect(await must(ADMIN, 'get', `/workflow-definitions/${definition.id}`)).toMatchObject({
      contentType: CATEGORY,
      priority: definition.priority + 1,
    });
    await must(ADMIN, 'delete', `/workflow-definitions/${id}`);
    await must(ADMIN, 'put', `/workflow-definitions/${definition.id}`, { priority: definition.priority });
    expect(await everything()).toEqual(all);
    await must(ADMIN, 'delete', `/workflow-definitions/${definition.id}`);
  });

  it('takes relations of other types to it, policies, lists and delegations along', async () => {
    await must(ADMIN, 'put', `/content-type-policies/${CATEGORY}`, { strategy: 'all_approvers' });
    await must(ADMIN, 'put', `/approver-lists/${CATEGORY}`, { users: [people['reviewer@demo.test'].id] });
    const delegation = await strapi.db.query('plugin::change-requests.delegation').create({
      data: {
        user: people['reviewer@demo.test'].id,
        userName: 'R',
        delegate: people['reviewer2@demo.test'].id,
        delegateName: 'S',
        contentTypes: [CATEGORY, AUTHOR],
      },
    });
    const category = await documents(CATEGORY).create({ data: { name: `Renames ${Date.now()}` } });
    const { documentId } = await createArticle();
    const { number } = await propose([edition(documentId, { category: category.documentId })]);
    const all = await everything();

    await renames().renameContentType(CATEGORY, OLD);
    const delegated = await strapi.db
      .query('plugin::change-requests.delegation')
      .findOne({ where: { id: delegation.id } });
    expect(delegated.contentTypes).toEqual([OLD, AUTHOR]);
    expect(await connection('cr_content_type_policies').where({ content_type: OLD }).select()).toHaveLength(
      1,
    );
    expect(
      await connection('cr_approver_lists')
        .where({ unique_key: `${OLD} ` })
        .select(),
    ).toHaveLength(1);
    const [change] = await connection('cr_changes').where({ request_id: number }).select().orderBy('id');
    const [revision] = await connection('cr_revisions').where({ change_id: change.id }).select();
    expect([change.content_type, JSON.stringify(revision.sides).includes(OLD)]).toEqual([ARTICLE, true]);

    await renames().renameContentType(OLD, CATEGORY);
    expect(await everything()).toEqual(all);
    await strapi.db.query('plugin::change-requests.delegation').delete({ where: { id: delegation.id } });
    await must(ADMIN, 'put', `/approver-lists/${CATEGORY}`, { users: [] });
    await must(ADMIN, 'put', `/content-type-policies/${CATEGORY}`, { strategy: null });
  });
});

describe('a locale with another code', () => {
  it('is followed by the constraints of workflow definitions that name it', async () => {
    const named = (locale: string) => ({
      $or: [
        { $change: { locale } },
        { $not: { $change: { locale: { $in: [locale, 'en'] }, type: ['edition'] } } },
        { title: 'fr' },
      ],
    });
    const { id } = await define({ constraints: named('fr') });
    const constraintsNow = async () => (await must(ADMIN, 'get', `/workflow-definitions/${id}`)).constraints;
    await renames().renameLocale('fr', 'fr-CA');
    expect(await constraintsNow()).toEqual(named('fr-CA'));
    await renames().renameLocale('fr-CA', 'fr');
    expect(await constraintsNow()).toEqual(named('fr'));
    await must(ADMIN, 'delete', `/workflow-definitions/${id}`);
  });

  it('keeps requests about it, with their reviews', async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Fr', slug: `fr-${documentId}` },
    });
    const request = await propose([edition(documentId, { title: 'Français' }, ARTICLE, 'fr')]);
    await review(request.id);
    const before = await read(request.id);
    const all = await everything();
    await renames().renameLocale('fr', 'fr-CA');
    expect(
      (await connection('cr_changes').where({ request_id: request.number }).select().orderBy('id'))[0]
        .target_locale,
    ).toBe('fr-CA');
    await renames().renameLocale('fr-CA', 'fr');
    expect(await everything()).toEqual(all);
    expect(timeless(await read(request.id))).toEqual(timeless(before));
  });

  it('is refused where a request is about both, and nothing is changed', async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({
      documentId,
      locale: 'fr',
      data: { title: 'Fr', slug: `fr-${documentId}` },
    });
    const { id } = await propose([
      edition(documentId, { title: 'English' }),
      edition(documentId, { title: 'Français' }, ARTICLE, 'fr'),
    ]);
    const all = await everything();
    await expect(renames().renameLocale('fr', 'en')).rejects.toThrow('twice');
    expect(await everything()).toEqual(all);
    await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' });
  });
});

describe('a document with another slug', () => {
  it('stays the document that the request is about', async () => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Slug' })]);
    await documents(ARTICLE).update({ documentId, data: { slug: `moved-${documentId}` } });
    await documents(ARTICLE).publish({ documentId });
    await review(id);
    const { status, digest } = await read(id);
    expect(status).toBe('ready_for_merging');
    expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`, { digest })).status).toBe(200);
    expect(await draftOf(ARTICLE, documentId)).toMatchObject({ title: 'Slug', slug: `moved-${documentId}` });
  });
});
