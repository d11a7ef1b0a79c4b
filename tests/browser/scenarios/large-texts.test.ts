import type { Page } from 'playwright-core';

import { eventually, hides, scenario, shows, type Look } from '../harness';
import { createArticle, difference, edition, openRequest, openTab, propose } from '../steps';

const LINES = 2000;

/**
 * Longest time, in milliseconds, for which the page may stand still. The goal is 50 on a computer that people use; a
 * busy machine with two slow processors takes a multiple of that, and a text rendered all at once takes seconds there.
 */
const LONGEST_TASK = 200;

const LOOKS: Look[] = [
  { width: 1440, height: 1000, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
];

const textOf = (word: string): string =>
  Array.from(
    { length: LINES },
    (_, index) => `Line ${index + 1} ${word}: how a release is made, and who says so.\n`,
  ).join('');

type Tasks = { start: number; duration: number }[];

/** Notes from now on every task of the page's main thread that takes longer than 50 ms. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: Tasks = [];
    (globalThis as { longTasks?: Tasks }).longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask' });
  });

/** The longest task of at least 50 ms since then, once a second has gone by without one; 0 if there was none. */
const longestTask = async (page: Page): Promise<number> => {
  const asked = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => {
    const last = (globalThis as { longTasks?: Tasks }).longTasks?.at(-1);
    return performance.now() - Math.max(since, last === undefined ? 0 : last.start + last.duration) > 1000;
  }, asked);
  return page.evaluate(() => {
    const tasks = (globalThis as { longTasks?: Tasks }).longTasks ?? [];
    return Math.max(0, ...tasks.splice(0).map(({ duration }) => duration));
  });
};

/** Keeps the page busy, to see that this would be noticed. */
const freeze = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => {
    setTimeout(() => {
      const until = performance.now() + time;
      while (performance.now() < until);
    });
  }, milliseconds);

const fits = (page: Page): Promise<void> =>
  eventually(
    () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth <= 0),
    true,
  );

describe('large texts', () => {
  for (const look of LOOKS) {
    scenario(`2,000 rewritten lines never freeze the page, ${look.width} px wide`, async (as) => {
      const { documentId } = await createArticle({ body: textOf('before') });
      const request = await propose([edition(documentId, { body: textOf('as proposed') })]);
      const reviewer = await as('reviewer', look);
      await openRequest(reviewer, request.id);
      await watchTasks(reviewer);
      await freeze(reviewer, 2 * LONGEST_TASK);
      expect(await longestTask(reviewer)).toBeGreaterThan(LONGEST_TASK);

      await openTab(reviewer, 'Changes');
      const body = difference(reviewer, 'body');
      await shows(body.getByText('Line 1 before'), body.getByText('Line 1 as proposed'));
      const opened = await longestTask(reviewer);
      await fits(reviewer);
      expect(await body.getByText(`Line ${LINES} as proposed`).count()).toBe(0);

      const more = body.getByRole('button', { name: /^Show [\d,]+ more lines$/ });
      await more.focus();
      await reviewer.keyboard.press('Enter');
      await body.getByText(`Line ${LINES} as proposed`).waitFor({ state: 'attached' });
      await hides(more);
      const unfolded = await longestTask(reviewer);
      await fits(reviewer);
      expect(Math.max(opened, unfolded)).toBeLessThan(LONGEST_TASK);
    });
  }
});
