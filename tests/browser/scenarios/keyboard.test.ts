import type { Locator, Page } from 'playwright-core';

import { call, eventually, hides, holds, isEnabled, scenario, shows } from '../harness';
import {
  ARTICLE,
  button,
  createArticle,
  draftArticle,
  edition,
  field,
  hasStatus,
  header,
  openRequest,
  propose,
  readRequest,
} from '../steps';

const MOST_STOPS = 40;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until the element has the focus. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(locator)) return;
  }
  throw new Error(`${MOST_STOPS} times Tab did not reach ${locator}`);
};

describe('without a mouse', () => {
  scenario('a review is given', async (as) => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Better.' })]);
    const reviewer = await as('reviewer');
    await openRequest(reviewer, id);
    const primary = button(header(reviewer), 'Review');
    await isEnabled(primary);
    await reviewer.getByRole('link', { name: 'Back' }).focus();
    await tabTo(reviewer, primary);
    await reviewer.keyboard.press('Enter');
    const dialog = reviewer.getByRole('dialog');
    await shows(dialog);
    await reviewer.keyboard.press('Escape');
    await hides(dialog);
    await eventually(() => hasFocus(primary), true);

    await reviewer.keyboard.press('Enter');
    await shows(dialog);
    const approve = dialog.getByRole('radio', { name: 'Approve' });
    await tabTo(reviewer, approve);
    await reviewer.keyboard.press('Space');
    await tabTo(reviewer, dialog.getByRole('textbox', { name: 'Comment' }));
    await reviewer.keyboard.type('By keyboard.');
    await tabTo(reviewer, button(dialog, 'Send review'));
    await reviewer.keyboard.press('Enter');
    await hasStatus(reviewer, 'ready_for_merging');
    expect((await readRequest(id)).reviews).toEqual([
      expect.objectContaining({ verdict: 'approved', comment: 'By keyboard.' }),
    ]);
  });

  scenario(
    'Ctrl+S saves into the request while a proposal is edited, never into the document',
    async (as) => {
      const { documentId } = await createArticle({ summary: 'As it was.' });
      const request = await propose([edition(documentId, { summary: 'As proposed.' })]);
      const editor = await as('editor');
      await openRequest(editor, request.id, 'changes');
      await editor.getByRole('link', { name: 'Edit proposal' }).click();
      await holds(field(editor, 'summary'), 'As proposed.');
      await hides(button(editor, 'Save'), button(editor, 'Publish'));
      await field(editor, 'summary').fill('As proposed again.');
      await isEnabled(button(editor, `Save to change request #${request.number}`));
      await editor.keyboard.press('Control+s');
      await shows(editor.getByText(`Saved to change request #${request.number}`, { exact: true }));
      await field(editor, 'summary').fill('And again.');
      await isEnabled(button(editor, `Save to change request #${request.number}`));
      await editor.keyboard.press('Control+Shift+Enter');
      await eventually(async () => (await readRequest(request.id)).changes[0]?.revision, 3);

      expect((await draftArticle(documentId))?.summary).toBe('As it was.');
      const stored = await call<{ data: { status: string } }>(
        'publisher',
        'GET',
        `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`,
      );
      expect(stored.body.data.status).toBe('published');
    },
  );
});
