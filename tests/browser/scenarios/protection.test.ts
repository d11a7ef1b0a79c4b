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
  button,
  createArticle,
  createRequest,
  draftArticle,
  field,
  menuItems,
  oneClickSave,
  openArticle,
  openCreateView,
  personWith,
  protect,
  protectedBadge,
  PROTECTION_NOTE,
  readRequest,
  requestDialog,
  requestTitled,
  rightsOn,
  saveButton,
  unique,
  writesOf,
} from '../steps';

const listAddress = (search: string) =>
  `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(search)}`;

describe('protected content types', () => {
  afterEach(async () => {
    await protect('off');
  });

  scenario('switching protection on says what it means first; switching it off does not ask', async (as) => {
    const stored = async () =>
      (
        await must<{ protection: string }>(
          'admin',
          'GET',
          `/change-requests/content-type-policies/${ARTICLE}`,
        )
      ).protection;
    const admin = await as('admin');
    await admin.goto('/admin/settings/change-requests/content-types');
    const select = admin.getByRole('combobox', { name: 'Protection of Article', exact: true });
    await select.click();
    await admin.getByRole('option', { name: 'Change requests only' }).click();
    const question = admin.getByRole('alertdialog', { name: 'Protect Article?' });
    await shows(question.getByText(/Write directly despite protection/));
    await button(question, 'Cancel').click();
    await hides(question);
    expect(await stored()).toBe('off');

    await select.click();
    await admin.getByRole('option', { name: 'Saves become draft requests' }).click();
    await button(question, 'Protect').click();
    await shows(admin.getByText('Protection of Article saved'));
    await eventually(stored, 'intercept');
    await select.click();
    await admin.getByRole('option', { name: 'Off', exact: true }).click();
    await eventually(stored, 'off');
  });

  scenario('require: the edit view offers requests and nothing that would be refused', async (as) => {
    await protect('require');
    const { documentId } = await createArticle({ summary: 'As it was.' });
    const title = unique('Through a request');
    const editor = await as('editor');
    const writes = writesOf(editor);
    await openArticle(editor, documentId);
    await shows(editor.getByText(PROTECTION_NOTE), protectedBadge(editor), saveButton(editor));
    await hides(button(editor, 'Save'), button(editor, 'Publish'), button(editor, 'More document actions'));
    const items = await menuItems(editor, button(editor, 'More actions'));
    expect(items.filter((item) => /^(Delete|Unpublish|Discard)/.test(item))).toEqual([]);
    expect(items).toEqual(expect.arrayContaining(['Request unpublishing', 'Request deletion']));

    await field(editor, 'summary').fill('Typed with care.');
    for (const keys of ['Control+s', 'Control+Enter', 'Control+Shift+Enter']) {
      await editor.keyboard.press(keys);
      await shows(requestDialog(editor));
      await button(requestDialog(editor), 'Cancel').click();
      await hides(requestDialog(editor));
      await holds(field(editor, 'summary'), 'Typed with care.');
    }
    await field(editor, 'title').press('Enter');
    await shows(requestDialog(editor));
    await createRequest(editor, title);
    expect((await requestTitled(title)).changes).toEqual([
      expect.objectContaining({ type: 'edition', documentId }),
    ]);
    expect((await draftArticle(documentId))?.summary).toBe('As it was.');
    expect(writes).toEqual([]);
  });

  scenario('require: a draft’s publication is requested where Publish was', async (as) => {
    await protect('require');
    const { documentId } = await createArticle({}, { publish: false });
    const title = unique('Publication');
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await editor.getByRole('button', { name: 'Request publication' }).click();
    await createRequest(editor, title);
    expect((await requestTitled(title)).changes).toEqual([
      expect.objectContaining({ type: 'publication', documentId }),
    ]);
  });

  scenario('require: rows and bulk actions of the list; duplicating leads to a proposal', async (as) => {
    await protect('require');
    const { documentId, title } = await createArticle({ code: null });
    const editor = await as('editor');
    const writes = writesOf(editor);
    await editor.goto(listAddress(title));
    const row = editor.getByRole('row', { name: title });
    await shows(row, protectedBadge(editor));
    const items = await menuItems(editor, button(row, 'Row actions'));
    expect(items).toEqual([
      'Edit',
      'Open in new tab',
      'Duplicate',
      'Request unpublishing',
      'Request deletion',
    ]);
    await editor.getByRole('checkbox', { name: 'Select all entries' }).click();
    await shows(button(editor, 'Request deletion'), button(editor, 'Request unpublishing'));
    await hides(button(editor, 'Publish'), button(editor, 'Unpublish'), button(editor, 'Delete'));

    await button(row, 'Row actions').click();
    await editor.getByRole('menuitem', { name: 'Duplicate' }).click();
    await editor.waitForURL(`**/clone/${documentId}**`);
    await isEnabled(saveButton(editor));
    await field(editor, 'slug').fill(unique('copy').replaceAll(' ', '-'));
    await saveButton(editor).click();
    const name = unique('Copy');
    await createRequest(editor, name);
    expect((await requestTitled(name)).changes).toEqual([
      expect.objectContaining({ type: 'creation', documentId: null }),
    ]);
    expect(writes).toEqual([]);
  });

  scenario('require: somebody who may not propose either is told so', async (as) => {
    await protect('require');
    const { documentId } = await createArticle();
    const writer = await personWith(await rightsOn(['read', 'create', 'update', 'delete', 'publish']));
    const page = await as(writer);
    const writes = writesOf(page);
    await openArticle(page, documentId);
    await shows(page.getByText(/and you do not have the right to propose any\.$/));
    await field(page, 'summary').fill('For nothing.');
    await page.keyboard.press('Control+s');
    await hides(saveButton(page), button(page, 'Save'), button(page, 'Publish'), requestDialog(page));
    await holds(field(page, 'summary'), 'For nothing.');
    expect(writes).toEqual([]);
  });

  for (const protection of ['require', 'intercept'] as const) {
    scenario(
      `${protection}: who may bypass keeps all buttons, beside "Save as change request"`,
      async (as) => {
        await protect(protection);
        const { documentId } = await createArticle();
        const writer = await personWith(
          await rightsOn(['read', 'create', 'update', 'delete', 'publish', 'request', 'bypass']),
        );
        for (const name of ['admin', writer] as Name[]) {
          const page = await as(name);
          await openArticle(page, documentId);
          await shows(protectedBadge(page), button(page, 'Publish'), saveButton(page));
          await hides(oneClickSave(page), page.getByText(PROTECTION_NOTE));
          await field(page, 'summary').fill(`Directly by ${name}.`);
          await button(page, 'Save').click();
          await eventually(async () => (await draftArticle(documentId))?.summary, `Directly by ${name}.`);
        }
      },
    );
  }

  scenario('intercept: saving is one click into the own draft, and again into the same', async (as) => {
    await protect('intercept');
    const { documentId } = await createArticle({ summary: 'As it was.' });
    const editor = await as('editor');
    const writes = writesOf(editor);
    await openArticle(editor, documentId);
    await shows(protectedBadge(editor), oneClickSave(editor));
    await hides(button(editor, 'Save'), button(editor, 'Publish'));
    await field(editor, 'summary').fill('First.');
    await isEnabled(oneClickSave(editor));
    await editor.keyboard.press('Control+s');
    const link = editor.getByRole('link', { name: /^Open #\d+/ });
    await shows(link);
    const id = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
    const { number, status } = await readRequest(id, 'editor');
    expect(status).toBe('draft');
    await holds(field(editor, 'summary'), 'First.');

    const again = button(editor, `Save to change request #${number}`);
    await isDisabled(again);
    await field(editor, 'summary').fill('Second.');
    await isEnabled(again);
    await editor.keyboard.press('Control+s');
    await eventually(async () => (await readRequest(id, 'editor')).changes[0]?.revision, 2);

    await openArticle(editor, documentId);
    await holds(field(editor, 'summary'), 'As it was.');
    await shows(editor.getByText(new RegExp(`in your draft #${number} `)));
    await field(editor, 'title').fill(unique('Renamed'));
    await oneClickSave(editor).click();
    await holds(field(editor, 'summary'), 'Second.');
    expect((await readRequest(id, 'editor')).changes).toEqual([
      expect.objectContaining({ documentId, revision: 3 }),
    ]);
    expect((await draftArticle(documentId))?.summary).toBe('As it was.');
    expect(writes).toEqual([]);
  });

  scenario(
    'intercept: a new entry goes into a new draft, and what is wrong is said at the field',
    async (as) => {
      await protect('intercept');
      const title = unique('New');
      const editor = await as('editor');
      await openCreateView(editor);
      await field(editor, 'title').fill(title);
      await field(editor, 'summary').fill('x'.repeat(501));
      await oneClickSave(editor).click();
      await shows(editor.getByRole('alert').filter({ hasText: 'summary' }));
      await holds(field(editor, 'title'), title);
      await field(editor, 'summary').fill('Short.');
      await field(editor, 'title').press('Enter');
      await shows(editor.getByText(/^You are editing the proposal/));
      await holds(field(editor, 'title'), title);
      await holds(field(editor, 'summary'), 'Short.');
      expect((await requestTitled(title, 'editor')).changes).toEqual([
        expect.objectContaining({ type: 'creation', documentId: null }),
      ]);
    },
  );
});
