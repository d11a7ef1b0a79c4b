import path from 'node:path';

import type { Page } from 'playwright-core';

import { visit, type Look, type Visitor } from './visitor';
import type { Name } from './world';

const OUTPUT = path.resolve(__dirname, '..', '.output');

/** Opens the admin as somebody. */
export type As = (name: Name, look?: Look) => Promise<Page>;

const fileName = (title: string, name: string, index: number): string =>
  `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)}-${index + 1}-${name}.png`;

const report = async (title: string, visitors: Visitor[]): Promise<string> => {
  const lines = await Promise.all(
    visitors.map(async ({ name, page, problems }, index) => {
      const screenshot = path.join(OUTPUT, fileName(title, name, index));
      const isSaved = await page.screenshot({ path: screenshot }).then(
        () => true,
        () => false,
      );
      return [
        `${name} at ${page.url()}`,
        ...(isSaved ? [`screenshot: ${screenshot}`] : []),
        ...problems,
      ].join('\n  ');
    }),
  );
  return lines.join('\n');
};

/** Errors of the browser come from outside of the test's own world, where `Error` is another class. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error;

/**
 * A test in the browser. Every person of it gets a window of their own. It fails, too, when a page reported an error;
 * on a failure there are screenshots in tests/browser/.output.
 */
export const scenario = (title: string, work: (as: As) => Promise<void>): void => {
  it(title, async () => {
    const visitors: Visitor[] = [];
    const as: As = async (name, look) => {
      const visitor = await visit(name, look);
      visitors.push(visitor);
      return visitor.page;
    };
    try {
      await work(as);
      const problems = visitors.flatMap((visitor) =>
        visitor.problems.map((problem) => `${visitor.name}: ${problem}`),
      );
      expect(problems).toEqual([]);
    } catch (error) {
      if (isError(error)) {
        const where = await report(title, visitors);
        const { message, stack = message } = error;
        error.message = `${message}\n\n${where}`;
        error.stack = stack.replace(message, () => error.message);
      }
      throw error;
    } finally {
      await Promise.all(visitors.map(({ page }) => page.close()));
    }
  });
};
