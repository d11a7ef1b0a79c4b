import type { Page } from 'playwright-core';

import type { ChangeDetail } from '../../../contracts/changes';
import { eventually, hides, holds, isEnabled, must, scenario, shows, world } from '../harness';
import {
  ARTICLE,
  button,
  createArticle,
  createRequest,
  draftArticle,
  field,
  HOMEPAGE,
  menuItems,
  openArticle,
  openCreateView,
  openDialog,
  personWith,
  requestDialog,
  requestTitled,
  right,
  rightsOn,
  saveAsChangeRequest,
  saveButton,
  unique,
  writesOf,
} from '../steps';

const FIELDS = ['title', 'summary', 'seo.metaTitle', 'links.label', 'links.url'];

const isEditable = (page: Page, label: string, expected: boolean) =>
  eventually(() => field(page, label).isEditable(), expected);

/** The change of the one request with this title, with what it proposes. */
const changeOf = async (title: string, by: Parameters<typeof must>[0] = 'publisher') => {
  const { changes } = await requestTitled(title, by);
  expect(changes).toHaveLength(1);
  return must<ChangeDetail>(by, 'GET', `/change-requests/changes/${changes[0]?.id}`);
};

/** Puts the first picture of the library into the media field that has none. */
const choosePicture = async (page: Page): Promise<void> => {
  await page
    .getByText(/^Click to add an asset/)
    .first()
    .click();
  const library = page.getByRole('dialog');
  await library.getByRole('checkbox').nth(1).click();
  await button(library, 'Finish').click();
  await hides(library);
};

describe('people who may propose but not write', () => {
  scenario('relations, pictures, dynamic zones and text blocks go into the request', async (as) => {
    const { documentId } = await createArticle({
      sections: [{ __component: 'section.quote', text: 'Said.' }],
    });
    const title = unique('All kinds');
    const contributor = await as('contributor');
    const writes = writesOf(contributor);
    await openArticle(contributor, documentId);
    await hides(button(contributor, 'Save'), button(contributor, 'Publish'));
    await contributor.getByRole('combobox', { name: /^category/ }).click();
    await contributor.getByRole('option', { name: 'Press' }).click();
    await choosePicture(contributor);
    await contributor.getByRole('button', { name: /^Add a component to sections/ }).click();
    await contributor.getByRole('button', { name: 'Text', exact: true }).click();
    await field(contributor, 'heading').fill('A heading');
    const blocks = contributor.locator('[data-slate-editor=true]').first();
    await blocks.click();
    await blocks.pressSequentially('In blocks.');
    await shows(blocks.getByText('In blocks.'));
    await saveAsChangeRequest(contributor, title);

    const { proposed, type } = await changeOf(title);
    expect(type).toBe('edition');
    expect(proposed).toMatchObject({
      category: [{ documentId: world.documents.category }],
      cover: [{ name: expect.stringMatching(/^illustration/) }],
      sections: [
        { __component: 'section.quote', text: 'Said.' },
        { __component: 'section.text', heading: 'A heading' },
      ],
    });
    expect(JSON.stringify(proposed?.outline)).toContain('In blocks.');
    expect(writes).toEqual([]);
  });

  scenario('a new entry, a duplicate and a new locale are proposed', async (as) => {
    const original = await createArticle({ code: null, summary: 'To be copied.' });
    const contributor = await as('contributor');
    const writes = writesOf(contributor);
    const [created, copied, translated] = [unique('Created'), unique('Copied'), unique('Translated')];
    await openCreateView(contributor);
    await field(contributor, 'title').fill(created);
    await saveAsChangeRequest(contributor, created);
    expect(await changeOf(created)).toMatchObject({ type: 'creation', documentId: null, locale: 'en' });

    await contributor.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(original.title)}`,
    );
    const row = contributor.getByRole('row', { name: original.title });
    await button(row, 'Row actions').click();
    for (const item of await contributor.getByRole('menuitem', { name: /^Delete/ }).all()) {
      expect(await item.isDisabled()).toBe(true);
    }
    await contributor.getByRole('menuitem', { name: 'Duplicate' }).click();
    await contributor.waitForURL(`**/clone/${original.documentId}**`);
    await openDialog(contributor);
    await createRequest(contributor, copied);
    expect(await changeOf(copied)).toMatchObject({
      type: 'creation',
      documentId: null,
      proposed: { title: original.title, summary: 'To be copied.' },
    });

    await openArticle(contributor, original.documentId, 'fr');
    await field(contributor, 'title').fill(translated);
    await saveAsChangeRequest(contributor, translated);
    expect(await changeOf(translated)).toMatchObject({
      type: 'creation',
      documentId: original.documentId,
      locale: 'fr',
    });
    expect(writes).toEqual([]);
  });

  scenario('a single type is proposed; without the media library the rest can be', async (as) => {
    const title = unique('Front page');
    const person = await personWith(await rightsOn(['read', 'request'], HOMEPAGE));
    const page = await as(person);
    const writes = writesOf(page);
    await page.goto(`/admin/content-manager/single-types/${HOMEPAGE}?plugins[i18n][locale]=en`);
    await field(page, 'heading').fill('Another front page');
    await hides(button(page, 'Save'), button(page, 'Publish'));
    await page
      .getByRole('button', { name: /No entry yet/ })
      .first()
      .click();
    await page
      .getByText(/^Click to add an asset/)
      .first()
      .click();
    await shows(page.getByText(/don.t have (the )?permission/i));
    await page.keyboard.press('Escape');
    await saveAsChangeRequest(page, title);
    expect(await changeOf(title, person)).toMatchObject({
      type: 'edition',
      kind: 'singleType',
      proposed: { heading: 'Another front page' },
    });
    expect(writes).toEqual([]);
  });

  scenario('fields that the right leaves out are disabled, in components too', async (as) => {
    const { documentId } = await createArticle({
      seo: { metaTitle: 'Meta', metaDescription: 'Described' },
      links: [{ label: 'One', url: '/one' }],
    });
    const person = await personWith([
      ...(await rightsOn(['read'])),
      ...(await rightsOn(['request'], ARTICLE, { fields: FIELDS })),
    ]);
    const page = await as(person);
    await openArticle(page, documentId);
    await isEditable(page, 'title', true);
    await isEditable(page, 'summary', true);
    await isEditable(page, 'metaTitle', true);
    await isEditable(page, 'code', false);
    await isEditable(page, 'slug', false);
    await isEditable(page, 'metaDescription', false);
    await holds(field(page, 'metaDescription'), 'Described');
    await openCreateView(page);
    await isEditable(page, 'title', true);
    await shows(page.getByPlaceholder('No permissions to see this field'));
  });

  scenario('who may write one locale proposes the others', async (as) => {
    const { documentId } = await createArticle();
    const person = await personWith([
      ...(await rightsOn(['read', 'request'])),
      ...(await rightsOn(['create', 'update'], ARTICLE, { locales: ['fr'] })),
      right('plugin::i18n.locale.read'),
    ]);
    const page = await as(person);
    await openArticle(page, documentId);
    await isEditable(page, 'summary', true);
    await hides(button(page, 'Save'));
    await field(page, 'summary').fill('In English.');
    await saveAsChangeRequest(page, unique('English'));
    await openArticle(page, documentId, 'fr');
    await field(page, 'title').fill('En français');
    await isEnabled(button(page, 'Save'));
    await isEnabled(saveButton(page));
  });
});

describe('people who may write but not propose', () => {
  scenario('get no button, no menu entry and no key of ours', async (as) => {
    const { documentId, title } = await createArticle();
    const person = await personWith(await rightsOn(['read', 'create', 'update', 'delete', 'publish']));
    const page = await as(person);
    await openArticle(page, documentId);
    await shows(button(page, 'Publish'), button(page, 'Save'));
    await hides(saveButton(page));
    const items = await menuItems(page, button(page, 'More actions'));
    expect(items.filter((item) => item.startsWith('Request'))).toEqual([]);
    await field(page, 'summary').fill('Directly.');
    await isEnabled(button(page, 'Save'));
    await page.keyboard.press('Control+s');
    await eventually(async () => (await draftArticle(documentId))?.summary, 'Directly.');
    await hides(requestDialog(page));

    await page.goto(
      `/admin/content-manager/collection-types/${ARTICLE}?page=1&pageSize=10&plugins[i18n][locale]=en&_q=${encodeURIComponent(title)}`,
    );
    await shows(page.getByRole('row', { name: title }));
    await page.getByRole('checkbox', { name: 'Select all entries' }).click();
    await shows(button(page, 'Delete'));
    await hides(button(page, 'Request deletion'), button(page, 'Request publication'));
  });
});
