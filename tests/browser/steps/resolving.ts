/** What people do where conflicts are resolved. */
import type { Locator, Page } from 'playwright-core';

import { isEnabled, shows } from '../harness';
import { button, LIST } from './request-page';

/** Opens the conflicts of one change and waits for them. */
export const openConflicts = async (page: Page, request: string, change: string): Promise<void> => {
  await page.goto(`${LIST}/${request}/changes/${change}/conflicts`);
  await shows(page.getByRole('heading', { level: 1, name: /^Resolve conflicts: / }));
};

/** Everything about one attribute. */
export const subject = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: label, exact: true });

type Choice = 'request' | 'published' | 'custom';

const CHOICES: Record<Choice, RegExp> = {
  request: /^Keep this request’s/,
  published: /^Keep what is (published|stored) now/,
  custom: /^Write your own/,
};

/** One of the ways out of a conflict; `region` counts the conflicts of the same text from 0. */
export const choice = (scope: Locator, name: Choice, region = 0): Locator =>
  scope.getByRole('radio', { name: CHOICES[name] }).nth(region);

/** Saves what is decided, and confirms where approvals stop counting. */
export const saveDecisions = async (page: Page, { confirms = false } = {}): Promise<void> => {
  const save = button(page, 'Save decisions');
  await isEnabled(save);
  await save.click();
  if (confirms) await button(page.getByRole('alertdialog'), 'Save decisions').click();
};
