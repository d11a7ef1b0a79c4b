/** Protected content types, and what is seen of that. */
import type { Locator, Page } from 'playwright-core';

import { must, shows } from '../harness';
import { ARTICLE } from './documents';
import { button } from './request-page';

export type Protection = 'off' | 'require' | 'intercept';

export const protect = (protection: Protection, uid = ARTICLE) =>
  must('admin', 'PUT', `/change-requests/content-type-policies/${uid}`, { protection });

export const PROTECTION_NOTE = 'Article is protected: changes go through change requests.';

export const protectedBadge = (page: Page): Locator => page.getByText('Protected', { exact: true });

export const oneClickSave = (page: Page): Locator => button(page, 'Save to my change request');

const OF_DOCUMENTS = /\/content-manager\/(collection|single)-types\//;

/** Writes of documents that the page sends from now on, each as `PUT 403`. */
export const writesOf = (page: Page): string[] => {
  const writes: string[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const isWrite = request.method() !== 'GET' && OF_DOCUMENTS.test(response.url());
    if (isWrite) writes.push(`${request.method()} ${response.status()}`);
  });
  return writes;
};

/** What a menu offers. */
export const menuItems = async (page: Page, trigger: Locator): Promise<string[]> => {
  await trigger.click();
  await shows(page.getByRole('menuitem'));
  const items = await page.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  return items;
};
