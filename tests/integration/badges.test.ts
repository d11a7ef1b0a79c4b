/** Issue 3, point 7: outdated and conflict badges are the same wherever they are shown, whoever moved the document. */
import { anonymous, createArticle, login, strapi } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  AUTHOR,
  CATEGORY,
  documents,
  edition,
  file,
  must,
  propose,
  putThrough,
  read,
  review,
  settled,
  type Data,
  type Loose,
} from './steps';

const FILE = 'plugin::upload.file';
const CHANGE = 'plugin::change-requests.change';

interface Proposed {
  request: string;
  change: string;
  contentType: string;
  documentId: string;
}

/** What the list, the request, the change and the side panel of the document say. */
const shown = async ({ request, change, contentType, documentId }: Proposed): Promise<string[]> => {
  const by = 'admin@demo.test';
  const badge = ({ outdated, conflicts }: Loose) => `${outdated ? 'outdated' : 'current'} ${conflicts}`;
  const listed = await must(by, 'get', '/requests?pageSize=100&sort=number:desc');
  const panel = await must(by, 'get', `/documents/${contentType}/${documentId}/requests`);
  const onPanel = panel.find(({ id }: Loose) => id === request);
  const whole = await must(by, 'get', `/requests/${request}`);
  return [
    badge(listed.find(({ id }: Loose) => id === request)),
    badge(whole),
    badge(whole.changes.find(({ id }: Loose) => id === change)),
    badge(await must(by, 'get', `/changes/${change}`)),
    badge(onPanel),
    badge(onPanel.change),
  ];
};

const expectShown = async (proposed: Proposed, badge: string): Promise<void> =>
  expect(await shown(proposed)).toEqual(Array.from({ length: 6 }, () => badge));

/** A request, looked at once, so that what was seen then is remembered. */
const proposeEdition = async (
  documentId: string,
  data: Data,
  contentType = ARTICLE,
  before = 'current 0',
): Promise<Proposed> => {
  const { id, changes } = await propose([edition(documentId, data, contentType)]);
  const proposed = { request: id, change: changes[0]?.id as string, contentType, documentId };
  await expectShown(proposed, before);
  return proposed;
};

const newCategory = async (data: Data = {}): Promise<string> =>
  (await documents(CATEGORY).create({ data: { name: `Badges ${Date.now()} ${Math.random()}`, ...data } }))
    .documentId;

const en = (documentId: string, data: Data) => ({ documentId, locale: 'en', data });

describe('the four places agree after', () => {
  it('an edit of the draft, its publication, and when it is discarded', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).update(en(documentId, { title: 'By others' }));
    await expectShown(proposed, 'outdated 0');
    await strapi.documents(ARTICLE).discardDraft({ documentId, locale: 'en' });
    await expectShown(proposed, 'current 0');
    await documents(ARTICLE).update(en(documentId, { title: 'By others' }));
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    await expectShown(proposed, 'outdated 1');
  });

  it('unpublishing', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).unpublish({ documentId, locale: 'en' });
    await expectShown(proposed, 'outdated 1');
  });

  it('deletion', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).delete({ documentId });
    await expectShown(proposed, 'outdated 1');
  });

  it('publishing in bulk', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).update(en(documentId, { title: 'By others' }));
    await expectShown(proposed, 'outdated 0');
    const agent = await login('admin@demo.test');
    const answer = await agent
      .post(`/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`)
      .send({ documentIds: [documentId], locale: 'en' });
    expect(answer.status).toBe(200);
    await expectShown(proposed, 'outdated 1');
  });

  it('a write through the content API', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    const token = await strapi.service('admin::api-token').create({
      name: `write ${Date.now()}`,
      description: '',
      type: 'full-access',
      lifespan: null,
    } as Data);
    const answer = await anonymous()
      .put(`/api/articles/${documentId}?locale=en`)
      .set('Authorization', `Bearer ${token.accessKey}`)
      .send({ data: { title: 'By a program' } });
    expect(answer.status).toBe(200);
    await expectShown(proposed, 'outdated 1');
  });

  it('the merge of another request', async () => {
    const { documentId } = await createArticle();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await putThrough([edition(documentId, { title: 'Merged' })]);
    await expectShown(proposed, 'outdated 1');
  });

  it('a merge that sets a relation from the other side', async () => {
    const { documentId } = await createArticle();
    const category = await newCategory();
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await putThrough([edition(category, { articles: { connect: [{ documentId }] } }, CATEGORY)]);
    await expectShown(proposed, 'outdated 0');
  });

  it('a relation set from the other side, and taken away again', async () => {
    const { documentId } = await createArticle();
    const [one, other] = [await newCategory(), await newCategory()];
    const proposed = await proposeEdition(documentId, { category: { connect: [{ documentId: one }] } });
    const { stamp } = await strapi.db.query(CHANGE).findOne({ where: { documentId: proposed.change } });
    const articles = (delta: Data) =>
      documents(CATEGORY).update({ documentId: other, data: { articles: delta } });
    await articles({ connect: [{ documentId }] });
    await expectShown(proposed, 'outdated 1');
    // Other server processes are told too.
    await settled(
      async () =>
        (await strapi.db.query(CHANGE).findOne({ where: { documentId: proposed.change } })).stamp !== stamp,
      'another stamp',
    );
    await articles({ disconnect: [{ documentId }] });
    await expectShown(proposed, 'current 0');
    await articles({ set: [{ documentId }] });
    await expectShown(proposed, 'outdated 1');
    await articles({ set: [] });
    await expectShown(proposed, 'current 0');
  });

  it('a document that is taken over by another one', async () => {
    const { documentId } = await createArticle();
    const [one, other] = [await newCategory({ articles: [documentId] }), await newCategory()];
    const proposed = await proposeEdition(one, { description: 'Proposed' }, CATEGORY);
    await documents(CATEGORY).update({ documentId: other, data: { articles: { connect: [documentId] } } });
    await expectShown(proposed, 'outdated 0');
  });

  it('a relation that is set where it is kept, for who is on the other side', async () => {
    const { documentId } = await createArticle();
    const category = await newCategory();
    const proposed = await proposeEdition(category, { description: 'Proposed' }, CATEGORY);
    await documents(ARTICLE).update(en(documentId, { category: { connect: [{ documentId: category }] } }));
    await expectShown(proposed, 'outdated 0');
  });

  it('the deletion of a related document, in a component and in a dynamic zone too', async () => {
    const category = await newCategory();
    const related = await createArticle();
    const places: Data[] = [
      { category: { connect: [{ documentId: category }] } },
      { seo: { metaTitle: 'S', canonicalOf: { connect: [{ documentId: related.documentId }] } } },
      {
        sections: [
          { __component: 'section.teaser', article: { connect: [{ documentId: related.documentId }] } },
        ],
      },
    ];
    const proposed: Proposed[] = [];
    for (const data of places) {
      const { documentId } = await createArticle(data);
      proposed.push(await proposeEdition(documentId, { title: 'Proposed' }));
    }
    await documents(CATEGORY).delete({ documentId: category });
    await expectShown(proposed[0] as Proposed, 'outdated 0');
    await expectShown(proposed[1] as Proposed, 'current 0');
    await documents(ARTICLE).delete({ documentId: related.documentId });
    await expectShown(proposed[1] as Proposed, 'outdated 0');
    await expectShown(proposed[2] as Proposed, 'outdated 0');
  });

  it('unpublishing a related document', async () => {
    const author = await documents(AUTHOR).create({ data: { name: 'Related' }, status: 'published' });
    const { documentId } = await createArticle({ author: { connect: [{ documentId: author.documentId }] } });
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(AUTHOR).unpublish({ documentId: author.documentId });
    await expectShown(proposed, 'outdated 0');
  });

  it('a file that is replaced, and one that is deleted', async () => {
    const [one, other, third] = [await file('one'), await file('other'), await file('third')];
    const cover = await createArticle({ cover: one });
    const zone = await createArticle({
      sections: [{ __component: 'section.gallery', images: [other, third] }],
    });
    const shows = await proposeEdition(cover.documentId, { title: 'Proposed' });
    const nested = await proposeEdition(zone.documentId, { title: 'Proposed' });
    await strapi.db.query(FILE).update({ where: { id: one }, data: { hash: `new_${one}` } });
    await expectShown(shows, 'outdated 0');
    await strapi.db.query(FILE).delete({ where: { id: other } });
    await expectShown(nested, 'outdated 0');
  });

  it('a shared field that is saved in another language', async () => {
    const { documentId } = await createArticle({ rating: 1 });
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Un', body: 'Un' } });
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { rating: 4 } });
    await expectShown(proposed, 'outdated 0');
  });

  it('what others proposed a new language from was changed', async () => {
    const { documentId } = await createArticle({ rating: 1 });
    const { id, changes } = await propose([
      { type: 'creation', contentType: ARTICLE, documentId, locale: 'fr', data: { title: 'Un' } },
    ]);
    const proposed = { request: id, change: changes[0]?.id as string, contentType: ARTICLE, documentId };
    await expectShown(proposed, 'current 0');
    await documents(ARTICLE).update(en(documentId, { rating: 4 }));
    await expectShown(proposed, 'outdated 0');
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Deux' } });
    await expectShown(proposed, 'outdated 1');
  });

  it('nothing left, and moved again since', async () => {
    const { documentId } = await createArticle({ title: 'Base' });
    const proposed = await proposeEdition(documentId, { title: 'Proposed' });
    await documents(ARTICLE).update(en(documentId, { title: 'Proposed' }));
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    await expectShown(proposed, 'outdated 0');
    expect(await must('editor@demo.test', 'post', `/changes/${proposed.change}/refresh`, {})).toMatchObject({
      type: 'no_change',
    });
    await expectShown(proposed, 'current 0');
    await documents(ARTICLE).update(en(documentId, { title: 'Base' }));
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    await expectShown(proposed, 'outdated 0');
  });
});

it('a creation whose unique value was taken says so in the list too', async () => {
  const slug = `badge-${Date.now()}`;
  const { id, changes } = await propose([
    { type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: 'New', slug } },
  ]);
  const state = async () => {
    const listed = await must('admin@demo.test', 'get', '/requests?pageSize=100&sort=number:desc');
    const { outdated, conflicts } = listed.find((one: Loose) => one.id === id);
    const detail = await must('admin@demo.test', 'get', `/changes/${changes[0]?.id}`);
    return [outdated, conflicts, detail.outdated, detail.conflicts, (await read(id)).conflicts];
  };
  expect(await state()).toEqual([false, 0, false, 0, 0]);
  await createArticle({ slug }, 'draft');
  expect(await state()).toEqual([true, 1, true, 1, 1]);
});

it('statuses follow what happens on the other side of a relation', async () => {
  const { documentId } = await createArticle();
  const [one, other] = [await newCategory(), await newCategory()];
  const { request } = await proposeEdition(documentId, { category: { connect: [{ documentId: one }] } });
  await review(request);
  expect((await read(request)).status).toBe('ready_for_merging');
  const articles = (delta: Data) =>
    documents(CATEGORY).update({ documentId: other, data: { articles: delta } });
  await articles({ connect: [{ documentId }] });
  await settled(async () => (await read(request)).status === 'ready_for_review', 'back under review');
  await articles({ disconnect: [{ documentId }] });
  await settled(async () => (await read(request)).status === 'ready_for_merging', 'ready again');
  expect((await approveAndMerge(request)).request.status).toBe('merged');
});
