import { eventually, scenario, shows } from '../harness';
import {
  ARTICLE,
  button,
  createArticle,
  createRequest,
  draftArticle,
  liveArticle,
  openArticle,
  openRequest,
  propose,
  publish,
  requestTitled,
  review,
  unique,
} from '../steps';

const REQUESTS = [
  {
    item: 'Request deletion',
    type: 'deletion',
    published: true,
    says: 'The entry is deleted. This cannot be undone.',
  },
  {
    item: 'Request publication',
    type: 'publication',
    published: false,
    says: 'The proposed draft goes live.',
  },
  {
    item: 'Request unpublishing',
    type: 'unpublication',
    published: true,
    says: 'The entry is taken offline; its draft stays.',
  },
];

describe('asking for something to happen to documents', () => {
  for (const { item, type, published, says } of REQUESTS) {
    scenario(`${item}, from the menu of the document to its publication`, async (as) => {
      const title = unique(item);
      const { documentId } = await createArticle({}, { publish: published });
      const editor = await as('editor');
      await openArticle(editor, documentId);
      await button(editor, 'More actions').click();
      await editor.getByRole('menuitem', { name: item }).click();
      await createRequest(editor, title);
      const request = await requestTitled(title);
      expect(request.changes).toEqual([expect.objectContaining({ type, documentId })]);
      expect((await liveArticle(documentId)) !== undefined).toBe(published);

      await review(request.id);
      const publisher = await as('publisher');
      await openRequest(publisher, request.id);
      await publish(publisher, says);
      await eventually(async () => (await liveArticle(documentId)) !== undefined, type === 'publication');
      expect((await draftArticle(documentId)) !== undefined).toBe(type !== 'deletion');
    });
  }

  scenario('entries selected in the list make one request with one change each', async (as) => {
    const name = unique('Bulk');
    const articles = [];
    for (const number of [1, 2, 3]) {
      articles.push(await createArticle({ title: `${name} number ${number}` }, { publish: number === 3 }));
    }
    const editor = await as('editor');
    await editor.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(name)}`,
    );
    await eventually(() => editor.getByRole('row').count(), 4);
    await editor.getByRole('checkbox', { name: 'Select all entries' }).click();
    await button(editor, 'Request publication').click();
    const dialog = editor.getByRole('dialog');
    await shows(
      dialog.getByText('2 entries in this request'),
      dialog.getByText('1 selected entry is left out: there is nothing to do for it.'),
    );
    await createRequest(editor, name);
    const request = await requestTitled(name);
    expect(request.changes.map(({ documentId, type }) => `${type} ${documentId}`).sort()).toEqual(
      articles
        .slice(0, 2)
        .map(({ documentId }) => `publication ${documentId}`)
        .sort(),
    );
  });

  scenario('the list offers the same for a single entry', async (as) => {
    const { documentId, title } = await createArticle();
    const existing = await propose([{ type: 'deletion', contentType: ARTICLE, documentId, locale: 'en' }]);
    const editor = await as('editor');
    await editor.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(title)}`,
    );
    await button(editor.getByRole('row', { name: title }), 'Row actions').click();
    await editor.getByRole('menuitem', { name: 'Request unpublishing' }).click();
    const dialog = editor.getByRole('dialog');
    await button(dialog, '1 other open change request on this document').click();
    await shows(dialog.getByRole('link', { name: existing.title }));
    await createRequest(editor, unique('From the row'));
  });
});
