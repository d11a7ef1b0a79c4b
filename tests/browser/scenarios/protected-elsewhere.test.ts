import {
  eventually,
  hides,
  holds,
  isDisabled,
  isEnabled,
  must,
  scenario,
  shows,
  type Name,
} from '../harness';
import {
  ARTICLE,
  articleAddress,
  button,
  CATEGORY,
  createArticle,
  createRequest,
  field,
  openArticle,
  protect,
  PROTECTION_NOTE,
  requestDialog,
  requestTitled,
  saveButton,
  unique,
  writesOf,
  type Article,
} from '../steps';

describe('protection where it is met by the way', () => {
  afterEach(async () => {
    await protect('off');
  });

  scenario('protection that is switched on while somebody types loses nothing', async (as) => {
    const { documentId } = await createArticle({ summary: 'As it was.' });
    const editor = await as('editor');
    const writes = writesOf(editor);
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('Typed before.');
    await isEnabled(button(editor, 'Save'));
    await protect('require');
    await editor.waitForTimeout(2500);
    await editor.evaluate(() => window.dispatchEvent(new Event('focus')));
    await shows(editor.getByText(PROTECTION_NOTE));
    await hides(button(editor, 'Save'));
    await holds(field(editor, 'summary'), 'Typed before.');
    await editor.keyboard.press('Control+s');
    await shows(requestDialog(editor));
    expect(writes).toEqual([]);
  });

  scenario('a protected entry in the relation modal of another one', async (as) => {
    await protect('require');
    const article = await createArticle({ summary: 'As it was.' });
    const author = await must<Article>(
      'admin',
      'POST',
      '/content-manager/collection-types/api::author.author',
      { name: unique('Author'), favourite: { connect: [{ documentId: article.documentId, locale: 'en' }] } },
    );
    const title = unique('From the modal');
    const editor = await as('editor');
    const writes = writesOf(editor);
    await editor.goto(
      `/admin/content-manager/collection-types/api::author.author/${author.documentId}?plugins[i18n][locale]=en`,
    );
    await shows(button(editor, 'Publish'));
    await button(editor, article.title).click();
    const modal = requestDialog(editor);
    await shows(field(modal, 'summary'));
    await hides(button(modal, 'Save'), button(modal, 'Publish'));
    await field(modal, 'summary').fill('In the modal.');
    await editor.keyboard.press('Control+s');
    await holds(field(modal, 'summary'), 'In the modal.');
    await saveButton(editor).last().click();
    const dialog = requestDialog(editor).last();
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await button(dialog, 'Create change request').click();
    await shows(editor.getByText(`: ${title}`));
    expect((await requestTitled(title)).changes).toEqual([
      expect.objectContaining({ documentId: article.documentId }),
    ]);
    expect(writes).toEqual([]);
  });

  scenario('a relation that protected entries show too is not saved from the other side', async (as) => {
    const article = await createArticle({ category: null });
    await protect('require');
    const { documentId } = await must<{ documentId: string }>(
      'admin',
      'POST',
      `/content-manager/collection-types/${CATEGORY}`,
      { name: unique('Category') },
    );
    const editor = await as('editor');
    const writes = writesOf(editor);
    await editor.goto(`/admin/content-manager/collection-types/${CATEGORY}/${documentId}`);
    await field(editor, 'description').fill('Typed with care.');
    await isEnabled(button(editor, 'Save'));
    const articles = editor.getByRole('combobox', { name: /^articles/ });
    await articles.click();
    await articles.pressSequentially(article.title);
    await editor.getByRole('option', { name: article.title }).click();
    await shows(editor.getByText(/^“articles” also changes protected entries/));
    await isDisabled(button(editor, 'Save'));
    // Out of the list, which stays open and opens again with every key.
    await editor.locator('textarea[name=description]').click({ force: true });
    await editor.keyboard.press('Control+s');
    await holds(field(editor, 'description'), 'Typed with care.');
    expect(writes).toEqual([]);
  });

  scenario('the content history does not restore what would be refused', async (as) => {
    await protect('require');
    const { documentId, title } = await createArticle();
    const version = (id: number) => ({
      id,
      contentType: ARTICLE,
      relatedDocumentId: documentId,
      createdAt: new Date(Date.UTC(2026, 0, id)).toISOString(),
      status: 'draft',
      data: { title },
      schema: { title: { type: 'string' } },
      componentsSchemas: {},
      locale: { code: 'en', name: 'English (en)' },
      meta: { unknownAttributes: { added: {}, removed: {} } },
    });
    for (const [name, mayRestore] of [
      ['editor', false],
      ['contributor', false],
      ['admin', true],
    ] as [Name, boolean][]) {
      const page = await as(name);
      // The history is a paid feature of Strapi: the page is real, its licence and its answer are not.
      await page.route(/\/admin\/project-type$/, (route) =>
        route.fulfill({
          json: { data: { isEE: false, flags: {}, features: [{ name: 'cms-content-history' }] } },
        }),
      );
      await page.route(/\/content-manager\/history-versions\?/, (route) =>
        route.fulfill({
          json: {
            data: [version(2), version(1)],
            meta: { pagination: { page: 1, pageSize: 20, pageCount: 1, total: 2 } },
          },
        }),
      );
      await page.goto(`${articleAddress(documentId).replace('?', '/history?')}&id=1`);
      await (mayRestore ? isEnabled : isDisabled)(button(page, 'Restore'));
      await openArticle(page, documentId);
      await button(page, 'More actions').click();
      await page.getByRole('menuitem', { name: 'Content History' }).click();
      await shows(button(page, 'Restore'));
      await (mayRestore ? hides : shows)(
        page.getByText(/^You may look at versions here, but not restore one/),
      );
      await page.unrouteAll();
    }
  });

  scenario('on a phone the list has one button, and what to ask for is chosen in the dialog', async (as) => {
    await protect('require');
    const title = unique('By phone');
    const { documentId } = await createArticle({ title });
    const editor = await as('editor', { width: 390, height: 844 });
    await editor.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(title)}`,
    );
    await eventually(() => editor.getByRole('row').count(), 2);
    await editor.getByRole('checkbox', { name: 'Select all entries' }).click();
    const request = button(editor, 'Request…');
    await shows(request);
    await hides(button(editor, 'Request deletion'), button(editor, 'Delete'));
    const box = await request.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await request.click();
    await requestDialog(editor).getByRole('radio', { name: 'Request deletion' }).click();
    await createRequest(editor, title);
    expect((await requestTitled(title)).changes).toEqual([
      expect.objectContaining({ type: 'deletion', documentId }),
    ]);
  });
});
