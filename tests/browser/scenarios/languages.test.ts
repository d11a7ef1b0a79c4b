import type { Page } from 'playwright-core';

import de from '../../../admin/src/translations/de';
import en from '../../../admin/src/translations/en';
import fr from '../../../admin/src/translations/fr';
import { scenario, shows } from '../harness';
import { createArticle, edition, field, LIST, openArticle, propose, review } from '../steps';

const LANGUAGES = { fr, de };
const ROOMS = 'content-manager|request-page|requests-list|settings|shared|diff';
const KEY = new RegExp(`(change-requests\\.)?(${ROOMS})\\.[a-z][\\w.-]*`, 'g');

/** Texts without values that differ between English and the language: seeing one in English means it is not translated. */
const untranslated = (texts: Record<string, string>): string[] =>
  Object.entries(en as Record<string, string>)
    .filter(([key, text]) => !text.includes('{') && text.length > 12 && texts[key] !== text)
    .map(([, text]) => text);

const isTranslated = async (page: Page, texts: Record<string, string>): Promise<void> => {
  const seen = await page.locator('body').innerText();
  expect(seen.match(KEY)).toBeNull();
  expect(untranslated(texts).filter((text) => seen.split('\n').includes(text))).toEqual([]);
};

describe('other languages', () => {
  for (const [language, translations] of Object.entries(LANGUAGES)) {
    const texts = translations as Record<string, string>;
    const text = (name: string): string => texts[`change-requests.${name}`] as string;

    scenario(`list, request and dialog in ${language}`, async (as) => {
      const { documentId } = await createArticle();
      const request = await propose([edition(documentId, { summary: 'Better.' })]);
      await review(request.id, 'changes_requested');
      const editor = await as('editor', { language: language as keyof typeof LANGUAGES });
      await editor.goto(LIST);
      await shows(editor.getByText(text('shared.status.ready_for_review')));
      await isTranslated(editor, texts);
      await editor.getByRole('link', { name: request.title }).click();
      for (const tab of ['overview', 'changes', 'reviews', 'checks']) {
        const trigger = editor.getByRole('tab', { name: new RegExp(`^${text(`request-page.tab.${tab}`)}`) });
        await trigger.click();
        await shows(
          editor
            .getByRole('tabpanel')
            .getByRole('heading')
            .or(editor.getByRole('tabpanel').getByRole('listitem')),
        );
        await isTranslated(editor, texts);
      }
      await openArticle(editor, documentId);
      await field(editor, 'summary').fill('Again.');
      await editor.getByRole('button', { name: text('content-manager.save') }).click();
      await shows(editor.getByRole('dialog').getByText(text('content-manager.dialog.description.hint')));
      await isTranslated(editor, texts);
      await editor.getByRole('radio', { name: text('content-manager.dialog.destination.existing') }).click();
      await shows(editor.getByRole('radio', { name: request.title }));
      await isTranslated(editor, texts);
    });
  }
});
