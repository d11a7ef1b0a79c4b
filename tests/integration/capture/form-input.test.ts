import type { Snapshot } from '../../../core/snapshot/types';
import { strapi } from '../harness';
import type { Data } from './world';
import {
  ARTICLE,
  documents,
  create,
  read,
  propose,
  refusal,
  write,
  expectSame,
  files,
  fullArticle,
  buildWorld,
} from './world';

beforeAll(buildWorld);

describe('what the edit form and the content API send', () => {
  let documentId: string;
  let base: Snapshot;

  beforeAll(async () => {
    documentId = await create(ARTICLE, { ...fullArticle(), code: 'CODE-3', slug: 'form' }, 'en');
    base = await read(documentId);
  });

  test('the whole answer of the content manager sent back changes nothing', async () => {
    const model = { model: ARTICLE };
    const populate = (
      strapi.plugin('content-manager').service('populate-builder') as (uid: string) => {
        populateDeep(level: number): { countRelations(): { build(): Promise<Data> } };
      }
    )(ARTICLE);
    const answer = await (
      strapi.plugin('content-manager').service('document-manager') as {
        findOne(id: string, uid: string, options: Data): Promise<Data>;
      }
    ).findOne(documentId, model.model, {
      populate: await populate.populateDeep(Infinity).countRelations().build(),
      locale: 'en',
    });
    const sent = JSON.parse(JSON.stringify(answer)) as Data;
    delete sent.previewPassword;
    expectSame(ARTICLE, await propose(base, sent), base);

    // As the form prepares it: relations are deltas, lists have keys, an edit here and there.
    const links = (sent.links as Data[]).map((link, index) => ({ ...link, __temp_key__: `a${index}` }));
    const seo = { ...(sent.seo as Data), metaTitle: 'Changed', canonicalOf: { connect: [], disconnect: [] } };
    const form = { ...sent, related: { connect: [], disconnect: [] }, seo, links: [links[1], links[0]] };
    const proposed = await propose(base, form);
    expectSame(ARTICLE, proposed, {
      ...base,
      seo: { ...(base.seo as Data), metaTitle: 'Changed' },
      links: (base.links as Data[]).slice().reverse(),
    });
  });

  test('an item without an attribute keeps it, a new item gets the defaults', async () => {
    const [quote, , teaser] = base.sections as Data[];
    const [link] = base.links as Data[];
    const proposed = await propose(base, {
      links: [
        { id: link.id, label: 'Renamed' },
        { label: 'New', url: 'u', notes: [{ text: 't' }] },
      ],
      sections: [
        { __component: 'section.teaser', id: teaser.id, label: 'Kept target', __temp_key__: 'a' },
        { __component: 'section.code', text: 'x' },
        { __component: 'section.quote', id: `${String(quote.id)}` },
        { __component: 'section.quote', id: quote.id, text: 'Second with the same id' },
      ],
    });
    expect(proposed.links).toEqual([
      { ...link, label: 'Renamed' },
      { label: 'New', url: 'u', newTab: false, notes: [{ text: 't', internal: true }] },
    ]);
    expect(proposed.sections).toEqual([
      { ...teaser, label: 'Kept target' },
      { __component: 'section.code', text: 'x', language: 'javascript' },
      quote,
      { __component: 'section.quote', text: 'Second with the same id', source: null },
    ]);
    expectSame(ARTICLE, await write(ARTICLE, documentId, proposed, 'en'), proposed);
    await write(ARTICLE, documentId, base, 'en');
    base = await read(documentId);
  });

  test('media as ids, texts, objects and lists', async () => {
    const gallery = async (value: unknown): Promise<unknown[]> =>
      ((await propose(base, { gallery: value })).gallery as { name: string }[]).map(({ name }) => name);
    expect(await gallery([files[1], { id: files[0], name: 'x', url: 'y' }])).toEqual(['b', 'a']);
    expect(await gallery([String(files[1])])).toEqual(['b']);
    expect(await gallery(null)).toEqual([]);
    expect((await propose(base, { cover: { id: files[2] } })).cover).toEqual([
      { id: files[2], hash: 'hash_c', name: 'c', mime: 'image/png', url: '/uploads/c.png' },
    ]);
    expect((await propose(base, { cover: null })).cover).toEqual([]);
    expect(await refusal(propose(base, { gallery: [files[1], 999999], cover: 'nothing' }))).toEqual([
      'cover',
      'gallery.1',
    ]);
  });

  test('values become what Strapi stores and reads back', async () => {
    const data = {
      wordCount: '7',
      views: 12,
      rating: '1.25',
      score: 3,
      featured: 'true',
      date: '2024-05-06T10:00:00.000Z',
      embargoUntil: '2024-05-06T10:00:00+02:00',
      airTime: '10:00:00',
      metadata: '{"a": [1, "x"]}',
    };
    const proposed = await propose(base, data);
    expect(proposed).toMatchObject({
      wordCount: 7,
      views: '12',
      rating: 1.25,
      score: 3,
      featured: true,
      date: '2024-05-06',
      embargoUntil: '2024-05-06T08:00:00.000Z',
      airTime: '10:00:00.000',
      metadata: { a: [1, 'x'] },
    });
    await documents(ARTICLE).update({ documentId, locale: 'en', data: { ...data, rating: 1.25 } });
    expectSame(ARTICLE, await read(documentId), proposed);
    await write(ARTICLE, documentId, base, 'en');
    base = await read(documentId);
  });
});
