import { eventually, readAsWebsite, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  difference,
  field,
  HOMEPAGE,
  liveArticle,
  liveArticleTitled,
  openArticle,
  openCreateView,
  openRequest,
  openTab,
  publish,
  requestTitled,
  review,
  saveAsChangeRequest,
  unique,
} from '../steps';

describe('proposing what does not exist yet', () => {
  scenario('a new entry', async (as) => {
    const title = unique('Brand new');
    const editor = await as('editor');
    await openCreateView(editor);
    await field(editor, 'title').fill(title);
    await field(editor, 'summary').fill('Nobody has read this yet.');
    await saveAsChangeRequest(editor, title);
    expect(await liveArticleTitled(title)).toBeUndefined();

    const request = await requestTitled(title);
    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await openTab(publisher, 'Changes');
    await shows(publisher.getByText('Nothing existed before: everything below is new.'));
    await shows(difference(publisher, 'summary').getByText('Nobody has read this yet.'));
    await publish(publisher, 'A new entry is created and goes live.');
    expect(await liveArticleTitled(title)).toMatchObject({ title, summary: 'Nobody has read this yet.' });
  });

  scenario('another language of an entry', async (as) => {
    const title = unique('Titre');
    const { documentId, title: english } = await createArticle();
    const editor = await as('editor');
    await openArticle(editor, documentId, 'fr');
    await eventually(() => field(editor, 'title').inputValue(), '');
    await field(editor, 'title').fill(title);
    await saveAsChangeRequest(editor, title);

    const request = await requestTitled(title);
    expect(request.changes).toEqual([
      expect.objectContaining({ type: 'creation', documentId, locale: 'fr' }),
    ]);
    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await publish(publisher, 'A new entry is created and goes live.');
    expect((await liveArticle(documentId, 'fr'))?.title).toBe(title);
    expect((await liveArticle(documentId))?.title).toBe(english);
  });

  scenario('an edit of a single type', async (as) => {
    const heading = unique('Welcome');
    const before = await readAsWebsite<{ heading: string }>('/homepage?locale=en');
    const editor = await as('editor');
    await editor.goto(`/admin/content-manager/single-types/${HOMEPAGE}?plugins[i18n][locale]=en`);
    await eventually(() => field(editor, 'heading').inputValue(), before?.heading);
    await field(editor, 'heading').fill(heading);
    await saveAsChangeRequest(editor, heading);
    expect(await readAsWebsite('/homepage?locale=en')).toEqual(before);

    const request = await requestTitled(heading);
    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await publish(publisher, 'The entry is updated and goes live.');
    expect((await readAsWebsite<{ heading: string }>('/homepage?locale=en'))?.heading).toBe(heading);
    await openTab(publisher, 'Changes');
    await publisher.getByRole('link', { name: 'Open entry' }).click();
    await eventually(() => field(publisher, 'heading').inputValue(), heading);
    await shows(button(publisher, 'Save as change request'));
  });
});
