import type { Page } from 'playwright-core';
import { hides, holds, isEnabled, must, scenario, shows, world } from '../harness';
import {
  announced,
  articleAddress,
  button,
  createArticle,
  createRequest,
  field,
  NOT_DIRECTLY,
  NOT_SAVED,
  protect,
  proposedIn,
  protectUnnoticed,
  requestDialog,
  saveButton,
  unique,
  type Article,
} from '../steps';

const AUTHORS = '/content-manager/collection-types/api::author.author';

/** Editing beside the preview is a paid feature of Strapi: the page is real, its licence and what it shows are not. */
const openPreview = async (page: Page, documentId: string): Promise<void> => {
  const shown = `${world.address}/shown-in-preview`;
  await page.route(/\/admin\/project-type$/, (route) =>
    route.fulfill({
      json: { data: { isEE: false, flags: {}, features: [{ name: 'cms-advanced-preview' }] } },
    }),
  );
  await page.route(/\/content-manager\/preview\/url\//, (route) =>
    route.fulfill({ json: { data: { url: shown } } }),
  );
  await page.route(shown, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Shown</p>' }));
  await page.goto(articleAddress(documentId).replace('?', '/preview?'));
  await shows(field(page, 'summary'));
};

describe('protection that is switched on while somebody types in a dialog or beside the preview', () => {
  afterEach(async () => {
    await protect('off');
  });

  for (const protection of ['require', 'intercept'] as const) {
    scenario(`${protection}: an entry edited in the relation modal of another loses nothing`, async (as) => {
      const article = await createArticle({ summary: 'As it was.' });
      const author = await must<Article>('admin', 'POST', AUTHORS, {
        name: unique('Author'),
        favourite: { connect: [{ documentId: article.documentId, locale: 'en' }] },
      });
      const editor = await as('editor');
      await editor.goto(`/admin${AUTHORS}/${author.documentId}?plugins[i18n][locale]=en`);
      await button(editor, article.title).click();
      const modal = requestDialog(editor);
      await field(modal, 'summary').fill('In the modal.');
      await isEnabled(button(modal, 'Save'));
      await protect(protection);
      await button(modal, 'Save').click();
      await shows(editor.getByText(protection === 'require' ? NOT_SAVED : NOT_DIRECTLY));
      await isEnabled(
        protection === 'require' ? saveButton(editor).last() : button(modal, 'Save to my change request'),
      );
      await holds(field(modal, 'summary'), 'In the modal.');
      if (protection === 'require') return;
      const { title } = await announced(editor);
      expect(await proposedIn(title, 'editor')).toMatchObject({ summary: 'In the modal.' });
    });
  }

  for (const protection of ['require', 'intercept'] as const) {
    scenario(`${protection}: what is typed beside the preview can be proposed there`, async (as) => {
      const { documentId } = await createArticle({ summary: 'As it was.' });
      const editor = await as('editor');
      await openPreview(editor, documentId);
      await field(editor, 'summary').fill('Typed beside it.');
      await protectUnnoticed(editor, protection);
      await button(editor, 'Save').click();
      await shows(editor.getByText(protection === 'require' ? NOT_SAVED : NOT_DIRECTLY));
      await hides(button(editor, 'Save'), button(editor, 'Publish'));
      await holds(field(editor, 'summary'), 'Typed beside it.');
      const title = unique('Beside');
      await isEnabled(saveButton(editor));
      await saveButton(editor).click();
      await createRequest(editor, title);
      expect(await proposedIn(title)).toMatchObject({ summary: 'Typed beside it.' });
      if (protection === 'require') return;
      await shows(button(editor, 'Save to my change request'));
    });
  }
});
