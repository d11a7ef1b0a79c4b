import type { Page } from 'playwright-core';

import { eventually, isEnabled, scenario, shows, type Look } from '../harness';
import { button, createArticle, edition, header, LIST, openRequest, openTab, propose } from '../steps';

const LOOKS: Look[] = [
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'dark', width: 1440, height: 900 },
];

const fits = (page: Page): Promise<void> =>
  eventually(
    () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth <= 0),
    true,
  );

const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return (red + green + blue) / 3;
  });

describe('themes and narrow screens', () => {
  for (const look of LOOKS) {
    scenario(`list and request fit, ${look.theme}, ${look.width} px wide`, async (as) => {
      const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      const { documentId } = await createArticle({ title: long });
      const request = await propose([
        edition(documentId, { body: `${long}\n\nTwo\n\n${'A long line. '.repeat(30)}\n` }),
      ]);
      const reviewer = await as('reviewer', look);
      await reviewer.goto(LIST);
      await shows(reviewer.getByRole('link', { name: request.title }));
      await fits(reviewer);
      expect((await brightness(reviewer)) < 128).toBe(look.theme === 'dark');

      await openRequest(reviewer, request.id);
      await fits(reviewer);
      await openTab(reviewer, 'Changes');
      await shows(reviewer.getByRole('group', { name: 'Comparison of body' }));
      await fits(reviewer);
      for (const tab of ['Reviews', 'Checks'] as const) {
        await openTab(reviewer, tab);
        await shows(reviewer.getByRole('tabpanel').getByRole('heading', { level: 2 }));
        await fits(reviewer);
      }
      const primary = button(header(reviewer), 'Review');
      await isEnabled(primary);
      await primary.click();
      const dialog = reviewer.getByRole('dialog');
      await shows(button(dialog, 'Send review'));
      const box = await button(dialog, 'Send review').boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(look.width ?? 0);
    });
  }
});
