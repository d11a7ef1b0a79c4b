import type { Page } from 'playwright-core';
import { eventually, hides, holds, isEnabled, must, scenario, shows, world } from '../harness';
import {
  announced,
  ARTICLE,
  button,
  createArticle,
  createRequest,
  draftArticle,
  field,
  HOMEPAGE,
  NOT_DIRECTLY,
  NOT_SAVED,
  openArticle,
  openCreateView,
  personWith,
  proposedIn,
  protect,
  protectUnnoticed,
  requestDialog,
  rightsOn,
  saveButton,
  unique,
  writesOf,
} from '../steps';

const NEWS_WITH_TYPED = /This was not so when you opened the page\. What you typed is still here\.$/;
const isEditingProposal = (page: Page) => shows(page.getByText(/^You are editing the proposal/));

const press = (page: Page, save: string): Promise<void> =>
  save.includes('+') ? page.keyboard.press(save) : button(page, save).click();

const SAVES = ['Save', 'Publish', 'Control+s', 'Control+Shift+Enter'];

const choose = async (page: Page, label: RegExp, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).click();
};

/** A bit of everything that people type and pick. */
const typeEverywhere = async (page: Page, author: string): Promise<void> => {
  await field(page, 'summary').fill('Typed with care.');
  await field(page, 'metaTitle').fill('Better search title');
  await page.getByRole('button', { name: /^quote - /i }).click();
  await page.locator('[name="sections.0.source"]').fill('Somebody else');
  await choose(page, /^author/, author);
  await page
    .getByRole('region', { name: 'cover' })
    .getByRole('button', { name: /add an asset/i })
    .click();
  const library = requestDialog(page);
  await library.getByRole('checkbox', { name: 'illustration-01.png' }).click();
  await button(library, 'Finish').click();
  await hides(library);
};

const EVERYWHERE = {
  summary: 'Typed with care.',
  seo: { metaTitle: 'Better search title' },
  sections: [{ text: 'A quotation.', source: 'Somebody else' }],
};

const everywhereIn = async (page: Page, author: string): Promise<void> => {
  await holds(field(page, 'summary'), 'Typed with care.');
  await holds(field(page, 'metaTitle'), 'Better search title');
  await shows(button(page, author), page.getByRole('region', { name: 'cover' }).getByRole('img'));
};

const articleWithEverything = () =>
  createArticle({
    summary: 'As it was.',
    seo: { metaTitle: 'Search title' },
    sections: [{ __component: 'section.quote', text: 'A quotation.', source: 'Somebody' }],
    author: { connect: [{ documentId: world.documents.author }] },
  });

const createAuthor = async (): Promise<string> => {
  const name = unique('Author');
  await must('admin', 'POST', '/content-manager/collection-types/api::author.author/actions/publish', {
    name,
  });
  return name;
};

describe('protection that is switched on while somebody types', () => {
  afterEach(async () => {
    await protect('off');
    await protect('off', HOMEPAGE);
  });

  scenario('require: a refused save leaves everything typed where it is, to be proposed', async (as) => {
    const author = await createAuthor();
    const { documentId } = await articleWithEverything();
    const title = unique('Kept');
    const editor = await as('editor');
    const writes = writesOf(editor);
    await openArticle(editor, documentId);
    await typeEverywhere(editor, author);
    // What is stored meanwhile must not push aside what was typed.
    await must('admin', 'PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`, {
      body: 'By somebody else.',
    });
    await protectUnnoticed(editor, 'require');
    await button(editor, 'Save').click();
    await shows(editor.getByText(NOT_SAVED), editor.getByText(NEWS_WITH_TYPED));
    await hides(button(editor, 'Save'), button(editor, 'Publish'));
    await everywhereIn(editor, author);
    await isEnabled(saveButton(editor));
    await saveButton(editor).click();
    await createRequest(editor, title);
    expect(await proposedIn(title)).toMatchObject({ ...EVERYWHERE, body: 'By somebody else.' });
    expect(JSON.stringify(await proposedIn(title))).toContain('illustration-01.png');
    expect((await draftArticle(documentId))?.summary).toBe('As it was.');
    expect(writes).toEqual(['PUT 403']);
  });

  for (const save of SAVES) {
    scenario(`require: ${save} of an entry loses nothing`, async (as) => {
      const { documentId } = await createArticle({ summary: 'As it was.' });
      const editor = await as('editor');
      await openArticle(editor, documentId);
      await field(editor, 'summary').fill('Typed with care.');
      await protectUnnoticed(editor, 'require');
      await press(editor, save);
      await shows(editor.getByText(NEWS_WITH_TYPED));
      await holds(field(editor, 'summary'), 'Typed with care.');
      await isEnabled(saveButton(editor));
    });
  }

  scenario('require: a new entry, a copy and a single type lose nothing', async (as) => {
    const { documentId } = await createArticle({ code: null });
    const page = await as('publisher');
    const typedInto = async (label: string, save: string, uid?: string) => {
      const typed = unique('Typed');
      await field(page, label).fill(typed);
      await protectUnnoticed(page, 'require', uid);
      await press(page, save);
      await shows(page.getByText(NEWS_WITH_TYPED));
      await holds(field(page, label), typed);
      await isEnabled(saveButton(page));
      await protect('off', uid);
    };
    for (const save of ['Save', 'Publish']) {
      await openCreateView(page);
      await typedInto('title', save);
    }
    await page.goto(
      `/admin/content-manager/collection-types/${ARTICLE}/clone/${documentId}?plugins[i18n][locale]=en`,
    );
    await typedInto('title', 'Save');
    for (const save of ['Save', 'Publish']) {
      await page.goto(`/admin/content-manager/single-types/${HOMEPAGE}?plugins[i18n][locale]=en`);
      await typedInto('heading', save, HOMEPAGE);
    }
  });

  scenario('require: somebody who may not propose keeps what they typed, too', async (as) => {
    const { documentId } = await createArticle();
    const writer = await personWith(await rightsOn(['read', 'create', 'update', 'delete', 'publish']));
    const page = await as(writer);
    await openArticle(page, documentId);
    await field(page, 'summary').fill('Typed with care.');
    await protectUnnoticed(page, 'require');
    await button(page, 'Save').click();
    await shows(page.getByText(NOT_SAVED), page.getByText(NEWS_WITH_TYPED));
    await holds(field(page, 'summary'), 'Typed with care.');
  });

  scenario('intercept: the page goes on with the draft request that took the save in', async (as) => {
    const author = await createAuthor();
    const { documentId } = await articleWithEverything();
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await typeEverywhere(editor, author);
    await protectUnnoticed(editor, 'intercept');
    await button(editor, 'Save').click();
    await shows(editor.getByText(NOT_DIRECTLY));
    const { title, status } = await announced(editor);
    expect(status).toBe('draft');
    await isEditingProposal(editor);
    await everywhereIn(editor, author);
    expect(await proposedIn(title, 'editor')).toMatchObject(EVERYWHERE);
    expect((await draftArticle(documentId))?.summary).toBe('As it was.');
  });

  for (const save of SAVES) {
    scenario(`intercept: ${save} of an entry goes into a draft, and is shown there`, async (as) => {
      const { documentId } = await createArticle({ summary: 'As it was.' });
      const editor = await as('editor');
      await openArticle(editor, documentId);
      await field(editor, 'summary').fill('Typed with care.');
      await protectUnnoticed(editor, 'intercept');
      await press(editor, save);
      await isEditingProposal(editor);
      await holds(field(editor, 'summary'), 'Typed with care.');
      const { title } = await announced(editor);
      expect(await proposedIn(title, 'editor')).toMatchObject({ summary: 'Typed with care.' });
      await field(editor, 'summary').fill('Typed on.');
      await editor.getByRole('button', { name: /^Save to change request #/ }).click();
      await eventually(async () => (await proposedIn(title, 'editor'))?.summary, 'Typed on.');
    });
  }

  scenario('intercept: a new entry, a copy and a single type go on as drafts', async (as) => {
    const { documentId } = await createArticle({ code: null });
    const page = await as('editor');
    const typedInto = async (label: string, save: string, uid?: string) => {
      const typed = unique('Typed');
      await field(page, label).fill(typed);
      if (label === 'title') await field(page, 'slug').fill(typed.replaceAll(' ', '-'));
      await protectUnnoticed(page, 'intercept', uid);
      await press(page, save);
      await isEditingProposal(page);
      await holds(field(page, label), typed);
      const { title } = await announced(page);
      expect(await proposedIn(title, 'editor')).toMatchObject({ [label]: typed });
      await protect('off', uid);
    };
    for (const save of ['Save', 'Publish']) {
      await openCreateView(page);
      await typedInto('title', save);
    }
    await page.goto(
      `/admin/content-manager/collection-types/${ARTICLE}/clone/${documentId}?plugins[i18n][locale]=en`,
    );
    await typedInto('title', 'Save');
    for (const save of ['Save', 'Publish']) {
      await page.goto(`/admin/content-manager/single-types/${HOMEPAGE}?plugins[i18n][locale]=en`);
      await typedInto('heading', save, HOMEPAGE);
    }
  });

  scenario('intercept: a deletion is announced, too', async (as) => {
    const { documentId, title } = await createArticle();
    const publisher = await as('publisher');
    await publisher.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(title)}`,
    );
    const row = publisher.getByRole('row', { name: title });
    await shows(row);
    await protect('intercept');
    await button(row, 'Row actions').click();
    await publisher.getByRole('menuitem', { name: 'Delete entry (all locales)' }).click();
    await button(publisher.getByRole('alertdialog'), 'Confirm').click();
    await shows(publisher.getByText(NOT_DIRECTLY), publisher.getByRole('link', { name: /^Open #\d+/ }));
    expect((await draftArticle(documentId))?.documentId).toBe(documentId);
  });

  scenario('a save that fails for another reason loses nothing either', async (as) => {
    const { documentId } = await createArticle({ summary: 'As it was.' });
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('Typed with care.');
    await isEnabled(button(editor, 'Save'));
    await editor.route('**/content-manager/collection-types/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await button(editor, 'Save').click();
    await shows(editor.getByText('Failed to fetch'));
    await isEnabled(button(editor, 'Save'));
    await holds(field(editor, 'summary'), 'Typed with care.');
    await editor.unroute('**/content-manager/collection-types/**');
    await button(editor, 'Save').click();
    await eventually(async () => (await draftArticle(documentId))?.summary, 'Typed with care.');
  });
});
